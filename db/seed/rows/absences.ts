import { addMonths, type IsoDate } from '../../../lib/kernel/dates';
import { staffingYear } from '../../../lib/domain/metrics/units/staffing';
import type { AbsenceKind } from '../../../lib/domain/workload/absence/absence';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Calendar } from '../plan/calendar';
import { PAYBACK_TEAM } from '../estate';
import { PUBLISHED } from '../plan/published';
import { openRandom, type Random } from '../plan/random';
import type { DemoOfficer } from '../staff';

export interface DemoAbsence {
  readonly staffCode: StaffCode;
  readonly kind: AbsenceKind;
  readonly startOffset: number;
  readonly endOffset: number | null;
}

/** Days of absence that are looked back on: 25 months. */
export const HORIZON = -760;
const NO_END = 100_000;

interface Diary {
  readonly officer: DemoOfficer;
  readonly entries: DemoAbsence[];
}

/**
 * Everybody's absences over 25 months: what the plans say of today, annual leave of those who hold cases, and sickness
 * that comes to the published working days for each FTE, in the year of staff figures (to the end of last month) and in the one before.
 */
export function buildAbsences(
  seed: number,
  calendar: Calendar,
  staff: readonly DemoOfficer[],
): DemoAbsence[] {
  const random = openRandom(seed, 'absences');
  const diaries = staff.map((officer): Diary => ({ officer, entries: plannedToday(officer) }));
  addCurrentShortOnes(random, calendar, diaries);
  for (const diary of diaries) {
    if (diary.officer.holds) addLeave(random, calendar, diary);
    addSickness(random, calendar, diary);
  }
  const region = diaries.filter(({ officer }) => officer.teamCode !== PAYBACK_TEAM);
  const fillYear = (day: IsoDate, daysForEachFte: number): void => {
    const { from, to } = staffingYear(day);
    fillUp(random, calendar, region, calendar.offsetOf(from) + 1, calendar.offsetOf(to), daysForEachFte);
  };
  fillYear(calendar.today, PUBLISHED.sicknessDays);
  fillYear(addMonths(calendar.today, -12), PUBLISHED.sicknessDaysYearBefore);
  return diaries.flatMap(({ entries }) => [...entries].sort((a, b) => a.startOffset - b.startOffset));
}

function plannedToday(officer: DemoOfficer): DemoAbsence[] {
  const planned = officer.holds?.absence ?? officer.other?.away;
  return planned ? [{ staffCode: officer.staffCode, ...planned }] : [];
}

/** Away today, hours standing: five on annual leave and three who called in sick; and leave that is booked. */
function addCurrentShortOnes(random: Random, calendar: Calendar, diaries: readonly Diary[]): void {
  const free = random.shuffle(
    diaries.filter(
      ({ officer, entries }) =>
        officer.holds !== null &&
        officer.holds.name === null &&
        officer.grade !== 'SPO' &&
        entries.length === 0,
    ),
  );
  const add = (kind: AbsenceKind, startOffset: number, endOffset: number | null): void => {
    const diary = free.pop();
    if (diary) diary.entries.push({ staffCode: diary.officer.staffCode, kind, startOffset, endOffset });
  };
  for (const startOffset of [-4, -3, -1, 0, 0])
    add('annual_leave', startOffset, startOffset + 6 + calendar.daysToFriday);
  add('sickness', calendar.workingOnOrBefore(-1), null);
  add('sickness', calendar.workingOnOrBefore(-3), null);
  add('sickness', calendar.workingOnOrBefore(0), 2);
  for (let booked = 0; booked < 14; booked += 1)
    add('annual_leave', 8 + booked * 4, 8 + booked * 4 + random.int(3, 11));
}

