import { dateFromParts, type IsoDate, londonDay, londonDayStart, parseIsoDate } from '../dates';
import { formatWhole } from '../format';
import { parseHundredths } from '../ratio';
import { err, ok, type Result } from '../result';
import { tidyKey } from './fold-key';

/**
 * Readers of single values as people and other systems write them. Each takes trimmed text that is not empty and answers
 * the value, or a message that says what to do. Forms, imported files and the API share them, so that all say the same.
 * Each looks at the length first: no pattern sees text that is longer than its field may be.
 */
export type TextReader<T> = (text: string) => Result<T, string>;

/** The longest text of a value that is a code, a day, a number or one of some words. What is longer is none of them. */
export const LONGEST_VALUE = 200;
/** The longest list of such values. */
export const LONGEST_LIST = 20_000;

/** How a file writes a calendar day. */
export const DATE_IN_FILES = 'write it like 2026-11-02 or 2/11/2026';

// Control characters, and those that turn the direction of text: nobody types them into a name.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Text of one line, at most so many characters. */
export function readLine(label: string, most: number): TextReader<string> {
  return (text) => {
    if (text.length > most) return err(`${label} must be ${most} characters or fewer`);
    return UNPRINTABLE.test(text)
      ? err(`${label} must be on one line, without control characters`)
      : ok(text);
  };
}

/** Text of several lines, at most so many characters. */
export function readLines(label: string, most: number): TextReader<string> {
  return (text) => {
    if (text.length > most) return err(`${label} must be ${most} characters or fewer`);
    return UNPRINTABLE.test(text.replace(/[\t\r\n]/g, ' '))
      ? err(`${label} must not have control characters`)
      : ok(text);
  };
}

/** How spreadsheets show a long number: "1.23E+05". */
const SHORTENED_NUMBER = /^\d(\.\d+E[+-]?|E[+-])\d{1,3}$/i;

/** A code of another system: letters, figures, dots, hyphens and underscores, at most 30. */
export function readCode<T extends string>(label: string): TextReader<T> {
  return (text) => {
    const key = text.length > LONGEST_VALUE ? text : tidyKey(text);
    if (SHORTENED_NUMBER.test(key.slice(0, 31)))
      return err(
        `${label} was made a number and shortened by a spreadsheet (${key}): format the column as text and write the code again`,
      );
    return key.length <= 30 && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(key)
      ? ok(key as T)
      : err(`${label} must be letters, figures, dots, hyphens or underscores, at most 30, without spaces`);
  };
}

/** One of some codes, in any case of letters, spaces and hyphens counting as underscores. */
export function readChoice<T extends string>(label: string, codes: readonly T[]): TextReader<T> {
  return (text) => {
    const found = findCode(codes, text);
    return found === null ? err(`${label} must be one of: ${codes.join(', ')}`) : ok(found);
  };
}

function findCode<T extends string>(codes: readonly T[], text: string): T | null {
  if (text.length > LONGEST_VALUE) return null;
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return codes.find((code) => code === wanted) ?? null;
}

/** Codes separated by semicolons, each once, in the order in which the codes are listed. */
export function readChoices<T extends string>(label: string, codes: readonly T[]): TextReader<readonly T[]> {
  return (text) => {
    if (text.length > LONGEST_LIST) return err(`${label} must be ${LONGEST_LIST} characters or fewer`);
    const parts = splitList(text);
    const unknown = parts.filter((part) => findCode(codes, part) === null);
    if (unknown.length > 0) {
      return err(
        `${label} must be some of: ${codes.join(', ')}, separated by semicolons. Not known: ${unknown.join(', ')}`,
      );
    }
    const found = new Set(parts.map((part) => findCode(codes, part)));
    return ok(codes.filter((code) => found.has(code)));
  };
}

