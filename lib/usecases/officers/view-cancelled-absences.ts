import 'server-only';
import { loadCancelledAbsences } from '../../../db/queries/officers/load-cancelled-absences';
import { err, ok, type Result } from '../../kernel/result';
import type { CancelledAbsence } from '../../domain/workload/absence/absence-limits';
import type { UseCaseContext } from '../context';
import { loadOfficerFor } from './parts/load-officer';
import type { Problem } from '../problem';

/** Absences of an officer that were called off: kept, marked, and without their kind. */
export async function viewCancelledAbsences(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<readonly CancelledAbsence[], Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return err(loaded.error);
  const { db, t } = context.store;
  return ok(await loadCancelledAbsences(db, t, loaded.value.caseload.officer.staffCode));
}
