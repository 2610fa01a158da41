import { percentRoundedHalfUp } from '../../../kernel/ratio';
import type { CountShare } from '../counts/count-share';

/**
 * How the Inspectorate words a share: under 50% a minority, 50 to 64% too few, 65 to 79% a reasonable majority, 80% and over a
 * large majority. Judged on the whole per cent that is printed beside it. Null where there is no share.
 */
export function ratingWords(share: CountShare): string | null {
  const percent = wholePercent(share);
  if (percent === null) return null;
  if (percent < 50) return 'a minority';
  if (percent < 65) return 'too few';
  return percent < 80 ? 'a reasonable majority' : 'a large majority';
}

/** The shares that people say without a number: in sixtieths, of which halves, thirds, quarters, fifths and tenths are whole numbers. */
const SAID: readonly (readonly [sixtieths: number, words: string])[] = [
  [6, 'one in ten'],
  [12, 'one in five'],
  [15, 'one in four'],
  [20, 'one in three'],
  [24, 'two in five'],
  [30, 'half'],
  [36, 'three in five'],
  [40, 'two in three'],
  [45, 'three in four'],
  [48, 'four in five'],
  [54, 'nine in ten'],
];

/**
 * A share of what nobody hopes for (officers over 100%) as people say it: "three in four", "more than two in three", "fewer than one in ten".
 * The Inspectorate's words praise, so that they are kept for shares of which a higher one is better. Compared exactly
 * (docs/rules/measures.md, M-17). Null where there is no share.
 */
export function plainShareWords({ count, of }: CountShare): string | null {
  if (of === 0) return null;
  if (count === of) return 'all';
  if (count === 0) return 'none';
  const below = SAID.filter(([sixtieths]) => count * 60 >= sixtieths * of).at(-1);
  if (below === undefined) return 'fewer than one in ten';
  const [sixtieths, words] = below;
  return count * 60 === sixtieths * of ? words : `more than ${words}`;
}

/** The share as a whole per cent, half up from the exact ratio. */
function wholePercent({ count, of }: CountShare): number | null {
  return percentRoundedHalfUp(count, of, 0);
}

/** A share of fewer than this many shows its n first. */
export const SMALL_N = 10;

/** "76 per cent (93 of 122)"; of fewer than 10, the n first: "3 of 7 (43 per cent)". */
export function shareInWords(share: CountShare): string {
  const percent = wholePercent(share);
  const counted = `${share.count.toLocaleString('en-GB')} of ${share.of.toLocaleString('en-GB')}`;
  if (percent === null) return counted;
  return share.of < SMALL_N ? `${counted} (${percent} per cent)` : `${percent} per cent (${counted})`;
}
