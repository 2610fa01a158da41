import type { LduCode } from '../../../lib/kernel/ids';
import { at, type Random } from './random';

/** One officer as the targets need it: where, and how many cases for each available point. */
export interface Loaded {
  readonly lduCode: LduCode;
  readonly caseCount: number;
  readonly pointsAvailable: number;
}

/** Officers at or under 100% by LDU, and how the rest spread over the steps above it. Halifax is laid down by name. */
const SPREAD: Readonly<Record<string, { under: number; steps: readonly [number, number, number] }>> = {
  WYWAK: { under: 5, steps: [60, 30, 10] },
  WYLEE: { under: 7, steps: [45, 36, 19] },
  WYKIR: { under: 9, steps: [50, 34, 16] },
  WYBRA: { under: 2, steps: [44, 37, 19] },
};

/** The one officer who is far above everybody of the same grade and kind of team. */
const FAR_ABOVE = { lduCode: 'WYLEE', percent: 146.4 } as const;

const between = (random: Random, low: number, high: number): number =>
  Math.round((low + random.next() * (high - low)) * 10) / 10;

/**
 * A workload for every officer, so that the published share is over 100% in the region: values keep clear of the
 * thresholds, and in each LDU those with more cases for their hours get the higher ones.
 */
export function drawTargets(random: Random, officers: readonly Loaded[]): number[] {
  const targets: number[] = officers.map(() => 0);
  for (const [lduCode, spread] of Object.entries(SPREAD)) {
    const places = officers
      .map((officer, index) => ({ officer, index }))
      .filter(({ officer }) => officer.lduCode === lduCode);
    const values = drawValues(random, spread, places.length).sort((a, b) => a - b);
    if (lduCode === FAR_ABOVE.lduCode) values.splice(-1, 1, FAR_ABOVE.percent);
    const density = ({ officer }: (typeof places)[number]): number =>
      officer.caseCount / officer.pointsAvailable;
    // A little disorder, so that a heavy caseload is not always the highest figure.
    const ranked = places
      .map((place) => ({ place, rank: density(place) * (0.9 + 0.2 * random.next()) }))
      .sort((a, b) => a.rank - b.rank);
    ranked.forEach(({ place }, order) => {
      targets[place.index] = at(values, order);
    });
  }
  return targets;
}

function drawValues(
  random: Random,
  spread: { under: number; steps: readonly [number, number, number] },
  count: number,
): number[] {
  const over = count - spread.under;
  const top = Math.round((over * spread.steps[2]) / 100);
  const middle = Math.round((over * spread.steps[1]) / 100);
  return [
    ...Array.from({ length: spread.under }, (_, index) =>
      index % 5 === 3 ? between(random, 82, 89) : between(random, 91, 99),
    ),
    ...Array.from({ length: over - middle - top }, () => between(random, 101, 109.2)),
    ...Array.from({ length: middle }, () => between(random, 110.8, 119.4)),
    ...Array.from({ length: top }, () => between(random, 120.5, 128)),
  ];
}
