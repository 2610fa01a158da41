import { daysBetween, type IsoDate, londonClock, londonDay, weekday } from './dates';
import { percentRoundedHalfUp } from './ratio';

/** How dates, numbers and names are written on every screen and print. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function parts(date: IsoDate): { year: string; month: string; day: number } {
  return {
    year: date.slice(0, 4),
    month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
    day: Number(date.slice(8, 10)),
  };
}

/** "2 November 2026" */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${month} ${year}`;
}

/** "2 Nov 2026" */
export function formatDateShort(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** "2 Nov", for columns where the year is plain from the page */
export function formatDayMonth(date: IsoDate): string {
  const { month, day } = parts(date);
  return `${day} ${month.slice(0, 3)}`;
}

/** "2 Nov"; with the year where the day is half a year away or more. */
export function formatDayNear(date: IsoDate, today: IsoDate): string {
  return Math.abs(daysBetween(date, today)) < HALF_A_YEAR ? formatDayMonth(date) : formatDateShort(date);
}

/** In days. */
const HALF_A_YEAR = 183;

/** "November 2026", of a month as YYYY-MM */
export function formatMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** "Monday 2 November 2026" */
export function formatDateLong(date: IsoDate): string {
  return `${weekdayName(date)} ${formatDate(date)}`;
}

/** "Friday 6 Nov", for a day of this week or the next */
export function formatWeekday(date: IsoDate): string {
  return `${weekdayName(date)} ${formatDayMonth(date)}`;
}

/** "Monday" */
export function weekdayName(date: IsoDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** "8:15am", in Europe/London */
export function formatTime(instant: Date): string {
  const { hour, minute } = londonClock(instant);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}

/** "2 November 2026, 6:10am", in Europe/London */
export function formatInstant(instant: Date): string {
  return `${formatDate(londonDay(instant))}, ${formatTime(instant)}`;
}

/** "Data from 2 November 2026, 6:10am.": when figures of a list are from; null where nothing was imported. */
export function dataFrom(dataAsOf: string | null): string {
  return dataAsOf === null ? 'No data imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
}

// Made once: making one takes many times as long as writing a number with it.
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const UP_TO_TWO = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const ALWAYS_TWO = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "5,239"; "−256" with a true minus */
export function formatWhole(value: number): string {
  return WHOLE.format(value).replace('-', '−');
}

/** A quantity held in whole hundredths, with as many decimals as it needs, up to 2: "37", "35.15", "1,117.5" */
export function formatHundredths(hundredths: number): string {
  return UP_TO_TWO.format(hundredths / 100);
}

/** Points held in whole hundredths where they are the figure to read first: whole, half up: "2,261" for 2,260.75. Ledgers have them exactly. */
export function formatWholePoints(hundredths: number): string {
  return formatWhole(wholePoints(hundredths));
}

/** Points held in whole hundredths, to the whole point, half up. */
export function wholePoints(hundredths: number): number {
  return Math.floor((hundredths + 50) / 100);
}

/** A quantity held in whole hundredths, always with 2 decimals: "37.00" */
export function formatHundredthsFixed(hundredths: number): string {
  return ALWAYS_TWO.format(hundredths / 100);
}

/** Where states begin, in per cent: `near` is reached, the other two are passed. */
export interface WorkloadLines {
  readonly near: number;
  readonly over: number;
  readonly wellOver: number;
}

/**
 * A workload as screens and prints show it, 1 decimal, half up: "102.8%"; a dash where there is no percentage. Where that decimal prints a
 * line that the state denies, the words say on which side of it the exact workload lies: "just over 100.0%", "just under 90.0%".
 */
export function formatWorkload(usedHundredths: number, available: number, lines: WorkloadLines): string {
  const percent = percentRoundedHalfUp(usedHundredths, available * 100, 1);
  if (percent === null) return '–';
  return `${besideLine(usedHundredths, available, percent, lines)}${percent.toFixed(1)}%`;
}

/** The same for a mark in a plot, which has no room for words: the table beside it has them. */
export function formatWorkloadMark(usedHundredths: number, available: number): string {
  const percent = percentRoundedHalfUp(usedHundredths, available * 100, 1);
  return percent === null ? '–' : `${percent.toFixed(1)}%`;
}

function besideLine(
  usedHundredths: number,
  available: number,
  printed: number,
  { near, over, wellOver }: WorkloadLines,
): string {
  const side = (line: number): number => {
    const [exact, at] = [
      BigInt(usedHundredths) * 10_000n,
      BigInt(available) * BigInt(Math.round(line * 10_000)),
    ];
    return exact > at ? 1 : exact < at ? -1 : 0;
  };
  if ([over, wellOver].some((line) => printed === line && side(line) > 0)) return 'just over ';
  return printed === near && side(near) < 0 ? 'just under ' : '';
}

/** A share of a count, whole per cent, half up: "76%"; a dash where there is nothing to share. */
export function formatShare(count: number, of: number): string {
  const percent = percentRoundedHalfUp(count, of, 0);
  return percent === null ? '–' : `${percent}%`;
}

/** "Surname, Forename", as lists show people; the name alone of somebody who has one. */
export function formatListName({ surname, forename }: { surname: string; forename: string }): string {
  return [surname, forename].filter(Boolean).join(', ');
}

/** The surname; the forename of somebody who has no other name. */
export function shortNameOf({ surname, forename }: { surname: string; forename: string }): string {
  return surname === '' ? forename : surname;
}

/** "Forename Surname", as a sentence names people; the name alone of somebody who has one. */
export function formatFullName({ surname, forename }: { surname: string; forename: string }): string {
  return [forename, surname].filter(Boolean).join(' ');
}

/** The word for a count: "1 case", "2 cases", "no cases" never (0 reads "0 cases"). */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatWhole(count)} ${count === 1 ? one : many}`;
}
