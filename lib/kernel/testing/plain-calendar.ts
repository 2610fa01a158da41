/** A calendar told day by day from its own rules, without `Date`: what the dates of the kernel are checked against. */

export interface PlainDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month, from the rule of leap years. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The next day, by counting on. */
export function nextDay({ year, month, day }: PlainDay): PlainDay {
  if (day < lengthOfMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** `YYYY-MM-DD` */
export function written({ year, month, day }: PlainDay): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Every day from the first of January of one year to the last of December of another, in order. */
export function daysOfYears(first: number, last: number): PlainDay[] {
  const days: PlainDay[] = [];
  for (let at: PlainDay = { year: first, month: 1, day: 1 }; at.year <= last; at = nextDay(at)) days.push(at);
  return days;
}

/** Easter Sunday of the Gregorian calendar (Gauss's reckoning as set out by Meeus). */
export function easterSunday(year: number): PlainDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}
