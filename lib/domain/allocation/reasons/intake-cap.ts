import type { Grade, WorkloadModel } from '../../workload/model/model';
import type { Available } from '../../workload/summary/used-sums';

/**
 * New cases in 7 days that an officer may take: the cap for each full-time equivalent times the share of full time that is
 * available to them today, in whole cases rounded down, and at least 1 (docs/rules/allocation.md, L-9). Null without a grade or without
 * an hour available: nobody takes cases then.
 */
export function intakeCapOf(
  model: Pick<WorkloadModel, 'intakeCap'>,
  grade: Pick<Grade, 'fullTimeHoursHundredths'> | null,
  { hoursAvailableHundredths }: Pick<Available, 'hoursAvailableHundredths'>,
): number | null {
  if (grade === null || hoursAvailableHundredths <= 0) return null;
  const capHundredths = Math.round(model.intakeCap * 100);
  const whole = Math.floor(
    (capHundredths * hoursAvailableHundredths) / (grade.fullTimeHoursHundredths * 100),
  );
  return Math.max(1, whole);
}
