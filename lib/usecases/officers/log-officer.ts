import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { holdTeamOpen } from '../../../db/queries/estate/hold-team';
import { insertOfficer } from '../../../db/commands/officers/save-officer';
import { findStaffCodes } from '../../../db/queries/officers/find-staff-codes';
import { mayAnywhere } from '../../domain/access/can';
import type { FieldProblem } from '../../kernel/form-state';
import { err, ok, type Result } from '../../kernel/result';
import { OFFICER_FIELDS } from '../../domain/workload/measure/officer-fields';
import {
  type OfficerDetails,
  type OfficerTexts,
  readOfficerTexts,
} from '../../domain/workload/measure/officer-input';
import { checkOfficerLinks, CLOSED_TEAM } from './parts/check-officer-links';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** What the form of a new officer sends. */
export const LOG_OFFICER_FORM = OFFICER_FIELDS;

/** Logs a new officer in a team that the actor manages. Problems stand beside their fields; the staff code must be free. */
export async function logOfficer(
  context: UseCaseContext,
  texts: OfficerTexts,
): Promise<Result<OfficerDetails, Problem>> {
  const { actor, store, now } = context;
  if (!mayAnywhere(actor, 'edit_officer'))
    return err({ code: 'not_allowed', detail: 'Only managers log officers' });
  const { model } = await loadFigureSource(context);
  const read = readOfficerTexts(model, texts);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const details = read.value;
  const problems = await checkOfficerLinks(context, details, null);
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: problems });
  return store.tx(async (tx) => {
    const [taken] = await findStaffCodes(tx, store.t, details.staffCode);
    if (taken !== undefined) return err({ code: 'does_not_fit', fields: [takenProblem(taken)] });
    if (!(await holdTeamOpen(tx, store.t, details.teamCode)))
      return err({ code: 'does_not_fit', fields: [CLOSED_TEAM] });
    await insertOfficer(tx, store.t, details, now);
    await saveAudit(tx, store.t, actor, now, details.staffCode, {
      action: 'officer.logged',
      thingType: 'officer',
      detail: { facts: { ...details } },
    });
    return ok(details);
  });
}

function takenProblem(staffCode: string): FieldProblem {
  return {
    field: 'staffCode',
    message: `Somebody has the staff code ${staffCode} already: check it, or find them among the officers`,
  };
}
