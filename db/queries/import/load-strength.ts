import { and, count, eq, gt, isNull, notExists, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { loadLiveWeights } from '../estate/load-live-weights';

/** What stands before an import: live cases and staff of each team, who works where, and how many live cases nobody holds. */
export interface Strength {
  readonly casesOf: ReadonlyMap<string, number>;
  readonly staffOf: ReadonlyMap<string, number>;
  readonly teamOf: ReadonlyMap<StaffCode, string>;
  readonly waiting: number;
}

/** Counts it. Who has left by the day counts as no staff. */
export async function loadStrength(db: Reader, t: Tables, today: IsoDate): Promise<Strength> {
  const { staffCode, teamCode, leavingDate } = t.officers;
  const officers = await db.select({ staffCode, teamCode }).from(t.officers);
  const staff = await db
    .select({ teamCode, staff: count() })
    .from(t.officers)
    .where(or(isNull(leavingDate), gt(leavingDate, today)))
    .groupBy(teamCode);
  const held = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .where(and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)));
  const [waiting] = await db
    .select({ cases: count() })
    .from(t.cases)
    .where(and(isNull(t.cases.endedOn), notExists(held)));
  return {
    casesOf: (await loadLiveWeights(db, t)).team,
    staffOf: new Map(staff.map((row) => [row.teamCode, row.staff])),
    teamOf: new Map(officers.map((row) => [row.staffCode, row.teamCode])),
    waiting: waiting?.cases ?? 0,
  };
}
