import { and, asc, eq, gte, lte, min, type SQL, sql } from 'drizzle-orm';
import { asStaffCode, asTeamCode } from '../../../lib/kernel/ids';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { OfficerDay, TeamDay } from '../../../lib/domain/metrics/history/stored-days';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { Reader, Tables } from '../../store';
import { countedPoints } from './counted-points';
import { ofStoredDay } from './load-stored-days';

/** A team's daily snapshots from a day on, oldest first, added up by the grades of the model. */
export async function loadTeamSnapshots(
  db: Reader,
  t: Tables,
  teamCode: string,
  since: IsoDate,
  model: Pick<WorkloadModel, 'grades'>,
): Promise<TeamDay[]> {
  const s = t.officerSnapshots;
  const counted = countedPoints(t, model);
  const total = (of: SQL | typeof s.caseCount) => sql`sum(${of})`.mapWith(Number);
  const holds = sql`${s.caseCount} > 0 and ${counted.responsible}`;
  const holding = sql`sum(case when ${holds} then 1 else 0 end)`.mapWith(Number);
  const over =
    sql`sum(case when ${holds} and ${s.state} in ('over', 'well_over', 'no_capacity') then 1 else 0 end)`.mapWith(
      Number,
    );
  return db
    .select({
      onDate: s.onDate,
      pointsUsedHundredths: total(counted.used),
      pointsAvailable: total(counted.available),
      caseCount: total(s.caseCount),
      modelVersion: sql<string>`min(${s.modelVersion})`,
      rulesVersion: min(s.rulesVersion),
      officersHolding: holding,
      officersOver: over,
    })
    .from(s)
    .where(and(eq(s.teamCode, asTeamCode(teamCode)), ofStoredDay(t, gte(t.storedDays.onDate, since))))
    .groupBy(s.onDate)
    .orderBy(asc(s.onDate));
}

/** An officer's daily snapshots from a day on, up to a last one where it is given, oldest first, whichever team they were in. */
export async function loadOfficerSnapshots(
  db: Reader,
  t: Tables,
  staffCode: string,
  since: IsoDate,
  until?: IsoDate,
): Promise<OfficerDay[]> {
  return selectOfficerSnapshots(db, t, staffCode, since, until);
}

/** The same, to be read together with others. */
export function selectOfficerSnapshots(
  db: Reader,
  t: Tables,
  staffCode: string,
  since: IsoDate,
  until?: IsoDate,
) {
  const s = t.officerSnapshots;
  const { onDate } = t.storedDays;
  const days = and(gte(onDate, since), until === undefined ? undefined : lte(onDate, until));
  return db
    .select({
      onDate: s.onDate,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      state: s.state,
      modelVersion: s.modelVersion,
      rulesVersion: s.rulesVersion,
    })
    .from(s)
    .where(and(eq(s.staffCode, asStaffCode(staffCode)), ofStoredDay(t, days)))
    .orderBy(asc(s.onDate));
}
