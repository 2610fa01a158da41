import { and, eq, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Who holds a case now. */
export interface OpenHolding {
  readonly staffCode: StaffCode;
  readonly startedOn: IsoDate;
  readonly grade: string | null;
}

/** The open holding of a case; null while nobody holds it. */
export async function loadOpenHolding(db: Reader, t: Tables, crn: Crn): Promise<OpenHolding | null> {
  const { staffCode, startedOn } = t.allocations;
  const [row] = await db
    .select({ staffCode, startedOn, grade: t.officers.grade })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .where(and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)));
  return row ?? null;
}
