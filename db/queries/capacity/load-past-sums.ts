import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { PastGradeSums } from '../../../lib/domain/metrics/history/past-figures';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { Reader, Tables } from '../../store';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { countedPoints } from './counted-points';
import { hoursThen } from './load-capacity-history';
import { ofStoredDay } from './load-stored-days';

/** What the officers of a grade in a unit added up to on a stored day. */
interface PastSums extends PastGradeSums {
  readonly onDate: IsoDate;
}

/** The stored days of a unit, added up by the database: by day, grade and rules. Teams as they stood that day. */
export async function loadPastSums(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  days: readonly IsoDate[],
  model: Pick<WorkloadModel, 'grades' | 'caseloadGuards'>,
): Promise<PastSums[]> {
  const s = t.officerSnapshots;
  if (days.length === 0) return [];
  const counted = countedPoints(t, model);
  const [lower = 50, higher = 75] = [...model.caseloadGuards].sort((a, b) => a - b);
  const hours = hoursThen(t);
  const total = (of: SQL) => sql<number>`sum(${of})`.mapWith(Number);
  const countWhere = (condition: SQL) => total(sql`case when ${condition} then 1 else 0 end`);
  const holds = sql`${s.caseCount} > 0 and ${counted.responsible}`;
  const guarded = sql`${s.caseCount} > 0 and ${t.teams.type} <> 'community_payback'`;
  const known = sql`${s.caseCount} > 0 and ${hours} is not null`;
  return db
    .select({
      onDate: s.onDate,
      grade: s.grade,
      modelVersion: s.modelVersion,
      rulesVersion: s.rulesVersion,
      people: sql<number>`count(*)`.mapWith(Number),
      usedHundredths: total(counted.used),
      available: total(counted.available),
      holding: countWhere(holds),
      over: countWhere(sql`${holds} and ${s.state} in ('over', 'well_over', 'no_capacity')`),
      guarded: countWhere(guarded),
      overLower: countWhere(sql`${guarded} and ${s.caseCount} > ${lower}`),
      overHigher: countWhere(sql`${guarded} and ${s.caseCount} > ${higher}`),
      cases: total(sql`case when ${known} then ${s.caseCount} else 0 end`),
      hours: total(sql`case when ${known} then ${hours} else 0 end`),
    })
    .from(s)
    .innerJoin(t.officers, eq(s.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(s.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(ofStoredDay(t, inArray(t.storedDays.onDate, [...days])), officersIn(t, unit)))
    .groupBy(s.onDate, s.grade, s.modelVersion, s.rulesVersion)
    .orderBy(asc(s.onDate));
}
