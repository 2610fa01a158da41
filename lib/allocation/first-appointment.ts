import { addDays, type IsoDate } from '../kernel/dates';
import { countOf } from '../kernel/format';
import { workingDaysBetween } from '../kernel/working-days';

/** How urgent a waiting case is by its first appointment. */
export interface FirstAppointment {
  readonly date: IsoDate | null;
  /** Working days from today to the appointment; negative when it has passed; null when none is booked. */
  readonly workingDaysLeft: number | null;
  /** The appointment has passed and nobody holds the case. */
  readonly late: boolean;
  /** "2 working days late", "today", "tomorrow", "in 3 working days", "none booked" */
  readonly words: string;
}

/** Measures a first appointment on a day. Weekends and bank holidays do not count. */
export function firstAppointmentOn(date: IsoDate | null, today: IsoDate): FirstAppointment {
  if (date === null) return { date, workingDaysLeft: null, late: false, words: 'none booked' };
  const workingDaysLeft = workingDaysBetween(today, date);
  const late = date < today;
  return {
    date,
    workingDaysLeft,
    late,
    words: late ? lateWords(-workingDaysLeft) : comingWords(date, today, workingDaysLeft),
  };
}

function lateWords(workingDays: number): string {
  return workingDays === 0 ? 'late, less than 1 working day' : `${countOf(workingDays, 'working day')} late`;
}

function comingWords(date: IsoDate, today: IsoDate, workingDays: number): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return workingDays === 0 ? 'before the next working day' : `in ${countOf(workingDays, 'working day')}`;
}

/** Late ones first, the latest of them first; then by working days left, the earlier date first; none booked last. */
export function compareAppointments(a: FirstAppointment, b: FirstAppointment): number {
  if (a.workingDaysLeft === null || b.workingDaysLeft === null)
    return Number(a.workingDaysLeft === null) - Number(b.workingDaysLeft === null);
  return Number(b.late) - Number(a.late) || a.workingDaysLeft - b.workingDaysLeft;
}