/** The parts of a list separated by semicolons, trimmed, without empty ones. */
export function splitList(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** y or n; yes, no, true, false, 1 and 0 are taken as well. */
export function readYesNo(label: string): TextReader<boolean> {
  return (text) => {
    const word = text.length > LONGEST_VALUE ? '' : text.toLowerCase();
    if (['y', 'yes', 'true', '1'].includes(word)) return ok(true);
    if (['n', 'no', 'false', '0'].includes(word)) return ok(false);
    return err(`${label} must be y or n`);
  };
}

/** A calendar day, YYYY-MM-DD or D/M/YYYY, as systems write it also with the time of midnight. */
export function readDate(label: string): TextReader<IsoDate> {
  const read = readDay(label);
  return (text) => {
    const day = dayText(text);
    if (day === text && text.length <= 40 && DAY_WITH_TIME.test(text))
      return err(`${label} must be a real date, without a time`);
    return read(day);
  };
}

/** The same in a file, which says what is wrong with a day that somebody wrote in figures in a way of their own. */
export function readDateOfFile(label: string): TextReader<IsoDate> {
  const read = readDate(label);
  return (text) => {
    const slip = slipOfDay(text.slice(0, 12));
    return slip === null ? read(text) : err(`${label} must be a real date${slip}`);
  };
}

function slipOfDay(text: string): string | null {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (year.length === 2) return `, with all four figures of the year (${text})`;
  if (year !== '' && Number(first) <= 12 && Number(second) > 12)
    return `, the day before the month (${text} has the month first)`;
  return null;
}

/** The same without a time. */
function readDay(label: string): TextReader<IsoDate> {
  return (text) => {
    const date = text.length > LONGEST_VALUE ? null : (parseIsoDate(text) ?? dayMonthYear(text));
    if (date !== null) return ok(date);
    if (text.length <= 12 && SERIAL_DAY.test(text))
      return err(
        `${label} must be a real date, not a spreadsheet's number of one (${text}): format the column as dates`,
      );
    return err(`${label} must be a real date${isOtherYear(text) ? ' from 1900 to 2200' : ''}`);
  };
}

/** How spreadsheets count the days of the last hundred years and the next, where a column is not formatted as dates. */
const SERIAL_DAY = /^[1-7]\d{4}(\.\d{1,6})?$/;

/** Midnight behind a day, as databases and spreadsheets write days. */
const MIDNIGHT = /^(\d[\d/-]{7,9})[T ]0?0:00(?::00(?:[.,]0{1,9})?)?Z?$/i;
const DAY_WITH_TIME = /^\d[\d/-]{7,9}[T ]\d{1,2}:\d{2}/i;

/** A day without the time of midnight that systems write behind it; any other text as it is. */
export function dayText(text: string): string {
  return (text.length > 40 ? null : MIDNIGHT.exec(text))?.[1] ?? text;
}

/** How files write an end that there is not. */
export const NO_END: ReadonlySet<string> = new Set(['9999-12-31', '31/12/9999']);

/** Days that stand for one that is not known: the first days that databases and spreadsheets can hold. */
export const DAYS_NOT_KNOWN: ReadonlySet<string> = new Set(
  ['1900-01-01', '1899-12-30', '1899-12-31', '1753-01-01', '0001-01-01'].flatMap((day) => {
    const [year = '', month = '', date = ''] = day.split('-');
    return [day, `${date}/${month}/${year}`, `${Number(date)}/${Number(month)}/${year}`];
  }),
);

const DAY_OF_MONTH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function dayMonthYear(text: string): IsoDate | null {
  const match = DAY_OF_MONTH.exec(text);
  return match ? dateFromParts(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}

/** Whether a text is written as a day, in a year that is not taken. */
function isOtherYear(text: string): boolean {
  const parts = partsOfDay(text);
  return parts !== null && isYearNotTaken(parts.year);
}

const isYearNotTaken = (year: number): boolean => year < 1900 || year > 2200;

/** Whether a text is a real calendar day, but for its year, which is not from 1900 to 2200. */
export function isDayOfOtherYear(text: string): boolean {
  const parts = partsOfDay(dayText(text));
  if (parts === null || !isYearNotTaken(parts.year)) return false;
  const { year, month, day } = parts;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dateFromParts(leap ? 2000 : 2001, month, day) !== null;
}

/** The parts of a text that is written as a day; null where it is not. */
function partsOfDay(
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (text.length > 10) return null;
  const asIso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (asIso) return { year: Number(asIso[1]), month: Number(asIso[2]), day: Number(asIso[3]) };
  const written = DAY_OF_MONTH.exec(text);
  return written ? { year: Number(written[3]), month: Number(written[2]), day: Number(written[1]) } : null;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** How the time of an extract is written. */
export const INSTANT_IN_FILES = 'write it like 2026-11-02, or 2026-11-02T06:00:00Z';

/**
 * An instant, as ISO 8601 in UTC: with `Z` or an offset, or without either as the clock in London shows it. A day alone is its start
 * in London.
 */
export function readInstant(label: string): TextReader<string> {
  const refused = `${label} must be a day, or a day with a time`;
  const readAlone = readDay(label);
  return (text) => {
    if (text.length > 40) return err(refused);
    const day = readAlone(text);
    if (day.ok) return ok(londonDayStart(day.value).toISOString());
    const [, date = '', hour = '', minute = '', second = '00', zone] = INSTANT.exec(text) ?? [];
    const onDate = parseIsoDate(date);
    if (onDate === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
      return err(refused);
    const clock = `${date}T${hour}:${minute}:${second}`;
    const offset = zone?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const instant = offset === undefined ? londonClockOn(onDate, clock) : new Date(`${clock}${offset}`);
    return Number.isNaN(instant.getTime()) ? err(refused) : ok(instant.toISOString());
  };
}

/** The instant at which the clock in London shows a time: in the hour that comes twice, the earlier one. */
function londonClockOn(onDate: IsoDate, clock: string): Date {
  const asIfWinter = new Date(`${clock}Z`);
  const anHourBefore = new Date(asIfWinter.getTime() - 3_600_000);
  const shown = (instant: Date): string => {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' });
    return `${londonDay(instant)}T${parts.format(instant)}`;
  };
  return onDate === londonDay(anHourBefore) && shown(anHourBefore) === clock ? anHourBefore : asIfWinter;
}

/** A number from 0 to `most`, with at most 2 decimal places, as whole hundredths. Figures only: no signs, no commas. */
export function readHundredths(label: string, mostHundredths: number): TextReader<number> {
  return (text) => {
    const hundredths =
      text.length > LONGEST_VALUE
        ? null
        : parseHundredths(text.replace(/^(\d{1,9})\.$/, '$1').replace(/^\./, '0.'));
    return hundredths === null || hundredths < 0 || hundredths > mostHundredths
      ? err(`${label} must be a number from 0 to ${mostHundredths / 100}, with at most 2 decimal places`)
      : ok(hundredths);
  };
}

/** A whole number between two others. Figures only: no signs, no commas. */
export function readWhole(label: string, least: number, most: number): TextReader<number> {
  return (text) => {
    const value = text.length <= LONGEST_WHOLE && /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? ok(value)
      : err(`${label} must be a whole number from ${formatWhole(least)} to ${formatWhole(most)}`);
  };
}

/** Figures of the longest whole number that is read. */
const LONGEST_WHOLE = 9;

/** A percentage from 0 to 100, with at most 2 decimal places; its sign may stand behind it. */
export function readPercent(label: string): TextReader<number> {
  const read = readHundredths(label, 10_000);
  return (text) => {
    const hundredths = read(text.length > LONGEST_VALUE ? text : text.replace(/\s?%$/, ''));
    return hundredths.ok ? ok(hundredths.value / 100) : hundredths;
  };
}

/** An email address, in lower case. */
export function readEmail(label: string): TextReader<string> {
  return (text) =>
    text.length <= 254 && /^[^\s@;,<>"]+@[^\s@;,<>"]+$/.test(text)
      ? ok(text.toLowerCase())
      : err(`${label} must be an email address, like name@example.org`);
}
