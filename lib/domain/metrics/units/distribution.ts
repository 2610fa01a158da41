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
  /** Those whose hours are not recorded: they have no percentage. */
  readonly unknown: number;
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
  return distributionOf(facts.model, tallyDistribution(facts));
}

/** How many officers stand where; steps by their number counted from the first line. */
export interface DistributionTally {
  readonly of: number;
  readonly noCapacity: number;
  readonly unknown: number;
  readonly over: number;
  readonly wellOver: number;
  readonly steps: Readonly<Record<string, number>>;
}

/** Counts the officers of each step. */
export function tallyDistribution(facts: Pick<CapacityFacts, 'officers' | 'model'>): DistributionTally {
  const { thresholds } = facts.model;
  const officers = officersWithCases(facts);
  const capable = officers.filter((entry) => !hasNoCapacity(entry));
  const measured = capable.filter(({ workload }) => workload.state !== 'unknown');
  const passing = (percent: number): number =>
    measured.filter(({ workload }) =>
      exceeds(workload.pointsUsedHundredths, workload.pointsAvailable, percent),
    ).length;
  const steps: Record<string, number> = {};
  for (const entry of measured) {
    const step = placeOf(entry, thresholds);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return {
    of: officers.length,
    noCapacity: officers.length - capable.length,
    unknown: capable.length - measured.length,
    over: passing(thresholds.over),
    wellOver: passing(thresholds.wellOver),
    steps,
  };
}

/** The histogram from what the officers add up to. */
export function distributionOf(
  { thresholds }: Pick<WorkloadModel, 'thresholds'>,
  tally: DistributionTally,
): WorkloadDistribution {
  const { over, wellOver } = thresholds;
  return {
    steps: stepsOf(tally.steps, { over, wellOver }),
    lines: { over, wellOver },
    noCapacity: tally.noCapacity,
    unknown: tally.unknown,
    atOrUnder: tally.of - tally.noCapacity - tally.unknown - tally.over,
    over: tally.over,
    wellOver: tally.wellOver,
    of: tally.of,
  };
}

/** The lowest and the highest step, and the least that is always shown past the first line. */
function reachOf({ over, wellOver }: WorkloadDistribution['lines']): {
  readonly lowest: number;
  readonly least: number;
  readonly highest: number;
} {
  const least = Math.max(ALWAYS - 1, Math.ceil((wellOver - over) / STEP));
  return {
    lowest: -Math.ceil(over / STEP),
    least,
    highest: Math.max(Math.floor((HIGHEST - over) / STEP) - 1, least),
  };
}

/**
 * The column of the histogram that a responsible officer who holds a case stands in: what it begins at, in per cent; `none` without
 * points available, `unknown` where hours are not recorded.
 */
export function columnOf(entry: MeasuredOfficer, { thresholds }: Pick<WorkloadModel, 'thresholds'>): string {
  if (hasNoCapacity(entry)) return 'none';
  if (entry.workload.state === 'unknown') return 'unknown';
  return String(Math.max(thresholds.over + placeOf(entry, thresholds) * STEP, 0));
}

function placeOf(entry: MeasuredOfficer, lines: WorkloadDistribution['lines']): number {
  const { lowest, highest } = reachOf(lines);
  return Math.min(Math.max(stepOf(entry, lines.over), lowest), highest);
}

/** Steps without holes, counted from the first line: `-1` ends at it, `0` begins there. */
function stepsOf(counted: DistributionTally['steps'], lines: WorkloadDistribution['lines']): WorkloadStep[] {
  const { over } = lines;
  const { lowest, least } = reachOf(lines);
  const placed = Object.keys(counted).map(Number);
  const first = Math.max(Math.min(-ALWAYS, ...placed), lowest);
  const last = Math.max(least, ...placed);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const step = first + index;
    return {
      from: Math.max(over + step * STEP, 0),
      to: over + (step + 1) * STEP,
      count: counted[step] ?? 0,
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
