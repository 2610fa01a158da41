import type { Grade, WorkloadModel } from '../workload/model';

/**
 * New cases in 7 days that an officer may take: the cap for each full-time equivalent times their contracted share of full
 * time, in whole cases, and at least 1 (screens.md, section 5). Null where grade or hours are not recorded, or there are none.
 */
export function intakeCapOf(
  model: Pick<WorkloadModel, 'intakeCap'>,
  grade: Grade | null,
  contractedHoursHundredths: number | null,
): number | null {
  if (grade === null || contractedHoursHundredths === null || contractedHoursHundredths === 0) return null;
  const capHundredths = Math.round(model.intakeCap * 100);
  const whole = Math.floor(
    (capHundredths * contractedHoursHundredths) / (grade.fullTimeHoursHundredths * 100),
  );
  return Math.max(1, whole);
}
