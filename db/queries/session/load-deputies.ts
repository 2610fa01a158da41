import { desc, eq } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Who stands in for a line manager, from and to (both included). */
export interface Deputy {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly recordedByName: string;
  readonly endedAt: string | null;
}

/** The deputies of a line manager, the latest first, ended ones included. */
export async function loadDeputies(db: Reader, t: Tables, forStaffCode: StaffCode): Promise<Deputy[]> {
  const { deputies: d, officers: o } = t;
  return db
    .select({
      id: d.id,
      staffCode: d.staffCode,
      forename: o.forename,
      surname: o.surname,
      startsOn: d.startsOn,
      endsOn: d.endsOn,
      recordedByName: d.recordedByName,
      endedAt: d.endedAt,
    })
    .from(d)
    .innerJoin(o, eq(d.staffCode, o.staffCode))
    .where(eq(d.forStaffCode, forStaffCode))
    .orderBy(desc(d.startsOn), desc(d.id));
}
