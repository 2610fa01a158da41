import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { CancelledAbsence } from '../../../lib/domain/workload/absence/absence-limits';
import type { Reader, Tables } from '../../store';

/** Absences of an officer that were called off, the latest first; why somebody was away is not among it. */
export async function loadCancelledAbsences(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
): Promise<CancelledAbsence[]> {
  const { id, startDate, endDate, cancelledAt, cancelledByName } = t.absences;
  const rows = await db
    .select({ id, startDate, endDate, cancelledAt, cancelledByName })
    .from(t.absences)
    .where(and(eq(t.absences.staffCode, staffCode), isNotNull(cancelledAt)))
    .orderBy(desc(startDate), desc(id));
  return rows.flatMap((row) => (row.cancelledAt === null ? [] : [{ ...row, cancelledAt: row.cancelledAt }]));
}