/** About two weeks of leave a year as the service would see them: not enough to matter, enough to look like a diary. */
function addLeave(random: Random, calendar: Calendar, diary: Diary): void {
  for (let offset = HORIZON + random.int(20, 120); offset < -30; offset += random.int(120, 220)) {
    const startOffset = calendar.workingOnOrAfter(offset);
    addIfFree(diary, 'annual_leave', startOffset, startOffset + random.int(2, 11));
  }
}

/** Short, middling and long spells, a little under what was published; `fillUp` brings it to the mark. */
function addSickness(random: Random, calendar: Calendar, diary: Diary): void {
  const spells = (perYear: number, shortest: number, longest: number): void => {
    for (let offset = HORIZON + random.int(0, 300); offset < -20;) {
      if (random.chance(perYear * 0.5)) {
        const startOffset = calendar.workingOnOrAfter(offset);
        const endOffset = calendar.workingOnOrBefore(startOffset + random.int(shortest, longest));
        if (endOffset < -5) addIfFree(diary, 'sickness', startOffset, Math.max(startOffset, endOffset));
      }
      offset += random.int(150, 215);
    }
  };
  spells(0.055, 40, 130);
  spells(0.1, 9, 24);
  spells(0.8, 0, 4);
}

function addIfFree(diary: Diary, kind: AbsenceKind, startOffset: number, endOffset: number): boolean {
  const { officer, entries } = diary;
  const until = officer.leavingOffset === null ? NO_END : officer.leavingOffset - 1;
  if (startOffset <= officer.startOffset + 14 || endOffset > until) return false;
  // A day between two spells: they would be one otherwise.
  if (
    entries.some(
      (entry) => startOffset <= (entry.endOffset ?? NO_END) + 1 && entry.startOffset <= endOffset + 1,
    )
  )
    return false;
  entries.push({ staffCode: officer.staffCode, kind, startOffset, endOffset });
  return true;
}

/** Adds spells of one to four working days until the stretch has the published days for each average FTE, to the day. */
function fillUp(
  random: Random,
  calendar: Calendar,
  diaries: readonly Diary[],
  first: number,
  last: number,
  daysForEachFte: number,
): void {
  const wanted = Math.round(
    daysForEachFte *
      averageFte(
        diaries.map(({ officer }) => officer),
        first,
        last,
      ),
  );
  const lost = diaries.reduce(
    (sum, { entries }) =>
      sum + entries.reduce((days, entry) => days + sickDays(calendar, entry, first, last), 0),
    0,
  );
  if (lost > wanted) throw new Error(`Sickness of ${lost} working days is past the ${wanted} wanted`);
  for (let left = wanted - lost; left > 0;) {
    const startOffset = random.int(first + 4, last - 12);
    const length = Math.min(left, random.int(1, 4));
    if (!calendar.isWorking(startOffset)) continue;
    let endOffset = startOffset;
    while (calendar.workingDays(startOffset, endOffset) < length) endOffset += 1;
    if (addIfFree(random.pick(diaries), 'sickness', startOffset, endOffset)) left -= length;
  }
}

/** Working days lost to sickness by one absence inside a stretch of days. */
function sickDays(
  calendar: Calendar,
  absence: Omit<DemoAbsence, 'staffCode'>,
  first: number,
  last: number,
): number {
  if (absence.kind !== 'sickness') return 0;
  return calendar.workingDays(
    Math.max(first, absence.startOffset),
    Math.min(last, absence.endOffset ?? last),
  );
}

/** The mean over the days of a stretch of the FTE in post. */
function averageFte(
  staff: readonly Pick<DemoOfficer, 'hoursHundredths' | 'startOffset' | 'leavingOffset'>[],
  first: number,
  last: number,
): number {
  const days = last - first + 1;
  return staff.reduce((sum, officer) => {
    const from = Math.max(first, officer.startOffset);
    const until = Math.min(last, officer.leavingOffset === null ? last : officer.leavingOffset - 1);
    return sum + (Math.max(0, until - from + 1) / days) * (officer.hoursHundredths / 3700);
  }, 0);
}
