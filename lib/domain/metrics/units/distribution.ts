import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { exceeds } from '../../workload/measure/states';
import type { WorkloadModel } from '../../workload/model/model';
import { type CapacityFacts, hasNoCapacity } from '../capacity/capacity-facts';
import { officersWithCases } from '../counts/count-officers';

/** One column of the histogram: more than `from`, up to and including `to`, in per cent; the first one holds 0% as well, the last one all above. */
interface WorkloadStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Responsible officers who hold a case, in steps of 10% of workload; those without points available stand apart. */
export interface WorkloadDistribution {
  readonly steps: readonly WorkloadStep[];
  /** The model's thresholds: steps begin and end at the first of them. */
  readonly lines: Pick<WorkloadModel['thresholds'], 'over' | 'wellOver'>;
  readonly noCapacity: number;
  readonly atOrUnder: number;
  readonly over: number;
  /** Of those over. */
  readonly wellOver: number;
  readonly of: number;
}

const STEP = 10;
/** The scale always shows so many steps on both sides of the first line, and as many past the second as it takes to see it. */
const ALWAYS = 3;
/** A workload beyond this, or beyond what is always shown, stands in the last step. */
const HIGHEST = 300;

/** The histogram of officers by workload. A step includes its upper edge, since over 100% is more than 100, never 100 itself. */
export function distributeOfficers(facts: Pick<CapacityFacts, 'officers' | 'model'>): WorkloadDistribution {
  const { over, wellOver } = facts.model.thresholds;
  const officers = officersWithCases(facts);
  const measured = officers.filter((entry) => !hasNoCapacity(entry));
  const passing = (percent: number): number =>
    measured.filter(({ workload }) =>
      exceeds(workload.pointsUsedHundredths, workload.pointsAvailable, percent),
    ).length;
  return {
    steps: stepsOf(measured, { over, wellOver }),
    lines: { over, wellOver },
    noCapacity: officers.length - measured.length,
    atOrUnder: measured.length - passing(over),
    over: passing(over),
    wellOver: passing(wellOver),
    of: officers.length,
  };
}

/** Steps without holes, counted from the first line: `-1` ends at it, `0` begins there. */
function stepsOf(
  measured: readonly MeasuredOfficer[],
  { over, wellOver }: WorkloadDistribution['lines'],
): WorkloadStep[] {
  const lowest = -Math.ceil(over / STEP);
  const least = Math.max(ALWAYS - 1, Math.ceil((wellOver - over) / STEP));
  const highest = Math.max(Math.floor((HIGHEST - over) / STEP) - 1, least);
  const placed = measured.map((entry) => Math.min(Math.max(stepOf(entry, over), lowest), highest));
  const first = Math.max(Math.min(-ALWAYS, ...placed), lowest);
  const last = Math.max(least, ...placed);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const step = first + index;
    return {
      from: Math.max(over + step * STEP, 0),
      to: over + (step + 1) * STEP,
      count: placed.filter((at) => at === step).length,
    };
  });
}

/**
 * The step that a workload falls in, counted from the first line. Hundredths of a point used over whole points are a percentage
 * already; thresholds have at most four decimals, so all of it is whole numbers.
 */
function stepOf({ workload }: MeasuredOfficer, over: number): number {
  const available = BigInt(workload.pointsAvailable);
  const past =
    BigInt(workload.pointsUsedHundredths) * 10_000n - available * BigInt(Math.round(over * 10_000));
  const size = available * BigInt(STEP * 10_000);
  return Number(past > 0n ? (past - 1n) / size : -((size - past) / size));
}
