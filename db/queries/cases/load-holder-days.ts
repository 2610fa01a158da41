import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { WorkloadState } from '../../../lib/domain/workload/measure/states';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { ofStoredDay } from '../capacity/load-stored-days';

/** An officer's workload at the end of a day, as it was stored. */
export interface HolderDay {
  readonly staffCode: StaffCode;
  readonly onDate: IsoDate;
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly state: WorkloadState;
}

/** What is stored of some officers on some days. */
export async function loadHolderDays(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  days: readonly IsoDate[],
): Promise<HolderDay[]> {
  if (staffCodes.length === 0 || days.length === 0) return [];
  const s = t.officerSnapshots;
  return db
    .select({
      staffCode: s.staffCode,
      onDate: s.onDate,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      state: s.state,
    })
    .from(s)
    .where(
      and(
        inArray(s.staffCode, [...staffCodes]),
        ofStoredDay(t, inArray(t.storedDays.onDate, [...new Set(days)])),
      ),
    )
    .orderBy(asc(s.onDate));
}

/** An absence of somebody who held a case, without its kind. */
export interface HolderAbsence {
  readonly staffCode: StaffCode;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

/** The absences of some officers that touch the days from one to another; those called off are left out. */
export async function loadHolderAbsences(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<HolderAbsence[]> {
  if (staffCodes.length === 0) return [];
  const a = t.absences;
  return db
    .select({ staffCode: a.staffCode, startDate: a.startDate, endDate: a.endDate })
    .from(a)
    .where(
      and(
        inArray(a.staffCode, [...staffCodes]),
        isNull(a.cancelledAt),
        lte(a.startDate, span.to),
        or(isNull(a.endDate), gt(a.endDate, span.from), eq(a.endDate, span.from)),
      ),
    )
    .orderBy(asc(a.startDate), asc(a.id));
}
