import { countOf } from '../../../kernel/format';

/*
 * Between what a workload lies while bands are provisional: the one place where that is put into words, whatever the page or the file.
 */

/** A workload, as far as its provisional bands go. Points used in hundredths. */
export interface Reached {
  readonly provisionalCount: number;
  /** Null where no band is provisional. */
  readonly usedRangeHundredths: readonly [number, number] | null;
  readonly pointsAvailable: number;
}

/** A percentage of points used, in hundredths, of points available, as it is printed where it stands. */
type Mark = (usedHundredths: number, available: number) => string;

/** "Between 101.3% and 119.0%": the least and the most as they are printed; null where they are printed alike, or there is no percentage. */
export function betweenWords(
  { usedRangeHundredths, pointsAvailable }: Omit<Reached, 'provisionalCount'>,
  mark: Mark,
): string | null {
  const marks = marksOf(usedRangeHundredths, pointsAvailable, mark);
  return marks === null ? null : `Between ${marks[0]} and ${marks[1]}`;
}

/** "Between 101.3% and 119.0%: 5 bands are provisional", or the bands alone; null where none is. */
export function reachWords(provisional: number, between: readonly [string, string] | null): string | null {
  if (provisional === 0) return null;
  const bands = provisionalBands(provisional);
  return between === null ? bands : `Between ${between[0]} and ${between[1]}: ${bands}`;
}

/** The same of a workload, by the words that lead: " (between 101.3% and 119.0%: 2 bands are provisional)"; empty where none is. */
export function reachInBrackets(figures: Reached, mark: Mark): string {
  const { provisionalCount, usedRangeHundredths, pointsAvailable } = figures;
  const words = reachWords(provisionalCount, marksOf(usedRangeHundredths, pointsAvailable, mark));
  return words === null ? '' : ` (${words.replace(/^Between/, 'between')})`;
}

/** "5 bands are provisional: the team is between 102.8% and 104.1%."; without a subject "...: between ... and ....". Empty where none is. */
export function bandsThenReach(figures: Reached, mark: Mark, subject?: string): string {
  const { provisionalCount, usedRangeHundredths, pointsAvailable } = figures;
  if (provisionalCount === 0) return '';
  const bands = provisionalBands(provisionalCount);
  const marks = marksOf(usedRangeHundredths, pointsAvailable, mark);
  if (marks === null) return `${bands}.`;
  return `${bands}: ${subject === undefined ? '' : `${subject} is `}between ${marks[0]} and ${marks[1]}.`;
}

function provisionalBands(count: number): string {
  return `${countOf(count, 'band')} ${count === 1 ? 'is' : 'are'} provisional`;
}

function marksOf(
  range: Reached['usedRangeHundredths'],
  available: number,
  mark: Mark,
): readonly [string, string] | null {
  if (range === null || available === 0) return null;
  const [low, high] = [mark(range[0], available), mark(range[1], available)];
  return low === high ? null : [low, high];
}
