import { onceForKey } from './remember';

declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`. Sorts and compares as text. It has no time and no time zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; null when the text is not a real calendar day. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = text.length === 10 ? SHAPE.exec(text) : null;
  if (!match) return null;
  return dateFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Takes text that must be a calendar day; throws otherwise. For literals and stored values. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`Not a calendar day: ${text}`);
  return date;
}

/** The day with these parts (month 1 to 12, year 1900 to 2200); null when there is none. */
export function dateFromParts(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** By the rule of the calendar, not by a Date: it is asked for every officer of a shortlist, many times. */
function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The number that two digits of a day spell. */
function twoDigits(date: IsoDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
}

function yearOf(date: IsoDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/**
 * Whole days since 1 January 1970. Counted, not asked of a `Date`: figures of a nation count days for each of its cases. Years begin in
 * March here, so that the day that a leap year adds is the last of one.
 */
export function toEpochDay(date: IsoDate): number {
  const month = twoDigits(date, 5);
  const year = month < 3 ? yearOf(date) - 1 : yearOf(date);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + twoDigits(date, 8);
  return year * 365 + leapDays + dayOfYear - 719_469;
}

const FIRST_KEPT = -25_567;
const LAST_KEPT = 84_370;
const writtenDays = new Map<number, IsoDate>();

/** The day that is this many days after 1 January 1970. Days of the years 1900 to 2200 are written once. */
export function fromEpochDay(epochDay: number): IsoDate {
  const known = writtenDays.get(epochDay);
  if (known !== undefined) return known;
  const written = new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as IsoDate;
  if (epochDay >= FIRST_KEPT && epochDay <= LAST_KEPT) writtenDays.set(epochDay, written);
  return written;
}

/** The day that many days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Days from the first date to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The same day of the month, months later; the last day of the month where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return isoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Age in whole years on a day; someone born on 29 February comes of age on 1 March in other years. */
export function ageOn(dateOfBirth: IsoDate, onDate: IsoDate): number {
  const years = yearOf(onDate) - yearOf(dateOfBirth);
  return dayInYear(onDate) < dayInYear(dateOfBirth) ? years - 1 : years;
}

/** Month and day as one number, which sorts as they do. */
function dayInYear(date: IsoDate): number {
  return twoDigits(date, 5) * 100 + twoDigits(date, 8);
}

/** Day of the week: 1 Monday to 7 Sunday. */
export function weekday(date: IsoDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The later of two days. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b;
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Europe/London at an instant: what "today" means everywhere in the service. */
export function londonDay(instant: Date): IsoDate {
  const epochHour = Math.floor(instant.getTime() / HOUR_MS);
  const epochDay = Math.floor(epochHour / 24);
  if (!(epochDay >= FIRST_PLAIN_DAY && epochDay < LAST_KEPT)) return askLondonDay(instant);
  const isNextDay = epochHour % 24 === 23 && isSummerNight(epochDay);
  return fromEpochDay(isNextDay ? epochDay + 1 : epochDay);
}

function askLondonDay(instant: Date): IsoDate {
  return isoDate(LONDON_DAY.format(instant));
}

/** 1 January 1972: London has been on UTC or an hour before it since, so that only the hour from 23:00 UTC may be of the next day. */
const FIRST_PLAIN_DAY = 730;

/** Whether the hour from 23:00 UTC is of the next day in London. The clocks never change in it. */
const isSummerNight = onceForKey(
  (epochDay: number): boolean =>
    askLondonDay(new Date(epochDay * DAY_MS + 23 * HOUR_MS)) !== fromEpochDay(epochDay),
);

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
});

/** Hours (0 to 23) and minutes in Europe/London at an instant. */
export function londonClock(instant: Date): { hour: number; minute: number } {
  const parts = LONDON_CLOCK.formatToParts(instant);
  const find = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0) % 60;
  return { hour: find('hour') % 24, minute: find('minute') };
}

/** The instant at which a day begins in Europe/London; the day before ends there. The clocks change an hour or two later. */
export function londonDayStart(date: IsoDate): Date {
  const asIfWinter = new Date(`${date}T00:00:00.000Z`);
  const anHourBefore = new Date(asIfWinter.getTime() - 3_600_000);
  return londonDay(anHourBefore) === date ? anHourBefore : asIfWinter;
}

/** The instant at which a day is over in Europe/London: the first that belongs to the next day. */
export function londonDayEnd(date: IsoDate): Date {
  return londonDayStart(addDays(date, 1));
}

/** The instant, ISO 8601 UTC, at which a day begins in Europe/London: an hour before midnight UTC in summer time. */
export const startOfLondonDay = onceForKey((day: IsoDate): string => {
  const midnight = toEpochDay(day) * DAY_MS;
  const hourBefore = new Date(midnight - HOUR_MS);
  return (londonDay(hourBefore) === day ? hourBefore : new Date(midnight)).toISOString();
});
