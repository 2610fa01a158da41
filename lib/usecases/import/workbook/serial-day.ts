import 'server-only';

const DAY_MS = 86_400_000;
/** The last number that is a day in a spreadsheet: 31 December 9999. */
const LAST = 2_958_465;
/** Days by which the two ways of counting differ: from 1900, and from 1904. */
const BETWEEN = 1_462;

/**
 * The day, and the time where it is not midnight, that a spreadsheet shows for a number: "2026-11-02", "2026-11-02 14:30:00". Days are
 * counted from 1900, in which spreadsheets believe there was a 29 February, or from 1904. Null where the number is no day.
 */
export function serialDay(serial: number, from1904: boolean): string | null {
  const counted = serial + (from1904 ? BETWEEN : 0);
  if (!(counted >= 0) || counted >= LAST + 1) return null;
  const whole = Math.floor(counted);
  if (whole === 60 && !from1904) return null;
  const seconds = Math.round((counted - whole) * 86_400);
  // Day 0 is shown as "0 January 1900", which is no day: it stands for one that is not known, as 31 December 1899 does.
  const beforeTheGap = whole < 60 && !from1904;
  const start = Date.UTC(1899, 11, beforeTheGap ? 31 : 30);
  const text = new Date(start + whole * DAY_MS + seconds * 1_000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
