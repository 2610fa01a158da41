import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { cancelSupportRow, seeBreachRow } from '../../../db/commands/officers/save-sharing';
import { findSupport } from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import { addDays } from '../../kernel/dates';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { withSupport } from '../../domain/workload/sharing/divide-work';
import { SUPPORT_DAYS } from '../../domain/workload/sharing/shared-work';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import { type ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import { STALE_DETAIL, type Problem } from '../problem';
import { changeWork, loadPair } from './parts/change-work';

const SUPPORT = { staffCode: plain(), id: plain(), version: version() };
/** What the page that cancels support sends. */
export const CANCEL_SUPPORT_FORM = { ...SUPPORT, confirmed: pressed() };
/** What the page that says that a manager has looked sends. */
export const SEE_BREACH_FORM = SUPPORT;

export interface CancelSupportInput {
  /** One of the two officers. */
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  readonly confirmed: boolean;
}

/** Marks support as recorded by mistake: it counts for nobody any more, and stays in the list, marked. */
export async function cancelSupport(
  context: UseCaseContext,
  { staffCode, id, version, confirmed }: CancelSupportInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store, actor, now } = context;
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  if (!can(actor, 'record_support', { places: [loaded.value.caseload.officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can change support' });
  const { model, today } = await loadFigureSource(context);
  const first = await findSupport(store.db, store.t, id);
  if (first === null || (first.fromStaffCode !== staffCode && first.toStaffCode !== staffCode))
    return err({ code: 'not_found' });
  const officers = [first.fromStaffCode, first.toStaffCode];
  return changeWork(context, { confirmed, officers }, async (db) => {
    const support = await findSupport(db, store.t, id);
    if (support === null) return err({ code: 'not_found' });
    if (support.cancelledAt !== null)
      return err({ code: 'not_allowed', detail: 'This support has been cancelled already' });
    if (support.version !== version)
      return err({ code: 'stale', detail: STALE_DETAIL, version: support.version });
    const ends = { holder: support.toStaffCode, other: support.fromStaffCode, onDate: today };
    const pair = await loadPair(db, context, model, ends);
    const counts = support.givenOn > addDays(today, -SUPPORT_DAYS);
    const effect =
      pair === null || !counts
        ? []
        : effectSentences(model, pair, withSupport(pair, 0 - support.pointsHundredths), {
            onDate: today,
            today,
          });
    return ok({
      sentences: [
        'The support counts for neither of them from today. It stays in the list, marked as cancelled.',
        ...effect,
      ],
      save: async (tx) => {
        if (!(await cancelSupportRow(tx, store.t, now, support)))
          return err({ code: 'stale', detail: STALE_DETAIL });
        await saveAudit(tx, store.t, actor, now, support.fromStaffCode, {
          action: 'support.cancelled',
          thingType: 'officer',
          detail: { from: { id, cancelled: false }, to: { id, cancelled: true } },
        });
        return ok(null);
      },
    });
  });
}

export interface SeeBreachInput {
  /** One of the two officers. */
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
}

/** A manager has looked at support that a bar, grade or training spoke against: it stays as recorded, and asks no more. */
export async function seeSupportBreach(
  context: UseCaseContext,
  { staffCode, id, version }: SeeBreachInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store, actor, now } = context;
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  if (!can(actor, 'record_support', { places: [loaded.value.caseload.officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can change support' });
  return store.tx(async (tx): Promise<Result<ChangeOutcome, Problem>> => {
    const support = await findSupport(tx, store.t, id);
    const ends = support === null ? [] : [support.fromStaffCode, support.toStaffCode];
    if (support === null || !ends.some((code) => code === staffCode)) return err({ code: 'not_found' });
    if (support.breach === null || support.breachSeenAt !== null || support.cancelledAt !== null)
      return err({ code: 'not_allowed', detail: 'This support asks for nothing any more' });
    if (support.version !== version)
      return err({ code: 'stale', detail: STALE_DETAIL, version: support.version });
    if (!(await seeBreachRow(tx, store.t, now, actor.name, support)))
      return err({ code: 'stale', detail: STALE_DETAIL });
    await saveAudit(tx, store.t, actor, now, support.fromStaffCode, {
      action: 'support.breach_seen',
      thingType: 'officer',
      detail: { from: { id, seen: false }, to: { id, seen: true } },
    });
    return ok({ kind: 'saved' });
  });
}
