import 'server-only';
import { removeChoices, saveChoices } from '../../../db/commands/live/save-choices';
import { can } from '../../domain/access/can';
import { CHOOSING_MINUTES } from '../../domain/allocation/queue/case-choice';
import { parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { caseSourceOf, loadRoutedCase } from '../queue/parts/load-routed-case';

export interface ChoosingInput {
  readonly crn: string;
  /** False: they have left it. */
  readonly choosing: boolean;
}

/**
 * Keeps, for others who see the same queue, that the actor has the candidates of a waiting case open: a sign of life that lapses by itself.
 * No lock: whoever allocates first does. No record: nothing is audited. A case that is not theirs to allocate, or waits no more: `not_found`.
 */
export async function keepChoosing(
  context: UseCaseContext,
  { crn: given, choosing }: ChoosingInput,
): Promise<Result<ChoosingInput, Problem>> {
  const { store, actor, now } = context;
  const crn = parseCrn(given);
  if (crn === null) return err({ code: 'not_found' });
  if (!choosing) {
    await store.tx((tx) => removeChoices(tx, store.t, { actorId: actor.id, kind: 'choosing', crns: [crn] }));
    return ok({ crn, choosing });
  }
  const routed = await loadRoutedCase(await caseSourceOf(context, await loadFigureSource(context)), crn);
  const theirs =
    routed !== null && routed.found.holder === null && can(actor, 'allocate_case', routed.thing).allowed;
  if (!theirs) return err({ code: 'not_found' });
  const untilAt = new Date(now.getTime() + CHOOSING_MINUTES * 60_000);
  const who = { actorId: actor.id, actorName: actor.name, kind: 'choosing' as const };
  await store.tx((tx) => saveChoices(tx, store.t, { ...who, crns: [crn], now, untilAt }));
  return ok({ crn, choosing });
}
