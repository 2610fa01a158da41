import type { CaseFacts } from '../../banding/bands/case-facts';
import { addDays, type IsoDate } from '../../../kernel/dates';
import { addWorkingDays, workingDaysBefore, workingDaysBetween } from '../../../kernel/working-days';
import type { WorkloadModel } from '../model/model';

export type FirstAppointmentSettings = NonNullable<WorkloadModel['firstAppointment']>;

/** When somebody who waits is to be seen first, for documents that say nothing of it (docs/rules/contact.md, C-9). */
export const USUAL_FIRST_APPOINTMENT: FirstAppointmentSettings = {
  release: 1,
  highRisk: 2,
  other: 5,
  custodyWeeks: 12,
  allocateBefore: 1,
  allocateBeforeRelease: 10,
};

/** When somebody who waits is to be seen first, by a model. */
export function firstAppointmentSettings({
  firstAppointment,
}: Pick<WorkloadModel, 'firstAppointment'>): FirstAppointmentSettings {
  return firstAppointment ?? USUAL_FIRST_APPOINTMENT;
}

/** How a case came to wait for an officer. */
export interface Waits {
  /** The day on which its last officer gave it up; null where it never had one. */
  readonly since: IsoDate | null;
  /** The day on which it was logged or imported; null for cases from before the service kept it. */
  readonly loggedOn: IsoDate | null;
}

export const WAITS_UNKNOWN: Waits = { since: null, loggedOn: null };

export type FirstDueFacts = Pick<
  CaseFacts,
  'setting' | 'rosh' | 'flags' | 'orderStart' | 'releaseDate' | 'firstAppointment'
>;

/** By when somebody who waits is to be seen first. */
export interface FirstDue {
  readonly dueOn: IsoDate;
  /** The last day on which it is not late: later than `dueOn` for a release alone. */
  readonly latestOn: IsoDate;
  /** It is the day of a release. */
  readonly release: boolean;
}

/**
 * The day on which a first appointment is due: counted from the latest of order start, release and the day it came to wait (none
 * known: the day it was logged). On licence that day, at the latest the next working day; ROSH high or very high, or MAPPA, 2
 * working days; others 5; in custody none until release is within 12 weeks, then the day of release. Null where none is due.
 */
export function firstDueOf(
  model: Pick<WorkloadModel, 'firstAppointment'>,
  facts: FirstDueFacts,
  waits: Waits,
  onDate: IsoDate,
): FirstDue | null {
  const settings = firstAppointmentSettings(model);
  const { setting, releaseDate } = facts;
  if (setting === 'custody' && !isReleaseNear(releaseDate, settings, onDate)) return null;
  const known = [facts.orderStart, releaseDate, waits.since].filter((day) => day !== null);
  const from = known.length > 0 ? known.reduce((a, b) => (a > b ? a : b)) : waits.loggedOn;
  if (from === null) return null;
  if (setting === 'custody' || setting === 'licence') {
    const latestOn = settings.release === 0 ? from : addWorkingDays(from, settings.release);
    return { dueOn: from, latestOn, release: from === releaseDate };
  }
  const days = isHighRisk(facts) ? settings.highRisk : settings.other;
  const dueOn = days === 0 ? from : addWorkingDays(from, days);
  return { dueOn, latestOn: dueOn, release: false };
}

function isReleaseNear(
  releaseDate: IsoDate | null,
  { custodyWeeks }: FirstAppointmentSettings,
  onDate: IsoDate,
): boolean {
  return releaseDate !== null && releaseDate <= addDays(onDate, custodyWeeks * 7);
}

/** ROSH high or very high, or MAPPA. */
function isHighRisk({ rosh, flags }: Pick<CaseFacts, 'rosh' | 'flags'>): boolean {
  return rosh === 'high' || rosh === 'very_high' || flags.includes('mappa');
}

/** How urgent the first appointment of a waiting case is: the booked one, or the day on which one is due. */
export interface FirstUrgency {
  /** The booked appointment; null when none is, or it was one with an earlier officer. */
  readonly date: IsoDate | null;
  /** The day on which one is due where none is booked; null where one is, or none is due. */
  readonly dueOn: IsoDate | null;
  /** Working days from today to the appointment, or to the day on which one is due; negative when it has passed; null where neither is known. */
  readonly workingDaysLeft: number | null;
  /** The day has passed and nobody holds the case. */
  readonly late: boolean;
  /** The last day on which an officer should be found; null where no appointment is booked or due. */
  readonly allocateBy: IsoDate | null;
}

/** Measures the first appointment of a waiting case on a day. Weekends and bank holidays do not count. */
export function firstUrgency(
  model: Pick<WorkloadModel, 'firstAppointment'>,
  facts: FirstDueFacts,
  waits: Waits,
  onDate: IsoDate,
): FirstUrgency {
  const due = firstDueOf(model, facts, waits, onDate);
  const date = bookedFirst(facts, waits);
  const day = date ?? due?.dueOn ?? null;
  const latest = date ?? due?.latestOn ?? null;
  return {
    date,
    dueOn: date === null ? (due?.dueOn ?? null) : null,
    workingDaysLeft: day === null ? null : workingDaysBetween(onDate, day),
    late: latest !== null && latest < onDate,
    allocateBy: allocateBy(model, day, due),
  };
}

/** The first appointment of a wait: one from before the case came to wait was kept, or missed, with an earlier officer. */
function bookedFirst(
  { firstAppointment }: Pick<FirstDueFacts, 'firstAppointment'>,
  { since }: Waits,
): IsoDate | null {
  return firstAppointment !== null && since !== null && firstAppointment < since ? null : firstAppointment;
}

function allocateBy(
  model: Pick<WorkloadModel, 'firstAppointment'>,
  day: IsoDate | null,
  due: FirstDue | null,
): IsoDate | null {
  const { allocateBefore, allocateBeforeRelease } = firstAppointmentSettings(model);
  if (due?.release === true) return workingDaysBefore(due.dueOn, allocateBeforeRelease);
  return day === null ? null : workingDaysBefore(day, allocateBefore);
}

/** Whether a first appointment is late, or due within 1 working day: such cases stand first in the queue, by band. */
export function isUrgent({ late, workingDaysLeft }: Pick<FirstUrgency, 'late' | 'workingDaysLeft'>): boolean {
  return late || (workingDaysLeft !== null && workingDaysLeft <= 1);
}
