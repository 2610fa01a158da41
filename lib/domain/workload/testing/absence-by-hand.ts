import { fromEpochDay, toEpochDay } from '../../../kernel/dates';
import { isWorkingDay } from '../../../kernel/working-days';
import type { Absence } from '../absence/absence';

/**
 * The days (since 1970) without hours from one day to before another, by brute force: the calendar is cut at each working day at work,
 * and each piece walked a day at a time (docs/rules/absence.md, A-1 to A-4). What the stretches of the service are checked against.
 */
export function daysGoneByHand(absences: readonly Absence[], from: number, to: number): ReadonlySet<number> {
  const spells = absences.map(({ kind, startDate, endDate }) => ({
    leave: kind === 'annual_leave',
    first: toEpochDay(startDate),
    last: endDate === null ? Infinity : toEpochDay(endDate),
  }));
  const isOff = (at: number): boolean => spells.some(({ first, last }) => first <= at && at <= last);
  const isIll = (at: number): boolean =>
    spells.some(({ first, last, leave }) => !leave && first <= at && at <= last);
  const isSure = (at: number): boolean =>
    spells.some(
      ({ first, last, leave }) => !leave && first <= at && at <= (last === Infinity ? first : last),
    );
  const works = (at: number): boolean => isWorkingDay(fromEpochDay(at));
  const illBefore = (day: number): number => {
    const before: number[] = [];
    for (let at = day - 1; before.length < 15; at -= 1) if (works(at)) before.push(at);
    return before.filter(isIll).length;
  };
  const gone = new Set<number>();
  for (let at = from; at < to; at += 1) {
    let end = at;
    while (end < to && (isOff(end) || !works(end))) end += 1;
    const piece = Array.from({ length: end - at }, (_, index) => at + index);
    const ill = piece.filter(isIll);
    const [begins] = ill;
    if (begins !== undefined) {
      const long = (piece.filter(isSure).at(-1) ?? begins) - begins + 1 > 14;
      const often = ill.find((day) => works(day) && illBefore(day) >= 10) ?? Infinity;
      const open = ill.at(-1) === to - 1 ? begins + 14 : Infinity;
      const off = piece.filter(isOff);
      for (let day = off[0] ?? end; day <= (off.at(-1) ?? -Infinity); day += 1)
        if (long || day >= Math.min(often, open)) gone.add(day);
    }
    at = end;
  }
  return gone;
}
