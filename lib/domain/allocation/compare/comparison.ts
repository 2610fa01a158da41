import type { TeamCode } from '../../../kernel/ids';
import { formatWorkload } from '../../../kernel/format';
import { onceFor } from '../../../kernel/remember';
import { isOverPercent } from '../../workload/measure/measure-officer';
import type { WorkloadModel } from '../../workload/model/model';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AllocationSubject, AssessedOfficer } from '../candidates/assess-officer';
import { compareLoads } from '../candidates/order-candidates';

/** What one officer is compared with when reasons are given. */
export interface Comparison {
  readonly model: WorkloadModel;
  readonly subject: AllocationSubject;
  readonly routedTeamCode: TeamCode | null;
  /** The person's LDU and that of the routed team; empty where neither is known. */
  readonly insideLdus: ReadonlySet<string>;
  /** Officers who are not ruled out, of the routed team and its LDU. */
  readonly candidates: readonly AssessedOfficer[];
}

/** By how many points of workload an alternative must end lower before going over 100% needs a reason. */
export const LOWER_BY_POINTS = 10;

/** "102.8%": the workload that an officer would have with the case. */
export function percentAfter(
  entry: Pick<AssessedOfficer, 'after'>,
  { thresholds }: Pick<WorkloadModel, 'thresholds'>,
): string {
  return formatWorkload(entry.after.pointsUsedHundredths, entry.after.pointsAvailable, thresholds);
}

/** Whether the first workload is lower than the second by so many points of percentage, exactly. */
function isLowerBy(low: WorkloadFigures, high: WorkloadFigures, points: number): boolean {
  if (low.pointsAvailable === 0 || high.pointsAvailable === 0) return false;
  const [a, b] = [BigInt(low.pointsUsedHundredths), BigInt(low.pointsAvailable)];
  const [c, d] = [BigInt(high.pointsUsedHundredths), BigInt(high.pointsAvailable)];
  // a/b and c/d are percentages: hundredths of a point over whole points.
  return c * b - a * d >= BigInt(points) * b * d;
}

/** The officers of a comparison who are allowed without more ado, lowest workload after first: everybody is compared with the same ones. */
export const allowedOf = onceFor(({ candidates }: Comparison): readonly AssessedOfficer[] =>
  candidates
    .filter((entry) => entry.verdict === 'allowed')
    .sort((a, b) => compareLoads(a, b) || (a.officer.staffCode < b.officer.staffCode ? -1 : 1)),
);

/** Those of them who are of the routed team. */
const allowedOfRoutedTeam = onceFor((comparison: Comparison): readonly AssessedOfficer[] =>
  allowedOf(comparison).filter((entry) => entry.officer.teamCode === comparison.routedTeamCode),
);

/** The first of some officers who is not this one. */
function firstOther(
  { officer }: AssessedOfficer,
  others: readonly AssessedOfficer[],
): AssessedOfficer | null {
  return others.find((entry) => entry.officer.staffCode !== officer.staffCode) ?? null;
}

/** The allowed officer of the routed team who would end lowest, where that is at least 10 points lower; null otherwise. */
export function lowerAlternative(officer: AssessedOfficer, comparison: Comparison): AssessedOfficer | null {
  const lowest = firstOther(officer, allowedOfRoutedTeam(comparison));
  return lowest && isLowerBy(lowest.after, officer.after, LOWER_BY_POINTS) ? lowest : null;
}

/**
 * Whether every allowed officer of the routed team would end well over capacity with the case. False where nobody there is
 * allowed, or no team is routed: then there is nothing that the choice could not have avoided.
 */
export const everybodyWellOver = onceFor((comparison: Comparison): boolean => {
  const allowed = allowedOfRoutedTeam(comparison);
  return (
    allowed.length > 0 &&
    allowed.every((entry) => isOverPercent(entry.after, comparison.model.thresholds.wellOver))
  );
});

/** Whom to name beside a question: the allowed officer of the routed team who would end lowest, else of the whole shortlist. */
export function bestAlternative(officer: AssessedOfficer, comparison: Comparison): AssessedOfficer | null {
  return firstOther(officer, allowedOfRoutedTeam(comparison)) ?? firstOther(officer, allowedOf(comparison));
}

/** "Priestley, Owen is allowed and would be at 81.2%." */
export function alternativeText(
  alternative: AssessedOfficer | null,
  model: Pick<WorkloadModel, 'thresholds'>,
): string {
  if (alternative === null) return 'Nobody else on the shortlist is allowed.';
  return `${alternative.name} is allowed and would be at ${percentAfter(alternative, model)}.`;
}
