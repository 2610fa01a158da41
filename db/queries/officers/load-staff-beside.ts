import { and, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { loadContactOf, loadContactsBy } from './load-named-contacts';

/** Staff codes of those who hold a share of a case, cover it, or are its named contact, on a day: they may see it. */
export async function loadStaffBeside(
  db: Reader,
  t: Tables,
  crn: Crn,
  onDate: IsoDate,
): Promise<StaffCode[]> {
  const shares = await db
    .select({ staffCode: t.caseShares.staffCode })
    .from(t.caseShares)
    .where(and(eq(t.caseShares.crn, crn), shareOn(t, onDate)));
  const covers = await db
    .select({ staffCode: t.caseCovers.staffCode })
    .from(t.caseCovers)
    .where(and(eq(t.caseCovers.crn, crn), coverOn(t, onDate)));
  const contacts = await loadContactOf(db, t, crn, onDate);
  return [...new Set([...shares, ...covers, ...contacts].map((row) => row.staffCode))];
}

/** The live cases in which somebody holds a share, which they cover, or whose named contact they are, on a day: what they are called by. */
export async function loadCasesBeside(
  db: Reader,
  t: Tables,
  staffCode: StaffCode,
  onDate: IsoDate,
): Promise<{ crn: Crn; forename: string | null; surname: string | null; restricted: boolean }[]> {
  const { crn, forename, surname, restricted } = t.cases;
  const columns = { crn, forename, surname, restricted };
  const shares = await db
    .select(columns)
    .from(t.caseShares)
    .innerJoin(t.cases, eq(t.caseShares.crn, t.cases.crn))
    .where(and(eq(t.caseShares.staffCode, staffCode), isNull(t.cases.endedOn), shareOn(t, onDate)));
  const covers = await db
    .select(columns)
    .from(t.caseCovers)
    .innerJoin(t.cases, eq(t.caseCovers.crn, t.cases.crn))
    .where(and(eq(t.caseCovers.staffCode, staffCode), isNull(t.cases.endedOn), coverOn(t, onDate)));
  const named = (await loadContactsBy(db, t, staffCode, onDate)).map((row) => row.crn);
  const contacts = await inChunks(named, (part) =>
    db.select(columns).from(t.cases).where(inArray(crn, part)),
  );
  return [...new Map([...shares, ...covers, ...contacts].map((row) => [row.crn, row])).values()];
}

/** The condition that a share is held on a day. */
export function shareOn(t: Tables, onDate: IsoDate) {
  return and(
    lte(t.caseShares.startedOn, onDate),
    or(isNull(t.caseShares.endedOn), gt(t.caseShares.endedOn, onDate)),
  );
}

/** The condition that a cover holds on a day: first and last day included. */
export function coverOn(t: Tables, onDate: IsoDate) {
  return and(
    isNull(t.caseCovers.cancelledAt),
    lte(t.caseCovers.startsOn, onDate),
    gte(t.caseCovers.endsOn, onDate),
  );
}
