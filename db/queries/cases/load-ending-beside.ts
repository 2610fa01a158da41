import { and, asc, eq, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm';
import type { EndingBeside } from '../../../lib/domain/allocation/moves/ending-beside';
import { formatListName } from '../../../lib/kernel/format';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

/** What of those beside some cases counts on a day or later: covers and shares, with all that ending them needs. */
type Beside = Awaited<ReturnType<typeof loadBeside>>;

/**
 * What ends for those beside some cases once they have these officers of record, however that comes: covers that stood in for any other
 * officer, and what the new officer covered or shared themselves. Null: the case waits from now on, and its shares wait with it.
 */
export async function loadEndingBeside(
  db: Reader,
  t: Tables,
  holders: ReadonlyMap<Crn, StaffCode | null>,
  onDate: IsoDate,
): Promise<Beside & EndingBeside> {
  const { covers, shares } = await loadBeside(db, t, [...holders.keys()], onDate);
  return {
    covers: covers.filter(({ crn, holderStaffCode, staffCode }) => {
      const holder = holders.get(crn) ?? null;
      return holderStaffCode !== holder || staffCode === holder;
    }),
    shares: shares.filter(({ crn, staffCode }) => staffCode === holders.get(crn)),
  };
}

/** The covers and shares of some cases that count on the day or later, by case and age, with the names of those who hold them. */
export async function loadBeside(db: Reader, t: Tables, crns: readonly Crn[], onDate: IsoDate) {
  return {
    covers: await loadCovers(db, t, crns, onDate),
    shares: await loadShares(db, t, crns, onDate),
  };
}

async function loadCovers(db: Reader, t: Tables, crns: readonly Crn[], onDate: IsoDate) {
  const { id, version, crn, staffCode, holderStaffCode, startsOn, endsOn, cancelledAt } = t.caseCovers;
  const { forename, surname } = t.officers;
  const rows = await inChunks(crns, (part) =>
    db
      .select({ id, version, crn, staffCode, holderStaffCode, startsOn, endsOn, forename, surname })
      .from(t.caseCovers)
      .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
      .where(and(inArray(crn, part), isNull(cancelledAt), gte(endsOn, onDate)))
      .orderBy(asc(crn), asc(startsOn), asc(id)),
  );
  return rows.map(named);
}

async function loadShares(db: Reader, t: Tables, crns: readonly Crn[], onDate: IsoDate) {
  const { id, version, crn, staffCode, percent, startedOn, endedOn, recordedAt } = t.caseShares;
  const { forename, surname } = t.officers;
  const rows = await inChunks(crns, (part) =>
    db
      .select({ id, version, crn, staffCode, percent, startedOn, endedOn, forename, surname })
      .from(t.caseShares)
      .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
      .where(and(inArray(crn, part), or(isNull(endedOn), and(gt(endedOn, onDate), ne(endedOn, startedOn)))))
      .orderBy(asc(crn), asc(recordedAt), asc(id)),
  );
  return rows.map(named);
}

function named<T extends { readonly forename: string; readonly surname: string }>({
  forename,
  surname,
  ...row
}: T) {
  return { ...row, name: formatListName({ forename, surname }) };
}
