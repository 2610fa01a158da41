import { dateFromParts, type IsoDate } from '../dates';

/** Every text that a form sent under a name: none where it sent none. */
export type SentTexts = (name: string) => readonly string[];

/** Something that a form sends under a name, and how it is taken from the form. */
export interface Sent<S> {
  readonly name: string;
  readonly take: (sent: SentTexts, name: string) => S;
}

export type SentRecord = Readonly<Record<string, Sent<unknown>>>;

/** What is taken from a form for each of these. */
export type TakenOf<F> = { readonly [K in keyof F]: F[K] extends Sent<infer S> ? S : never };

/** Takes all of these from a form, each by its name, or by its key where it was given none. */
export function takeSent<F extends SentRecord>(fields: F, sent: SentTexts): TakenOf<F> {
  const taken = Object.entries(fields).map(
    ([key, field]) => [key, field.take(sent, field.name || key)] as const,
  );
  // One entry for each key, each by its own field.
  return Object.fromEntries(taken) as TakenOf<F>;
}

/** A text: empty where none was sent. */
export const takeText = (sent: SentTexts, name: string): string => sent(name)[0] ?? '';

/** Everything ticked, as one text: its parts separated by semicolons, as a file writes them. */
export const takeTicked = (sent: SentTexts, name: string): string => takeList(sent, name).join(';');

/** `y` where the box was ticked, else `n`. */
export const takeBox = (sent: SentTexts, name: string): string => (sent(name).length > 0 ? 'y' : 'n');

const takeList = (sent: SentTexts, name: string): readonly string[] =>
  sent(name).filter((value) => value !== '');

/**
 * A day of three inputs `name-day`, `name-month`, `name-year`: `YYYY-MM-DD`; empty where all are; what was typed (D/M/Y, with its gaps)
 * where it is no day.
 */
export function takeDay(sent: SentTexts, name: string): string {
  const [day, month, year] = DAY_PARTS.map((part) =>
    takeText(sent, `${name}-${part}`).slice(0, LONGEST_PART),
  );
  if (!day && !month && !year) return '';
  return toDate(day ?? '', month ?? '', year ?? '') ?? `${day}/${month}/${year}`;
}

const DAY_PARTS = ['day', 'month', 'year'] as const;
type DayPart = (typeof DAY_PARTS)[number];

/** The parts that are missing of a day that was typed in parts, as `takeDay` hands it on; none where all or none are there. */
export function missingParts(text: string): readonly DayPart[] {
  const parts = text.split('/');
  if (parts.length !== DAY_PARTS.length) return [];
  const missing = DAY_PARTS.filter((_part, index) => (parts[index] ?? '') === '');
  return missing.length === DAY_PARTS.length ? [] : missing;
}

/**
 * The parts of a day as typed that are wrong by themselves: those missing beside others, and those that no day has. A real day, or one
 * that was not filled in at all, has none: then the whole of it is meant.
 */
export function wrongParts({ day, month, year }: Readonly<Record<DayPart, string>>): readonly DayPart[] {
  const [d, m, y] = [day, month, year].map((part) => part.trim().slice(0, LONGEST_PART));
  if (!d && !m && !y) return [];
  const missing = missingParts(`${d ?? ''}/${m ?? ''}/${y ?? ''}`);
  if (missing.length > 0) return missing;
  if (toDate(d ?? '', m ?? '', y ?? '') !== null) return [];
  const alone: Record<DayPart, boolean> = {
    day: toDate(d ?? '', '1', '2000') !== null,
    month: toDate('1', m ?? '', '2000') !== null,
    year: toDate('1', '1', y ?? '') !== null,
  };
  const wrong = DAY_PARTS.filter((part) => !alone[part]);
  // Each is one by itself: that month has no such day.
  return wrong.length > 0 ? wrong : ['day'];
}

/** What is longer is no part of a day. */
const LONGEST_PART = 50;
/** "September" */
const LONGEST_MONTH = 9;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days and months in figures, months also by name ("5 March 2026"); years in four figures. */
function toDate(day: string, month: string, year: string): IsoDate | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const isName = month.length <= LONGEST_MONTH && /^[a-z]{3,}$/i.test(month);
  if (!/^\d{4}$/.test(year)) return null;
  return dateFromParts(Number(year), isName ? named : figures(month), figures(day));
}

function figures(text: string): number {
  return text.length <= 2 && /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** What a page sends along unseen, or a choice that is not read as a value: its text as it is. */
export const plain = (): Sent<string> => ({ name: '', take: takeText });

/** The same, null where it is empty or was not sent. */
export const orNull = (one: Sent<string>): Sent<string | null> => ({
  name: one.name,
  take: (sent, name) => one.take(sent, name) || null,
});

/** A version that a page sends along unseen. What is no whole number is -1, which no version is. */
export const version = (): Sent<number> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name);
    return /^\d{1,9}$/.test(text.slice(0, 10)) ? Number(text) : -1;
  },
});

/** A whole number that a page sends along unseen, with its sign. What is none is NaN, which equals no number. */
export const wholeNumber = (): Sent<number> => ({
  name: '',
  take: (sent, name) => {
    const text = takeText(sent, name).slice(0, 11);
    return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  },
});

/** Whether a box or a button was pressed: with this value, where one is given. */
export const pressed = (value?: string): Sent<boolean> => ({
  name: '',
  take: (sent, name) => (value === undefined ? sent(name).length > 0 : sent(name).includes(value)),
});

/** Everything ticked or listed under the name. */
export const several = (): Sent<readonly string[]> => ({ name: '', take: takeList });
