import 'server-only';
import { saveAudit } from '../../db/commands/save-audit';
import { turnDownOfEnded } from '../../db/commands/save-band-changes';
import { endStoredCase } from '../../db/commands/save-case';
import { loadStoredCase } from '../../db/queries/load-case-page';
import { lockLiveCase } from '../../db/queries/load-case-to-allocate';
import { formatDate } from '../kernel/format';
import type { FieldProblem } from '../kernel/form-state';
import type { Crn } from '../kernel/ids';
import { readDate, readField } from '../kernel/read-text';
import { err, ok, type Result } from '../kernel/result';
import type { UseCaseContext } from './context';
import { explainedStale, mayEditCase } from './edit-case';
import { type LoadedCase, loadCaseFor } from './load-case';
import type { Problem } from './problem';

export interface EndCaseInput {
  readonly crn: string;
  readonly version: number;
  /** The day on which supervision ended, as YYYY-MM-DD where it is a real day. */
  readonly endedOn: string;
}

/** Records that a case has ended, and ends its open holding with it; it counts no more from that day. Ended already is ended. */
export async function endCase(
  context: UseCaseContext,
  input: EndCaseInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const loaded = await loadCaseFor(context, input.crn);
  if (!loaded.ok) return loaded;
  const refused = mayEditCase(context, loaded.value);
  if (refused !== null) return err(refused);
  const { facts } = loaded.value;
  if (loaded.value.endedOn !== null) return ok({ crn: facts.crn });
  const endedOn = readField(
    { label: 'The day', read: readDate('The day'), ask: 'Enter the day on which the case ended' },
    input.endedOn,
  );
  if (!endedOn.ok)
    return err({ code: 'does_not_fit', fields: [{ field: 'endedOn', message: endedOn.error }] });
  const problem = endProblem(loaded.value, endedOn.value);
  if (problem !== null) return err({ code: 'does_not_fit', fields: [problem] });
  const { store, actor, now } = context;
  const ended = await store.tx(async (tx): Promise<Result<{ crn: Crn }, Problem>> => {
    await lockLiveCase(tx, store.t, store.dialect, facts.crn);
    const stored = await loadStoredCase(tx, store.t, facts.crn);
    if (stored === null || stored.endedOn !== null) return ok({ crn: facts.crn });
    if (
      !(await endStoredCase(
        tx,
        store.t,
        { crn: facts.crn, version: input.version, endedOn: endedOn.value },
        now,
      ))
    ) {
      return err({
        code: 'stale',
        detail: 'Nothing has been saved. Look at the case, then end it if it is still over',
        version: stored.facts.version,
      });
    }
    await turnDownOfEnded(tx, store.t, [facts.crn], { at: now, byId: actor.id, byName: actor.name });
    await saveAudit(tx, store.t, actor, now, facts.crn, {
      action: 'case.ended',
      thingType: 'case',
      detail: { endedOn: endedOn.value },
    });
    return ok({ crn: facts.crn });
  });
  return ended.ok ? ended : err(await explainedStale(context, ended.error, facts.crn));
}

function endProblem({ facts, holdings, today }: LoadedCase, endedOn: string): FieldProblem | null {
  if (endedOn > today) return { field: 'endedOn', message: 'The day must be today or in the past' };
  const held = holdings.find((holding) => holding.endedOn === null);
  const began = held?.startedOn ?? facts.orderStart;
  if (began === null || endedOn >= began) return null;
  const what = held ? 'the officer took the case' : 'the order started';
  return { field: 'endedOn', message: `The day must be ${formatDate(began)} or later, when ${what}` };
}
