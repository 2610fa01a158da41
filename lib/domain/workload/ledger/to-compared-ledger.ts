import type { ComparedLedger } from './ledger-step';
import type { Workload } from '../measure/measure-officer';
import type { Grade } from '../model/model';

/** A measured workload as the comparison reads it. `grade` is the officer's in the model that measured it. */
export function toComparedLedger(workload: Workload, grade: Grade | null): ComparedLedger {
  const { ledger, pointsUsedHundredths, pointsAvailable } = workload;
  return {
    ledger,
    pointsUsedHundredths,
    pointsAvailable,
    pointsOfHours: (hoursHundredths) =>
      grade === null
        ? 0
        : Number(
            (BigInt(grade.targetPoints) * BigInt(hoursHundredths)) / BigInt(grade.fullTimeHoursHundredths),
          ),
  };
}
