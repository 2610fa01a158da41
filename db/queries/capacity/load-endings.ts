import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** Cases that ended after a day, up to another, by where their last officer stands: each in one team. What was logged in error ended nothing. */
export async function countEndings(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  { after, to, middle }: { readonly after: IsoDate; readonly to: IsoDate; readonly middle: IsoDate },
): Promise<{ readonly count: number; readonly before: number }> {
  const { cases: c, allocations: a } = t;
  const later = sql`case when ${c.endedOn} > ${middle} then 1 else 0 end`;
  const [row] = await db
    .select({ all: count(), late: sql`coalesce(sum(${later}), 0)`.mapWith(Number) })
    .from(c)
    .innerJoin(a, eq(a.id, lastHolding(t)))
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(endedBetween(t, { after, to }), officersIn(t, unit)));
  return { count: row?.late ?? 0, before: (row?.all ?? 0) - (row?.late ?? 0) };
}

/** A case that began or ended, with its last officer, where they stand; nulls of one that nobody ever held. */
export type PeriodCaseRow = Awaited<ReturnType<typeof selectPeriodCases>>[number];

/** The cases of a unit that `countEndings` counts between two days. */
export function loadEndedCases(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  span: { readonly after: IsoDate; readonly to: IsoDate },
): Promise<PeriodCaseRow[]> {
  return selectPeriodCases(
    db,
    t,
    and(isNotNull(t.allocations.id), endedBetween(t, span), officersIn(t, unit)),
  );
}

/** The same of some cases by CRN. */
export function loadPeriodCases(db: Reader, t: Tables, crns: readonly Crn[]): Promise<PeriodCaseRow[]> {
  return inChunks(crns, (part) => selectPeriodCases(db, t, inArray(t.cases.crn, part)));
}

function selectPeriodCases(db: Reader, t: Tables, condition: SQL | undefined) {
  const { cases: c, allocations: a, officers: o } = t;
  return db
    .select({
      ...{ crn: c.crn, surname: c.surname, forename: c.forename, restricted: c.restricted },
      ...{ setting: c.setting, homeLduCode: c.homeLduCode, endedOn: c.endedOn, endReason: c.endReason },
      ...{ staffCode: o.staffCode, officerSurname: o.surname, officerForename: o.forename, grade: o.grade },
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(c)
    .leftJoin(a, eq(a.id, lastHolding(t)))
    .leftJoin(o, eq(a.staffCode, o.staffCode))
    .leftJoin(t.teams, eq(o.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(condition)
    .orderBy(asc(c.crn));
}

/** The last holding of the case of a row that was not undone. */
function lastHolding({ cases: c, allocations: a }: Tables): SQL {
  return sql`(select l.id from ${a} l where l.crn = ${c.crn} and l.undone_at is null order by l.started_on desc, l.decided_at desc, l.id desc limit 1)`;
}

function endedBetween(
  { cases: c }: Tables,
  { after, to }: { readonly after: IsoDate; readonly to: IsoDate },
): SQL | undefined {
  return and(
    gt(c.endedOn, after),
    lte(c.endedOn, to),
    or(isNull(c.endReason), ne(c.endReason, 'logged_in_error')),
  );
}
