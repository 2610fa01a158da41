import { dateFromParts, type IsoDate } from '../dates';

/** How a day is typed: in three inputs. */
export const DAY_PARTS = ['day', 'month', 'year'] as const;
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
export const LONGEST_PART = 50;
/** "September" */
const LONGEST_MONTH = 9;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days and months in figures, months also by name ("5 March 2026"); years in four figures. */
export function toDate(day: string, month: string, year: string): IsoDate | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const isName = month.length <= LONGEST_MONTH && /^[a-z]{3,}$/i.test(month);
  if (!/^\d{4}$/.test(year)) return null;
  return dateFromParts(Number(year), isName ? named : figures(month), figures(day));
}

function figures(text: string): number {
  return text.length <= 2 && /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
