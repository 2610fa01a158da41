import { toWeighedCase } from '../../workload/measure/weigh-case';
import { caseLine } from '../../workload/measure/measure-officer';
import type { WorkloadModel } from '../../workload/model/model';
import type { AllocationSubject, AssessedOfficer } from '../candidates/assess-officer';

/** Points of an officer after the allocation, were the case to turn out at the highest band still possible; null when its band is settled. */
export function highestAfter(
  model: WorkloadModel,
  { facts, banding }: AllocationSubject,
  { after }: Pick<AssessedOfficer, 'after'>,
): { readonly pointsUsedHundredths: number; readonly pointsAvailable: number } | null {
  if (!banding.provisional) return null;
  const line = caseLine(model, toWeighedCase(facts, banding));
  return {
    pointsUsedHundredths: after.pointsUsedHundredths + line.highestHundredths - line.pointsHundredths,
    pointsAvailable: after.pointsAvailable,
  };
}
