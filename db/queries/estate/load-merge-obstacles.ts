import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import { asStaffCode, type Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** What speaks against merging two records of one member of staff. */
export interface MergeObstacles {
  /** Cases that the one holds and the other must not hold. */
  readonly barred: readonly Crn[];
  /** The day from which the one that goes on is gone, where the other one is not; null where both or neither are. */
  readonly intoLeftOn: IsoDate | null;
}

/** Reads what speaks against merging two records of one member of staff. */
export async function loadMergeObstacles(
  db: Reader,
  t: Tables,
  codes: { readonly from: string; readonly into: string },
  today: IsoDate,
): Promise<MergeObstacles> {
  const [from, into] = [asStaffCode(codes.from), asStaffCode(codes.into)];
  const { allocations: a, bars: b, officers: o } = t;
  const barred = await db
    .select({ crn: b.crn })
    .from(b)
    .innerJoin(a, and(eq(a.crn, b.crn), isNull(a.endedOn)))
    .where(
      and(
        isNull(b.liftedAt),
        or(
          and(eq(b.staffCode, from), eq(a.staffCode, into)),
          and(eq(b.staffCode, into), eq(a.staffCode, from)),
        ),
      ),
    );
  const rows = await db
    .select({ staffCode: o.staffCode, leavingDate: o.leavingDate })
    .from(o)
    .where(inArray(o.staffCode, [from, into]));
  const leftOn = (code: string): IsoDate | null => {
    const day = rows.find((row) => row.staffCode === code)?.leavingDate ?? null;
    return day !== null && day <= today ? day : null;
  };
  return {
    barred: [...new Set(barred.map((row) => row.crn))].sort(),
    intoLeftOn: leftOn(from) === null ? leftOn(into) : null,
  };
}
