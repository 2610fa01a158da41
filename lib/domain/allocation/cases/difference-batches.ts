import { groupBy } from '../../../kernel/collections';
import { MOST_BY_THEMSELVES } from '../../banding/changes/band-batches';
import type { DifferenceLine } from './difference-line';

/** One input that a source no longer gives for many cases: a fault of its feed, and one thing to decide. */
export interface DifferenceBatch {
  readonly file: string;
  readonly field: string;
  /** The input in words. */
  readonly label: string;
  readonly lines: readonly DifferenceLine[];
}

/** Takes together what one file no longer gives of one input, where it is more than ten cases; the rest stay by themselves. */
export function gatherDifferences(lines: readonly DifferenceLine[]): {
  readonly lines: readonly DifferenceLine[];
  readonly batches: readonly DifferenceBatch[];
} {
  const blank = lines.filter(({ difference }) => difference.kind === 'no_longer_given');
  const batches = [
    ...groupBy(blank, ({ difference }) => `${difference.file}\n${difference.field}`).values(),
  ].flatMap((group): DifferenceBatch[] => {
    const [first] = group;
    if (first === undefined || group.length <= MOST_BY_THEMSELVES) return [];
    const { file, field } = first.difference;
    return [{ file, field, label: first.label, lines: group }];
  });
  const gathered = new Set(batches.flatMap((batch) => batch.lines));
  return { lines: lines.filter((line) => !gathered.has(line)), batches };
}
