import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { asStaffCode, asTeamCode } from '../../lib/kernel/ids';
import type { IsoDate } from '../../lib/kernel/dates';
import type { OfficerDay } from '../../lib/metrics/officer-page';
import type { TeamDay } from '../../lib/metrics/team-page';
import type { Reader, Tables } from '../store';

/** A team's daily snapshots from a day on, oldest first. */
export async function loadTeamSnapshots(
  db: Reader,
  t: Tables,
  teamCode: string,
  since: IsoDate,
): Promise<TeamDay[]> {
  const s = t.officerSnapshots;
  const total = (column: typeof s.pointsUsedHundredths | typeof s.pointsAvailable | typeof s.caseCount) =>
    sql`sum(${column})`.mapWith(Number);
  const holding = sql`sum(case when ${s.caseCount} > 0 then 1 else 0 end)`.mapWith(Number);
  const over =
    sql`sum(case when ${s.caseCount} > 0 and ${s.state} in ('over', 'well_over', 'no_capacity') then 1 else 0 end)`.mapWith(
      Number,
    );
  return db
    .select({
      onDate: s.onDate,
      pointsUsedHundredths: total(s.pointsUsedHundredths),
      pointsAvailable: total(s.pointsAvailable),
      caseCount: total(s.caseCount),
      officersHolding: holding,
      officersOver: over,
    })
    .from(s)
    .where(and(eq(s.teamCode, asTeamCode(teamCode)), gte(s.onDate, since)))
    .groupBy(s.onDate)
    .orderBy(asc(s.onDate));
}

/** An officer's daily snapshots from a day on, oldest first, whichever team they were in. */
export async function loadOfficerSnapshots(
  db: Reader,
  t: Tables,
  staffCode: string,
  since: IsoDate,
): Promise<OfficerDay[]> {
  const s = t.officerSnapshots;
  return db
    .select({
      onDate: s.onDate,
      pointsUsedHundredths: s.pointsUsedHundredths,
      pointsAvailable: s.pointsAvailable,
      caseCount: s.caseCount,
      state: s.state,
    })
    .from(s)
    .where(and(eq(s.staffCode, asStaffCode(staffCode)), gte(s.onDate, since)))
    .orderBy(asc(s.onDate));
}
