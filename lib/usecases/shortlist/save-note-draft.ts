import 'server-only';
import { keepNoteDraft } from '../../../db/commands/decisions/save-note-draft';
import { can } from '../../domain/access/can';
import { MOST_NOTES } from '../../domain/allocation/reasons/answer-fields';
import { formatTime } from '../../kernel/format';
import { parseCrn } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { caseSourceOf, loadRoutedCase } from '../queue/parts/load-routed-case';
import type { Problem } from '../problem';

export interface NoteDraftInput {
  readonly crn: string;
  readonly notes: string;
}

/**
 * Keeps what somebody is writing about a waiting case, theirs alone, until they allocate it or take it out. Answers the time of day
 * at which it was kept. It is no record: links in it are refused when the case is allocated, and nothing is audited.
 */
export async function saveNoteDraft(
  context: UseCaseContext,
  input: NoteDraftInput,
): Promise<Result<{ readonly savedAt: string }, Problem>> {
  const { store, actor, now } = context;
  const crn = parseCrn(input.crn);
  if (crn === null) return err({ code: 'not_found' });
  const notes = input.notes.trim();
  if (notes.length > MOST_NOTES)
    return err({
      code: 'does_not_fit',
      fields: [
        {
          field: 'notes',
          message: `Notes must be ${MOST_NOTES.toLocaleString('en-GB')} characters or fewer`,
        },
      ],
    });
  const source = await loadFigureSource(context);
  const routed = await loadRoutedCase(await caseSourceOf(context, source), crn);
  const theirs =
    routed !== null && routed.found.holder === null && can(actor, 'allocate_case', routed.thing).allowed;
  if (!theirs) return err({ code: 'not_found' });
  await store.tx((tx) => keepNoteDraft(tx, store.t, actor.id, crn, { notes, changedAt: now.toISOString() }));
  return ok({ savedAt: formatTime(now) });
}
