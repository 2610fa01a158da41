import { and, desc, eq } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Supervision, WorkloadThen } from '../../../lib/domain/workload/relief/supervision';
import type { Reader, Tables } from '../../store';
import { ofStoredDay } from '../capacity/load-stored-days';

/** The supervision meetings of an officer, latest first. */
export function loadSupervisions(db: Reader, t: Tables, staffCode: StaffCode): Promise<Supervision[]> {
  const s = t.supervisions;
  return db
    .select({
      id: s.id,
      heldOn: s.heldOn,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      modelVersion: s.modelVersion,
      agreed: s.agreed,
      recordedByName: s.recordedByName,
      version: s.version,
    })
    .from(s)
    .where(eq(s.staffCode, staffCode))
    .orderBy(desc(s.heldOn), desc(s.recordedAt), desc(s.id));
}

/** The workload of an officer that was stored for a day; null where none was. */
export async function loadStoredWorkload(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  onDate: IsoDate,
): Promise<WorkloadThen | null> {
  const s = t.officerSnapshots;
  const [row] = await db
    .select({
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      modelVersion: s.modelVersion,
    })
    .from(s)
    .where(and(eq(s.staffCode, staffCode), ofStoredDay(t, eq(t.storedDays.onDate, onDate))))
    .limit(1);
  return row ?? null;
}
