import type { WorkloadModel } from '../model/model';

/** What a model says of absences. All but the days have a value for older documents. */
export type AbsenceSettings = Pick<WorkloadModel, 'absenceDays'> &
  Partial<Pick<WorkloadModel, 'absenceOften' | 'coverUntilWeeks'>>;

/** Absent on so many of the last working days: all hours are gone, whatever single days back lie between. */
export const USUAL_ABSENCE_OFTEN = { days: 10, ofWorkingDays: 15 } as const;

/** Weeks within which a known return makes "cover until" the first offer. */
const USUAL_COVER_UNTIL_WEEKS = 8;

/** How many of the last working days take all hours away by this model. */
export function absenceOftenOf({ absenceOften }: AbsenceSettings): {
  readonly days: number;
  readonly ofWorkingDays: number;
} {
  return absenceOften ?? USUAL_ABSENCE_OFTEN;
}

/** Weeks within which a known return is covered first, by this model. */
export function coverUntilWeeksOf({ coverUntilWeeks }: AbsenceSettings): number {
  return coverUntilWeeks ?? USUAL_COVER_UNTIL_WEEKS;
}
