import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { ManagedPerson } from '../../../lib/domain/metrics/officers/line-management';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { byOfficerName } from '../kit/by-name';
import { inChunks } from '../kit/chunked';

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

/** Everybody of some teams, and who manages each. */
export function loadManagedOf(db: Reader, t: Tables, teamCodes: readonly TeamCode[]) {
  const { officers: o } = t;
  return inChunks(teamCodes, (some) =>
    db
      .select({
        staffCode: o.staffCode,
        teamCode: o.teamCode,
        grade: o.grade,
        startDate: o.startDate,
        leavingDate: o.leavingDate,
        lineManagerStaffCode: o.lineManagerStaffCode,
      })
      .from(o)
      .where(inArray(o.teamCode, some)),
  );
}
