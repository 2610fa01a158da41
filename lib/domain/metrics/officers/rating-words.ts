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

/**
 * A share of what nobody hopes for (officers over 100%) beside a half: the rating words praise, so that they are kept for shares of which
 * a higher one is better. Null where there is no share.
 */
export function besideHalfWords({ count, of }: CountShare): string | null {
  if (of === 0) return null;
  if (count * 2 === of) return 'half';
  return count * 2 < of ? 'fewer than half' : 'more than half';
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
