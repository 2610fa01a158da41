import { addMonths, type IsoDate } from '../../../kernel/dates';
import { countOf } from '../../../kernel/format';

/** A time that somebody held a case as its officer of record. Cover is none: the officer of record stays who they were. */
export interface RecordHolding {
  readonly staffCode: string;
  readonly startedOn: IsoDate;
  /** The first day on which they no longer held it; null while they do. */
  readonly endedOn: IsoDate | null;
}

/** Months back over which officers of record are counted. */
export const CONTINUITY_MONTHS = 12;

/** From this many officers of record in 12 months a change is warned of. */
export const MANY_OFFICERS = 3;

/** The officers who held a case on any of the last 12 months' days, each once, whoever comes back and however often. */
export function officersOfRecord(holdings: readonly RecordHolding[], onDate: IsoDate): ReadonlySet<string> {
  const since = addMonths(onDate, -CONTINUITY_MONTHS);
  return new Set(
    holdings
      .filter(
        ({ startedOn, endedOn }) =>
          startedOn <= onDate && (endedOn === null || (endedOn > since && endedOn > startedOn)),
      )
      .map((holding) => holding.staffCode),
  );
}

/** Which officer of record in 12 months somebody would be, where that is the third or a later one; null where it is not, or they are among them. */
export function officerNumber(
  holdings: readonly RecordHolding[],
  staffCode: string,
  onDate: IsoDate,
): number | null {
  if (holdings.length + 1 < MANY_OFFICERS) return null;
  const before = officersOfRecord(holdings, onDate);
  const number = before.size + 1;
  return before.has(staffCode) || number < MANY_OFFICERS ? null : number;
}

/** "2 officers of record in the last 12 months." */
export function continuityWords(count: number): string {
  return count === 0
    ? 'No officer of record in the last 12 months.'
    : `${countOf(count, 'officer of record', 'officers of record')} in the last 12 months.`;
}

/** "third", "fourth"; from the tenth on in figures. */
export function ordinal(number: number): string {
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
  return words[number - 1] ?? `${number}th`;
}
