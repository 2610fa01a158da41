import { and, asc, desc, eq, exists, gt, gte, inArray, lt, lte, min, type SQL, sql } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode, TeamCode } from '../../../lib/kernel/ids';
import type { SnapshotDay } from '../../../lib/domain/metrics/cases/excessive';
import type { PastOfficer } from '../../../lib/domain/metrics/history/past-figures';
import type { SnapshotTotals } from '../../../lib/domain/metrics/history/trend';
import type { WorkloadState } from '../../../lib/domain/workload/measure/states';
import type { Reader, Tables } from '../../store';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { chunked, inChunks } from '../kit/chunked';
import { countedPoints } from './counted-points';
import { ofStoredDay } from './load-stored-days';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** The latest day in a span (both days included) with a snapshot of the unit; null when there is none. Teams as they stood that day. */
export async function loadSnapshotDay(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  span: { from: IsoDate; to: IsoDate },
): Promise<IsoDate | null> {
  const s = t.officerSnapshots;
  const { onDate } = t.storedDays;
  const ofUnit = db
    .select({ onDate: s.onDate })
    .from(s)
    .innerJoin(t.teams, eq(s.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(s.onDate, onDate), teamsIn(t, unit)));
  const [row] = await db
    .select({ onDate })
    .from(t.storedDays)
    .where(and(gte(onDate, span.from), lte(onDate, span.to), exists(ofUnit)))
    .orderBy(desc(onDate))
    .limit(1);
  return row?.onDate ?? null;
}

/** Every officer of the unit as stored for one day; contracted hours as of now where the day was stored without them. */
export async function loadPastOfficers(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<(PastOfficer & { readonly teamCode: TeamCode })[]> {
  const s = t.officerSnapshots;
  return db
    .select({
      teamCode: s.teamCode,
      grade: s.grade,
      teamType: t.teams.type,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      state: s.state,
      besideHundredths: s.besideHundredths,
      modelVersion: s.modelVersion,
      rulesVersion: s.rulesVersion,
      contractedHoursHundredths: hoursThen(t).mapWith((hours: number | null) =>
        hours === null ? null : Number(hours),
      ),
    })
    .from(s)
    .innerJoin(t.officers, eq(s.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(s.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(s.onDate, onDate), ofStoredDay(t, eq(t.storedDays.onDate, onDate)), teamsIn(t, unit)));
}

/** The contracted hours stored with a day; those of now of a day stored without them. Of a query that joins the officer. */
export function hoursThen({ officerSnapshots: s, officers: o }: Tables): SQL {
  return sql`case when ${s.knownAt} is null then coalesce(${s.contractedHoursHundredths}, ${o.contractedHoursHundredths}) else ${s.contractedHoursHundredths} end`;
}

/** What the snapshots of a unit add up to on each of these days, by the grades of the model; a day without snapshots has no row. Added up by the database. */
export async function loadSnapshotTotals(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  days: readonly IsoDate[],
  model: Pick<WorkloadModel, 'grades'>,
): Promise<SnapshotTotals[]> {
  const s = t.officerSnapshots;
  const rows: SnapshotTotals[] = [];
  for (const part of chunked(days, 500)) {
    const found = await db
      .select({ onDate: s.onDate, ...totalsOf(t, model) })
      .from(s)
      .innerJoin(t.teams, eq(s.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(ofStoredDay(t, inArray(t.storedDays.onDate, part)), teamsIn(t, unit)))
      .groupBy(s.onDate)
      .orderBy(asc(s.onDate));
    rows.push(...found);
  }
  return rows;
}

/** The same of each of some teams, by the team that was stored with the day. */
export async function loadTeamTotals(
  db: Reader,
  t: Tables,
  teamCodes: readonly TeamCode[],
  days: readonly IsoDate[],
  model: Pick<WorkloadModel, 'grades'>,
): Promise<(SnapshotTotals & { readonly teamCode: TeamCode })[]> {
  const s = t.officerSnapshots;
  return db
    .select({ teamCode: s.teamCode, onDate: s.onDate, ...totalsOf(t, model) })
    .from(s)
    .where(and(ofStoredDay(t, inArray(t.storedDays.onDate, [...days])), inArray(s.teamCode, [...teamCodes])))
    .groupBy(s.teamCode, s.onDate)
    .orderBy(asc(s.teamCode), asc(s.onDate));
}

function totalsOf(t: Tables, model: Pick<WorkloadModel, 'grades'>) {
  const s = t.officerSnapshots;
  const over: WorkloadState[] = ['over', 'well_over', 'no_capacity'];
  const counted = countedPoints(t, model);
  const holds = and(gt(s.caseCount, 0), counted.responsible);
  const countWhere = (condition: SQL | undefined) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);
  return {
    pointsUsedHundredths: sql<number>`sum(${counted.used})`.mapWith(Number),
    pointsAvailable: sql<number>`sum(${counted.available})`.mapWith(Number),
    modelVersion: sql<string>`min(${s.modelVersion})`,
    rulesVersion: min(s.rulesVersion),
    holdingCases: countWhere(holds),
    over100: countWhere(and(holds, inArray(s.state, over))),
  };
}

/** Stored states of some officers, by staff code, over the days after `after` and before `before`. */
export async function loadSnapshotStates(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  span: { after: IsoDate; before: IsoDate },
): Promise<Map<StaffCode, SnapshotDay[]>> {
  const s = t.officerSnapshots;
  const days = and(gt(t.storedDays.onDate, span.after), lt(t.storedDays.onDate, span.before));
  const rows = await inChunks(staffCodes, (part) =>
    db
      .select({ staffCode: s.staffCode, onDate: s.onDate, state: s.state })
      .from(s)
      .where(and(inArray(s.staffCode, part), ofStoredDay(t, days))),
  );
  return groupBy(rows, (row) => row.staffCode);
}

/** Units of past days by the team that was stored with the day. The condition reads team and ldu only. */
function teamsIn(t: Tables, unit: UnitFilter): SQL | undefined {
  return officersIn(t, unit);
}
