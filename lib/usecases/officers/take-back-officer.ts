import 'server-only';
import { deleteOfficer, hasHistory, markLoggedInError } from '../../../db/commands/officers/remove-officer';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { lockOfficer } from '../../../db/queries/officers/lock-officer';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import type { Tx } from '../../../db/store';
import { earlierOf } from '../../kernel/dates';
import { countOf, formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { loadEditable } from './parts/change-officer';
import type { UseCaseContext } from '../context';
import type { LoadedOfficer } from './parts/load-officer';
import type { Problem } from '../problem';

export interface TakeBackOfficerInput {
  readonly staffCode: string;
  /** The version of the record that the form was opened with. */
  readonly version: number;
  /** What it does has been shown. */
  readonly confirmed: boolean;
}

/** Removed, or marked where something happened with them; or what it would do, to be confirmed. */
export type TakeBackOutcome =
  | { readonly kind: 'removed' | 'marked' }
  | { readonly kind: 'preview'; readonly sentences: readonly string[] };

/**
 * Takes back an officer who was logged in error: without any history the record is removed; else it is kept, marked, and gone from
 * today on. Not while they hold live cases: those are moved first. Days already stored keep them.
 */
export async function takeBackOfficer(
  context: UseCaseContext,
  input: TakeBackOfficerInput,
): Promise<Result<TakeBackOutcome, Problem>> {
  const loaded = await loadEditable(context, input.staffCode);
  if (!loaded.ok) return loaded;
  const held = loaded.value.caseload.cases.length;
  if (held > 0)
    return err({
      code: 'not_allowed',
      detail: `They hold ${countOf(held, 'live case')}: move ${held === 1 ? 'it' : 'them'} first`,
    });
  return context.store.tx((tx) => takeBackLocked(tx, context, loaded.value, input));
}

async function takeBackLocked(
  tx: Tx,
  { store, actor, now }: UseCaseContext,
  { caseload, model, today }: LoadedOfficer,
  { version, confirmed }: TakeBackOfficerInput,
): Promise<Result<TakeBackOutcome, Problem>> {
  const { t } = store;
  const { staffCode } = caseload.officer;
  await lockOfficer(tx, t, staffCode);
  const [officer] = await loadOfficers(tx, t, model, { level: 'officer', code: staffCode });
  if (!officer) return err({ code: 'not_found' });
  if (officer.version !== version)
    return err({ code: 'stale', detail: 'Somebody else changed this officer: look at the record first' });
  const kept = await hasHistory(tx, t, staffCode);
  const name = formatListName(officer);
  if (!confirmed)
    return ok({
      kind: 'preview',
      sentences: kept
        ? [
            `${name} stays on record, marked as logged in error, and counts no more from today.`,
            'Something has happened with this record: it cannot be removed. Days already stored keep it.',
          ]
        : [`${name} is removed from the record. Nothing has happened with it.`],
    });
  const { grade, teamCode, leavingDate } = officer;
  if (kept) {
    const gone = leavingDate === null ? today : earlierOf(leavingDate, today);
    await markLoggedInError(tx, t, officer, gone, now);
  } else await deleteOfficer(tx, t, staffCode, now);
  await saveAudit(tx, t, actor, now, staffCode, {
    action: kept ? 'officer.logged_in_error' : 'officer.removed',
    thingType: 'officer',
    detail: { from: { name, grade, teamCode, leavingDate }, to: kept ? { leavingDate: today } : {} },
  });
  return ok({ kind: kept ? 'marked' : 'removed' });
}
