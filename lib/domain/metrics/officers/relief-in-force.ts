import type { ReliefPlan } from '../../workload/relief/relief-plan';

/** Whose workload a relief plan in force is for: officers by staff code, and whole teams by code. */
export interface ReliefInForce {
  readonly staffCodes: ReadonlySet<string>;
  readonly teamCodes: ReadonlySet<string>;
}

export const NO_RELIEF: ReliefInForce = { staffCodes: new Set(), teamCodes: new Set() };

/** The plans that are not closed, by whom they are for. An officer's own plan counts for them alone, a team's for all of it. */
export function reliefInForce(
  plans: readonly Pick<ReliefPlan, 'staffCode' | 'teamCode' | 'closedAt'>[],
): ReliefInForce {
  const open = plans.filter((plan) => plan.closedAt === null);
  return {
    staffCodes: new Set(open.flatMap((plan) => plan.staffCode ?? [])),
    teamCodes: new Set(open.flatMap((plan) => (plan.staffCode === null ? [plan.teamCode] : []))),
  };
}
