import { addDays, type IsoDate } from '../../../kernel/dates';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { FirstUrgency } from '../../workload/absence/first-due';
import { CONTACT_LISTS, type ContactList } from '../../workload/contact/contact-lists';
import { waitOf } from './count-cases';

/** Cases without an officer. */
export interface WaitingCount {
  readonly count: number;
  /** Those whose first appointment has passed, or the day on which one was due where none is booked. */
  readonly late: number;
  /** Those of the late ones that have no appointment booked. */
  readonly lateNoneBooked: number;
  readonly dueToday: number;
  readonly dueTomorrow: number;
  /** Working days that the longest has waited since the order began; null where none waits or no start is known. */
  readonly longestWorkingDays: number | null;
  /** How many of them stand in each list of contact: the person's clock runs while nobody holds the case. */
  readonly contact: Readonly<Record<ContactList, number>>;
}

/** A case that waits, with how urgent its first appointment is. */
export interface CountedWaiting {
  readonly facts: Pick<CaseFacts, 'orderStart'>;
  readonly appointment: Pick<FirstUrgency, 'date' | 'dueOn' | 'late'>;
  /** The lists of contact that it stands in. */
  readonly contactLists: readonly ContactList[];
}

/** Counts cases that wait for an officer, by how near their first appointment is: the booked one, or the day on which one is due. */
export function countWaiting(waiting: readonly CountedWaiting[], onDate: IsoDate): WaitingCount {
  const dueOn = (day: IsoDate): number =>
    waiting.filter(({ appointment }) => !appointment.late && (appointment.date ?? appointment.dueOn) === day)
      .length;
  const waits = waiting.flatMap(({ facts }) => waitOf(facts, onDate) ?? []);
  const late = waiting.filter(({ appointment }) => appointment.late);
  return {
    count: waiting.length,
    late: late.length,
    lateNoneBooked: late.filter(({ appointment }) => appointment.date === null).length,
    dueToday: dueOn(onDate),
    dueTomorrow: dueOn(addDays(onDate, 1)),
    longestWorkingDays: waits.length === 0 ? null : Math.max(...waits),
    contact: countContact(waiting),
  };
}

function countContact(waiting: readonly CountedWaiting[]): WaitingCount['contact'] {
  const counts = CONTACT_LISTS.map((list) => [
    list,
    waiting.filter(({ contactLists }) => contactLists.includes(list)).length,
  ]);
  return Object.fromEntries(counts) as WaitingCount['contact'];
}
