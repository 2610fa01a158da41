import type { Sentence } from '../../../lib/domain/banding/case-vocabulary';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { Tables } from '../../store';
import type { Calendar } from '../plan/calendar';
import type { CaseSpec } from './case-spec';
import { RESETTLEMENT_TEAM } from '../estate';
import type { Random } from '../plan/random';
import type { DemoOfficer } from '../staff';

type CaseRow = Tables['cases']['$inferInsert'];
export type CaseDates = Pick<
  CaseRow,
  | 'sentence'
  | 'orderStart'
  | 'orderEnd'
  | 'releaseDate'
  | 'firstAppointment'
  | 'lastSeen'
  | 'nextAppointment'
  | 'endedOn'
>;

export interface Course {
  readonly spec: CaseSpec;
  readonly officer: DemoOfficer;
  readonly orderStart: number;
  /** First day after the case; null while it is live. */
  readonly end: number | null;
  readonly contactOverdue: boolean;
}

const MONTH = 30.44;
const NEVER_SEEN: Pick<CaseDates, 'lastSeen' | 'nextAppointment'> = { lastSeen: null, nextAppointment: null };

/** Planned days between contacts of a band. */
export function contactEvery(spec: CaseSpec): number {
  return IBAT_4.bands.find((band) => band.code === spec.band)?.contactEveryDays ?? 28;
}

/** The dates of a case that fit its setting, state and age. */
export function makeDates(random: Random, calendar: Calendar, course: Course): CaseDates {
  const { spec, orderStart, end } = course;
  const date = calendar.date;
  const release = releaseOf(random, calendar, course);
  return {
    sentence: sentenceOf(random, spec),
    orderStart: date(orderStart),
    orderEnd: date(orderEndOf(random, course, release)),
    releaseDate: release === null ? null : date(release),
    firstAppointment: date(calendar.workingOnOrAfter(orderStart + 2 + (-orderStart % 5))),
    ...(end === null
      ? liveContacts(random, calendar, course, release)
      : { lastSeen: date(calendar.workingOnOrBefore(end - random.int(1, 16))), nextAppointment: null }),
    endedOn: end === null ? null : date(end),
  };
}

function sentenceOf(random: Random, spec: CaseSpec): Sentence {
  switch (spec.setting) {
    case 'community':
      return random.chance(0.68) ? 'community_order' : 'suspended_sentence_order';
    case 'licence':
      return random.chance(0.72) ? 'licence' : 'post_sentence_supervision';
    case 'custody':
      return 'custody';
    case 'unpaid_work':
      return random.chance(0.8) ? 'community_order' : 'suspended_sentence_order';
  }
}

/** A licence begins with the release; a custody case has it ahead, one in six within 12 weeks. */
function releaseOf(
  random: Random,
  calendar: Calendar,
  { spec, orderStart, end, officer }: Course,
): number | null {
  if (spec.setting === 'licence') return orderStart;
  if (spec.setting !== 'custody') return null;
  if (end !== null) return end;
  const soon = officer.teamCode === RESETTLEMENT_TEAM ? 0.6 : 0.15;
  return calendar.workingOnOrAfter(random.chance(soon) ? random.int(1, 80) : random.int(85, 400));
}

function orderEndOf(random: Random, { spec, orderStart, end }: Course, release: number | null): number {
  if (end !== null) return random.chance(0.8) ? end : end + random.int(10, 100);
  if (spec.setting === 'custody' && release !== null)
    return release + Math.round(random.pick([6, 12, 18, 24]) * MONTH);
  if (spec.state === 'overdue_termination') return Math.max(orderStart + 90, -random.int(6, 130));
  const lengths = [12, 18, 24, 36]
    .map((months) => orderStart + Math.round(months * MONTH))
    .filter((last) => last > 3);
  const [first, second] = lengths;
  if (first === undefined) return random.int(8, 240);
  return second !== undefined && random.chance(0.2) ? second : first;
}

/** How late a contact is that is overdue: up to 17 days, or for one in seven five weeks and more. */
function daysLate(random: Random): number {
  const late = random.int(1, 20);
  return late <= 17 ? late : 33 + 13 * (late - 18);
}

function liveContacts(
  random: Random,
  calendar: Calendar,
  course: Course,
  release: number | null,
): Pick<CaseDates, 'lastSeen' | 'nextAppointment'> & Partial<CaseDates> {
  const { spec, orderStart } = course;
  /** Seen about so many days ago, on a working day, and not before the order began. */
  const seen = (daysAgo: number): number => Math.max(orderStart, calendar.workingOnOrBefore(-daysAgo));
  const onlySeen = (daysAgo: number) => ({ lastSeen: calendar.date(seen(daysAgo)), nextAppointment: null });
  if (spec.setting === 'custody') {
    // Most of those who come out soon have an appointment on the day.
    const onRelease =
      release !== null && release <= 28 && random.chance(0.85) ? calendar.date(release) : null;
    return { ...(random.chance(0.5) ? onlySeen(random.int(3, 70)) : NEVER_SEEN), nextAppointment: onRelease };
  }
  if (spec.state !== 'active') return onlySeen(random.int(30, 110));
  const every = spec.setting === 'unpaid_work' ? 14 : contactEvery(spec);
  if (course.contactOverdue) {
    const next = random.chance(0.65) ? calendar.date(calendar.workingOnOrAfter(random.int(1, 6))) : null;
    return { lastSeen: calendar.date(seen(every + daysLate(random))), nextAppointment: next };
  }
  // Begun too lately to have been seen, and not yet due.
  if (-orderStart <= Math.min(6, every - 1))
    return { ...NEVER_SEEN, firstAppointment: calendar.date(calendar.workingOnOrAfter(random.int(1, 4))) };
  const lastSeen = seen(random.int(1, Math.max(1, every - 4)));
  return {
    lastSeen: calendar.date(lastSeen),
    nextAppointment: calendar.date(
      calendar.workingOnOrAfter(Math.max(random.int(0, 2), lastSeen + every - random.int(0, 3))),
    ),
  };
}
