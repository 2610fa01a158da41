import type { CasePart, CaseSplit, PartHeld } from './case-split';

/** One case divided between people, as the page "How workload is worked out" shows it; the tests run it. In hundredths of a point. */
export interface SharedExample {
  readonly caption: string;
  readonly wholeHundredths: number;
  readonly parts: readonly {
    readonly who: string;
    readonly part: CasePart;
    readonly expectHundredths: number;
  }[];
}

const share = (percent: number): CaseSplit['shares'][number] => ({
  staffCode: 'A',
  kind: 'co_working',
  percent,
});

const part = (
  who: string,
  held: PartHeld,
  split: CaseSplit,
  expectHundredths: number,
  percent: number | null = null,
): SharedExample['parts'][number] => ({ who, part: { held, split, percent }, expectHundredths });

const SHARED: CaseSplit = { shares: [share(30)], coveredBy: null };
const COVERED: CaseSplit = { shares: [], coveredBy: 'B' };
const BOTH: CaseSplit = { shares: [share(30)], coveredBy: 'B' };

/** A case of 63 points, divided in each way that there is. */
export const SHARED_EXAMPLES: readonly SharedExample[] = [
  {
    caption: '30% shared with a co-working officer',
    wholeHundredths: 6_300,
    parts: [
      part('Officer of record', 'record', SHARED, 4_410),
      part('Co-working officer', 'share', SHARED, 1_890, 30),
    ],
  },
  {
    caption: 'Covered by a colleague',
    wholeHundredths: 6_300,
    parts: [
      part('Officer of record', 'record', COVERED, 0),
      part('Covering officer', 'cover', COVERED, 6_300),
    ],
  },
  {
    caption: 'Shared, and covered by another colleague',
    wholeHundredths: 6_300,
    parts: [
      part('Officer of record', 'record', BOTH, 0),
      part('Co-working officer', 'share', BOTH, 1_890, 30),
      part('Covering officer', 'cover', BOTH, 4_410),
    ],
  },
];
