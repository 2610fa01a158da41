import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveReasonView } from '../../../db/commands/officers/save-knowing';
import { isHeadOf } from '../../domain/access/know-why';
import { readRecord } from '../../kernel/reading/record';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import { WHY_FIELDS } from '../../domain/workload/hours/knowing-fields';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';

/** What the form of the head of a unit sends. */
export const OPEN_REASONS_FORM = { ...WHY_FIELDS, staffCode: plain() };

/** Minutes for which reasons stay open to whoever asked. */
export const OPEN_MINUTES = 15;

const REFUSAL = 'Only the head of the unit can ask to see why: a manager over more than this team';

/** The form by which the head of a unit asks to see why an officer has fewer hours or is away. */
export async function viewToOpenReasons(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<OfficerPage, Problem>> {
  const page = await viewOfficer(context, staffCode);
  if (!page.ok) return page;
  return isHeadOf(context.actor, page.value.measured.officer)
    ? page
    : err({ code: 'not_allowed', detail: REFUSAL });
}

/**
 * Opens the reasons of one officer to the head of the unit, for a quarter of an hour, with the reason that they give: logged in
 * the same transaction, so that nobody sees them unrecorded.
 */
export async function openReasons(
  context: UseCaseContext,
  { staffCode, why }: { readonly staffCode: string; readonly why: string },
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const { actor, store, now } = context;
  if (!isHeadOf(actor, officer)) return err({ code: 'not_allowed', detail: REFUSAL });
  const read = readRecord(WHY_FIELDS, { why });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const untilAt = new Date(now.getTime() + OPEN_MINUTES * 60_000).toISOString();
  const row = {
    id: randomUUID(),
    actorId: actor.id,
    staffCode: officer.staffCode,
    why: read.value.why,
    shownAt: now.toISOString(),
    untilAt,
  };
  return store.tx(async (tx) => {
    await saveReasonView(tx, store.t, row);
    await saveAudit(tx, store.t, actor, now, officer.staffCode, {
      action: 'reasons.opened',
      thingType: 'officer',
      detail: { from: {}, to: { why: row.why, untilAt } },
    });
    return ok({ kind: 'saved' });
  });
}
