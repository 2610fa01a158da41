import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { ReliefPlan } from '../../workload/relief/relief-plan';
import { officersWithCases } from '../counts/count-officers';
import type { ReliefInForce } from './relief-in-force';

/** What an officer's relief comes to: whether a plan is asked for, and the plans that are for them. */
export interface ReliefStanding {
  readonly needed: boolean;
  /** Plans in force: the officer's own first, then the team's. */
  readonly inForce: readonly ReliefPlan[];
  readonly overdueActions: number;
  readonly mayManage: boolean;
}

/** Whether a relief plan is asked for: over the model's second threshold, or cases held with no capacity at all. */
export function needsRelief({ workload, cases }: Pick<MeasuredOfficer, 'workload' | 'cases'>): boolean {
  return workload.state === 'well_over' || (workload.state === 'no_capacity' && cases.length > 0);
}

/** Whether a plan in force is for this officer: their own, or one for all of their team. */
function hasRelief({ officer }: Pick<MeasuredOfficer, 'officer'>, relief: ReliefInForce): boolean {
  return relief.staffCodes.has(officer.staffCode) || relief.teamCodes.has(officer.teamCode);
}

/**
 * Responsible officers who hold cases and are over the threshold (listed: without a plan in force; of: all of them), in the
 * order given. What the leaders' list and the sentences of home count.
 */
export function officersWithoutRelief(
  officers: readonly MeasuredOfficer[],
  relief: ReliefInForce,
): { readonly listed: MeasuredOfficer[]; readonly of: number } {
  const over = officersWithCases({ officers }).filter(needsRelief);
  return { listed: over.filter((entry) => !hasRelief(entry, relief)), of: over.length };
}

/** How many officers are over the threshold without a plan, and how many of them have no capacity at all. */
export interface WithoutRelief {
  readonly count: number;
  readonly of: number;
  readonly noCapacity: number;
}

/** Counts the officers over the threshold without a plan in force. */
export function countWithoutRelief(
  officers: readonly MeasuredOfficer[],
  relief: ReliefInForce,
): WithoutRelief {
  const { listed, of } = officersWithoutRelief(officers, relief);
  const noCapacity = listed.filter((entry) => entry.workload.state === 'no_capacity').length;
  return { count: listed.length, of, noCapacity };
}
