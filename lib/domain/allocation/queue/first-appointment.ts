import { type CaseName, hidesPart } from '../../access/case-name';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import { workingDaysBetween } from '../../../kernel/working-days';
import {
  type FirstDueFacts,
  type FirstUrgency,
  firstUrgency,
  isUrgent,
  type Waits,
} from '../../workload/absence/first-due';
import type { WorkloadModel } from '../../workload/model/model';

/** How urgent a waiting case is by its first appointment: the booked one, or the day on which one is due. */
export interface FirstAppointment extends FirstUrgency {
  /** "2 working days late", "today", "tomorrow", "in 3 working days"; "none booked", with when one is due. */
  readonly words: string;
  /** "allocate by 3 November 2026", "allocate at once"; empty where no appointment is booked or due. */
  readonly allocateByWords: string;
}

/** Measures the first appointment of a waiting case on a day. Weekends and bank holidays do not count. */
export function firstAppointmentOn(
  model: Pick<WorkloadModel, 'firstAppointment'>,
  facts: FirstDueFacts,
  waits: Waits,
  today: IsoDate,
): FirstAppointment {
  const urgency = firstUrgency(model, facts, waits, today);
  return { ...urgency, words: wordsOf(urgency, today), allocateByWords: allocateByWords(urgency, today) };
}

function wordsOf({ date, dueOn, late }: FirstUrgency, today: IsoDate): string {
  if (date !== null) return late ? lateWords(date, today) : comingWords(date, today);
  if (dueOn === null) return 'none booked';
  if (late) return `none booked, ${lateWords(dueOn, today)}`;
  return `none booked, due ${dueOn < today ? `since ${formatDate(dueOn)}` : comingWords(dueOn, today)}`;
}

function lateWords(day: IsoDate, today: IsoDate): string {
  const workingDays = -workingDaysBetween(today, day);
  return workingDays === 0 ? 'late, less than 1 working day' : `${countOf(workingDays, 'working day')} late`;
}

function comingWords(day: IsoDate, today: IsoDate): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  const workingDays = workingDaysBetween(today, day);
  return workingDays === 0 ? 'before the next working day' : `in ${countOf(workingDays, 'working day')}`;
}

function allocateByWords({ allocateBy }: FirstUrgency, today: IsoDate): string {
  if (allocateBy === null) return '';
  return allocateBy <= today ? 'allocate today' : `allocate by ${formatDate(allocateBy)}`;
}

/** What the order of waiting cases is read from. */
export type ByUrgency = Pick<FirstAppointment, 'late' | 'workingDaysLeft'>;

/** Those that are late or due within 1 working day first. */
export function compareUrgent(a: ByUrgency, b: ByUrgency): number {
  return Number(isUrgent(b)) - Number(isUrgent(a));
}

/** By working days left; late ones before the others; those where none is booked or due last. */
export function compareDaysLeft(a: ByUrgency, b: ByUrgency): number {
  if (a.workingDaysLeft === null || b.workingDaysLeft === null)
    return Number(a.workingDaysLeft === null) - Number(b.workingDaysLeft === null);
  return Number(b.late) - Number(a.late) || a.workingDaysLeft - b.workingDaysLeft;
}

/** The appointment as a reader may know it: whether it is late, without the day, where that would tell whose it is. */
export function shownAppointment(
  name: Pick<CaseName, 'hides'>,
  appointment: FirstAppointment,
): FirstAppointment {
  if (!hidesPart(name, 'identity')) return appointment;
  const words = appointment.late ? 'late' : 'not shown';
  const days = { date: null, dueOn: null, allocateBy: null, workingDaysLeft: null };
  return { ...appointment, ...days, words, allocateByWords: '' };
}
