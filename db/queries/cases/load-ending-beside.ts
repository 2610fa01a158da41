import { and, asc, eq, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm';
import { endingBeside } from '../../../lib/domain/allocation/moves/ending-beside';
import { formatListName } from '../../../lib/kernel/format';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { selectOnce } from '../kit/select-once';
import { asOneRow, type RowsOf, togetherInChunks } from '../kit/together';

/** What ends for those beside some cases once they have these officers of record, with all that ending it needs. */
export async function loadEndingBeside(
  db: Reader,
  t: Tables,
  holders: ReadonlyMap<Crn, StaffCode | null>,
  onDate: IsoDate,
) {
  return endingBeside(await loadBeside(db, t, [...holders.keys()], onDate), holders);
}

/** The covers and shares of some cases that count on the day or later, by case and age, with the names of those who hold them. */
export async function loadBeside(db: Reader, t: Tables, crns: readonly Crn[], onDate: IsoDate) {
  if (crns.length !== 1)
    return toBeside(await togetherInChunks(db, crns, (part) => besideReads(db, t, part, onDate)));
  const [row] = await selectOnce(db, 'beside a case', { crns, onDate }, (later) =>
    asOneRow(db, besideReads(db, t, [...later.crns], later.onDate)),
  );
  return toBeside(row as RowsOf<ReturnType<typeof besideReads>>);
}

/** What they are read from, of a few thousand cases at the most. */
export function besideReads(db: Reader, t: Tables, crns: Crn[], onDate: IsoDate) {
  return { covers: selectCovers(db, t, crns, onDate), shares: selectShares(db, t, crns, onDate) };
}

/** The rows that were read, each with its name. */
export function toBeside({ covers, shares }: RowsOf<ReturnType<typeof besideReads>>) {
  return { covers: covers.map(named), shares: shares.map(named) };
}

function selectCovers(db: Reader, t: Tables, crns: Crn[], onDate: IsoDate) {
  const { id, version, crn, staffCode, holderStaffCode, startsOn, endsOn, cancelledAt } = t.caseCovers;
  const { forename, surname } = t.officers;
  return db
    .select({ id, version, crn, staffCode, holderStaffCode, startsOn, endsOn, forename, surname })
    .from(t.caseCovers)
    .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
    .where(and(inArray(crn, crns), isNull(cancelledAt), gte(endsOn, onDate)))
    .orderBy(asc(crn), asc(startsOn), asc(id));
}

function selectShares(db: Reader, t: Tables, crns: Crn[], onDate: IsoDate) {
  const { id, version, crn, staffCode, percent, startedOn, endedOn, recordedAt } = t.caseShares;
  const { forename, surname } = t.officers;
  return db
    .select({ id, version, crn, staffCode, percent, startedOn, endedOn, forename, surname })
    .from(t.caseShares)
    .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
    .where(and(inArray(crn, crns), or(isNull(endedOn), and(gt(endedOn, onDate), ne(endedOn, startedOn)))))
    .orderBy(asc(crn), asc(recordedAt), asc(id));
}

function named<T extends { readonly forename: string; readonly surname: string }>({
  forename,
  surname,
  ...row
}: T) {
  return { ...row, name: formatListName({ forename, surname }) };
}
