import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { type CapacityFacts, hasNoCapacity } from '../capacity/capacity-facts';
import { officersWithCases } from '../counts/count-officers';

/** One column of the histogram: more than `from`, up to and including `to`, in per cent; the first one holds 0% as well, the last one all above. */
export interface WorkloadStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Responsible officers who hold a case, in steps of 10% of workload; those without points available stand apart. */
export interface WorkloadDistribution {
  readonly steps: readonly WorkloadStep[];
  readonly noCapacity: number;
  readonly atOrUnder100: number;
  readonly over100: number;
  /** Of those over 100%. */
  readonly over110: number;
  readonly of: number;
}

const STEP = 10;
/** The scale always shows these, so that the lines at 100% and 110% stand among columns. */
const ALWAYS = { from: 70, to: 130 };
const HIGHEST = 300;

/** The histogram of officers by workload. A step includes its upper edge, since over 100% is more than 100, never 100 itself. */
export function distributeOfficers(facts: Pick<CapacityFacts, 'officers'>): WorkloadDistribution {
  const officers = officersWithCases(facts);
  const placed = officers.filter((entry) => !hasNoCapacity(entry)).map(upperEdgeOf);
  const from = Math.min(ALWAYS.from, ...placed.map((edge) => edge - STEP));
  const to = Math.max(ALWAYS.to, ...placed);
  const steps: WorkloadStep[] = [];
  for (let edge = from + STEP; edge <= to; edge += STEP)
    steps.push({ from: edge - STEP, to: edge, count: placed.filter((at) => at === edge).length });
  return {
    steps,
    noCapacity: officers.length - placed.length,
    atOrUnder100: placed.filter((edge) => edge <= 100).length,
    over100: placed.filter((edge) => edge > 100).length,
    over110: placed.filter((edge) => edge > 110).length,
    of: officers.length,
  };
}

/** The upper edge of the step that a workload falls in. Hundredths of a point used over whole points are a percentage already, in whole numbers. */
function upperEdgeOf({ workload }: MeasuredOfficer): number {
  const used = BigInt(workload.pointsUsedHundredths);
  const perStep = BigInt(workload.pointsAvailable * STEP);
  const edge = Number((used + perStep - 1n) / perStep) * STEP;
  return Math.min(Math.max(edge, STEP), HIGHEST);
}
