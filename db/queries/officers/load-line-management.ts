import { and, count, eq, isNull } from 'drizzle-orm';
import type { ManagedPerson } from '../../../lib/domain/metrics/officers/line-management';
import type { Reader, Tables } from '../../store';
import { byOfficerName } from '../kit/by-name';

/** The whole staff by surname, who manages each, and how many live cases each holds as officer of record. */
export async function loadLineManagement(db: Reader, t: Tables): Promise<ManagedPerson[]> {
  const held = await db
    .select({ staffCode: t.allocations.staffCode, cases: count() })
    .from(t.allocations)
    .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
    .where(and(isNull(t.allocations.endedOn), isNull(t.cases.endedOn)))
    .groupBy(t.allocations.staffCode);
  const caseCounts = new Map(held.map((row) => [row.staffCode, row.cases]));
  const people = await db
    .select({
      staffCode: t.officers.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      grade: t.officers.grade,
      startDate: t.officers.startDate,
      leavingDate: t.officers.leavingDate,
      lineManagerStaffCode: t.officers.lineManagerStaffCode,
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .orderBy(...byOfficerName(db, t));
  return people.map((person) => ({ ...person, caseCount: caseCounts.get(person.staffCode) ?? 0 }));
}
