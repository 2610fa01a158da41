import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { StaffCode, TeamCode } from '../../../lib/kernel/ids';
import type { ReliefPlan } from '../../../lib/domain/workload/relief/relief-plan';
import type { Reader, Tables } from '../../store';

const columns = (t: Tables) => {
  const r = t.reliefPlans;
  return {
    id: r.id,
    staffCode: r.staffCode,
    teamCode: r.teamCode,
    actions: r.actions,
    agreedOn: r.agreedOn,
    recordedByName: r.recordedByName,
    closedAt: r.closedAt,
    closedByName: r.closedByName,
    outcome: r.outcome,
    version: r.version,
  };
};

/** The relief plans that are for an officer: their own, and those for all of their team; latest first, closed ones included; to be read together with others. */
export function selectReliefPlansFor(
  db: Reader,
  t: Tables,
  officer: { readonly staffCode: StaffCode; readonly teamCode: TeamCode },
) {
  const r = t.reliefPlans;
  return db
    .select(columns(t))
    .from(r)
    .where(or(eq(r.staffCode, officer.staffCode), and(isNull(r.staffCode), eq(r.teamCode, officer.teamCode))))
    .orderBy(desc(r.agreedOn), desc(r.recordedAt), desc(r.id));
}

/** For whom the plans in force are: nothing of what they say. `teamCodes`: those of some teams and of their officers; left out, all. */
export function loadReliefInForce(
  db: Reader,
  t: Tables,
  teamCodes?: readonly TeamCode[],
): Promise<Pick<ReliefPlan, 'staffCode' | 'teamCode' | 'closedAt'>[]> {
  return selectReliefInForce(db, t, teamCodes);
}

/** The same, to be read together with others. */
export function selectReliefInForce(db: Reader, t: Tables, teamCodes?: readonly TeamCode[]) {
  const r = t.reliefPlans;
  return db
    .select({ staffCode: r.staffCode, teamCode: r.teamCode, closedAt: r.closedAt })
    .from(r)
    .where(
      and(
        isNull(r.closedAt),
        teamCodes && or(inArray(r.teamCode, [...teamCodes]), inArray(r.staffCode, staffOf(db, t, teamCodes))),
      ),
    );
}

function staffOf(db: Reader, t: Tables, teamCodes: readonly TeamCode[]) {
  const o = t.officers;
  return db
    .select({ staffCode: o.staffCode })
    .from(o)
    .where(inArray(o.teamCode, [...teamCodes]));
}
