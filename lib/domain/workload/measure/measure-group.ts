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
  const sum = (pick: (officer: Measured) => number): number =>
    officers.reduce((total, officer) => total + pick(officer), 0);
  const pointsUsedHundredths = sum((officer) => officer.pointsUsedHundredths);
  const pointsAvailable = sum((officer) => officer.pointsAvailable);
  const provisionalCount = sum((officer) => officer.provisionalCount);
  return {
    pointsUsedHundredths,
    pointsAvailable,
    workloadPercent: percentRoundedHalfUp(pointsUsedHundredths, pointsAvailable * 100, 3),
    state: workloadState(pointsUsedHundredths, pointsAvailable, model.thresholds),
    caseCount: sum((officer) => officer.caseCount),
    provisionalCount,
    usedRangeHundredths:
      provisionalCount === 0
        ? null
        : [
            sum((officer) => officer.usedRangeHundredths?.[0] ?? officer.pointsUsedHundredths),
            sum((officer) => officer.usedRangeHundredths?.[1] ?? officer.pointsUsedHundredths),
          ],
  };
}
