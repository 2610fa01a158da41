import { and, asc, between, eq, inArray, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { countedPoints } from './counted-points';

/** Whose stored days are read: of these teams (null: all), from one day to another, both among them. */
export interface ArchiveSpan {
  readonly teams: readonly TeamCode[] | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days of a span that are stored whole, oldest first, and how many officers each has. */
export function loadArchiveDays(db: Reader, t: Tables, { from, to }: Pick<ArchiveSpan, 'from' | 'to'>) {
  return db
    .select({ onDate: t.storedDays.onDate, officers: t.storedDays.officers })
    .from(t.storedDays)
    .where(between(t.storedDays.onDate, from, to))
    .orderBy(asc(t.storedDays.onDate));
}

/** A stored day of the officers of some teams, by team and staff code, as each stood that day. */
export function loadOfficersOfDay(db: Reader, t: Tables, onDate: IsoDate, teams: ArchiveSpan['teams']) {
  const s = t.officerSnapshots;
  return db
    .select({
      onDate: s.onDate,
      staffCode: s.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: s.teamCode,
      grade: s.grade,
      state: s.state,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      provisionalCount: s.provisionalCount,
      contractedHoursHundredths: s.contractedHoursHundredths,
      modelVersion: s.modelVersion,
    })
    .from(s)
    .innerJoin(t.officers, eq(s.staffCode, t.officers.staffCode))
    .where(ofDay(t, onDate, teams))
    .orderBy(asc(s.teamCode), asc(s.staffCode));
}

/** The same day added up by team, as units are added up today. */
export function loadTeamsOfDay(
  db: Reader,
  t: Tables,
  onDate: IsoDate,
  teams: ArchiveSpan['teams'],
  model: Pick<WorkloadModel, 'grades'>,
) {
  const s = t.officerSnapshots;
  const counted = countedPoints(t, model);
  const holds = sql`${s.caseCount} > 0 and ${counted.responsible}`;
  const sum = (of: SQLWrapper) => sql`sum(${of})`.mapWith(Number);
  const count = (of: SQL) => sum(sql`case when ${of} then 1 else 0 end`);
  return db
    .select({
      onDate: s.onDate,
      teamCode: s.teamCode,
      pointsUsedHundredths: sum(counted.used),
      pointsAvailable: sum(counted.available),
      caseCount: sum(s.caseCount),
      provisionalCount: sum(s.provisionalCount),
      officersHolding: count(holds),
      officersOver: count(sql`${holds} and ${s.state} in ('over', 'well_over', 'no_capacity')`),
      modelVersion: sql<string>`min(${s.modelVersion})`,
    })
    .from(s)
    .where(ofDay(t, onDate, teams))
    .groupBy(s.onDate, s.teamCode)
    .orderBy(asc(s.teamCode));
}

function ofDay(t: Tables, onDate: IsoDate, teams: ArchiveSpan['teams']): SQL | undefined {
  const { onDate: day, teamCode } = t.officerSnapshots;
  return and(eq(day, onDate), teams === null ? undefined : inArray(teamCode, [...teams]));
}
