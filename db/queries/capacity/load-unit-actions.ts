import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';
import { columnsWithoutIds } from '../kit/columns-without-ids';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** The agreed actions that are not done, of cases that somebody of the unit holds, the earliest due first: those that are counted for it. */
export function loadUnitActions(db: Reader, t: Tables, unit: UnitFilter) {
  const { oversightActions: x, allocations: a, officers: o, cases: c } = t;
  return db
    .select({
      action: columnsWithoutIds(x),
      staffCode: o.staffCode,
      surname: o.surname,
      forename: o.forename,
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
      caseSurname: c.surname,
      caseForename: c.forename,
      restricted: c.restricted,
      homeLduCode: c.homeLduCode,
    })
    .from(x)
    .innerJoin(a, and(eq(a.crn, x.crn), isNull(a.endedOn)))
    .innerJoin(c, eq(c.crn, x.crn))
    .innerJoin(o, eq(a.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(x.doneOn), officersIn(t, unit)))
    .orderBy(asc(x.dueOn), asc(x.id));
}
