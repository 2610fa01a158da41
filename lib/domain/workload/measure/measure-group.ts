import { sumOf } from '../../../kernel/collections';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { Workload } from './measure-officer';
import type { WorkloadArithmetic } from '../model/model';
import { workloadState, type WorkloadState } from './states';

export interface GroupWorkload {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly workloadPercent: number | null;
  readonly state: WorkloadState;
  readonly caseCount: number;
  readonly provisionalCount: number;
  readonly usedRangeHundredths: readonly [number, number] | null;
}

/** What the workloads of some officers add up to, in whole numbers: sums of sums are the same. Points used in hundredths. */
export interface WorkTally {
  readonly usedHundredths: number;
  readonly available: number;
  readonly cases: number;
  readonly provisional: number;
  /** Points used at the lowest and at the highest of the bands still possible. */
  readonly lowestHundredths: number;
  readonly highestHundredths: number;
}

type Measured = Pick<
  Workload,
  'pointsUsedHundredths' | 'pointsAvailable' | 'caseCount' | 'provisionalCount' | 'usedRangeHundredths'
>;

/**
 * A team, LDU, region or the nation: the sum of points used over the sum of points available, never a mean of
 * percentages. Officers with no capacity add their points used.
 */
export function measureGroup(
  model: Pick<WorkloadArithmetic, 'thresholds'>,
  officers: readonly Measured[],
): GroupWorkload {
  return groupOfTally(model, tallyWork(officers));
}

/** The workloads of some officers, added up. */
export function tallyWork(officers: readonly Measured[]): WorkTally {
  return {
    usedHundredths: sumOf(officers, (officer) => officer.pointsUsedHundredths),
    available: sumOf(officers, (officer) => officer.pointsAvailable),
    cases: sumOf(officers, (officer) => officer.caseCount),
    provisional: sumOf(officers, (officer) => officer.provisionalCount),
    lowestHundredths: sumOf(
      officers,
      (officer) => officer.usedRangeHundredths?.[0] ?? officer.pointsUsedHundredths,
    ),
    highestHundredths: sumOf(
      officers,
      (officer) => officer.usedRangeHundredths?.[1] ?? officer.pointsUsedHundredths,
    ),
  };
}

/** The workload of a unit from what its officers' add up to: a ratio of sums. */
export function groupOfTally(model: Pick<WorkloadArithmetic, 'thresholds'>, tally: WorkTally): GroupWorkload {
  const { usedHundredths, available, provisional } = tally;
  return {
    pointsUsedHundredths: usedHundredths,
    pointsAvailable: available,
    workloadPercent: percentRoundedHalfUp(usedHundredths, available * 100, 3),
    state: workloadState(usedHundredths, available, model.thresholds),
    caseCount: tally.cases,
    provisionalCount: provisional,
    usedRangeHundredths: provisional === 0 ? null : [tally.lowestHundredths, tally.highestHundredths],
  };
}
