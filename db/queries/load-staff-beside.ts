import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../lib/kernel/ids';
import type { Reader, Tables } from '../store';

/** Staff codes of those who hold a share of a case, or cover it, on a day: they may see it. */
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
  return [...new Set([...shares, ...covers].map((row) => row.staffCode))];
}

/** The live cases in which somebody holds a share, or which they cover, on a day: what they are called by. */
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
  return [...new Map([...shares, ...covers].map((row) => [row.crn, row])).values()];
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
