import { groupBy } from '../../../lib/kernel/collections';
import { type Chain, isSameOfficer, lastOf } from './chains';
import type { AwayOn } from '../rows/holdings';
import { at, type Random } from './random';

/** Swaps are agreed a month or more into both cases. */
const MARGIN = 30;
/** The two swapped stretches begin within these days of each other, so that no caseload is out by more than that. */
const NEAR_START = 21;

/**
 * Brings the share of cases with the same officer throughout to what is wanted, by swapping colleagues' cases part of the
 * way: every caseload stays as large as it was. The share is of the cases `inWindow` whose first officer came within 14 days.
 */
export function settleContinuity(
  random: Random,
  chains: readonly Chain[],
  wantedPercent: number,
  inWindow: (chain: Chain) => boolean,
  awayOn: AwayOn,
): void {
  const counted = chains.filter((chain) => chain.lag <= 14 && inWindow(chain));
  const wanted = Math.round((counted.length * wantedPercent) / 100);
  let same = counted.filter(isSameOfficer).length;
  if (same < wanted)
    throw new Error(`Already ${counted.length - same} of ${counted.length} cases changed officers`);
  const candidates = counted.filter((chain) => isSameOfficer(chain) && at(chain.holdings, 0).keeper.hasPast);
  const partners = chains.filter(
    (chain) => isSameOfficer(chain) && at(chain.holdings, 0).keeper.hasPast && !inWindow(chain),
  );
  const pools = groupBy(random.shuffle(candidates), (chain) => lastOf(chain).keeper.group);
  const outside = groupBy(random.shuffle(partners), (chain) => lastOf(chain).keeper.group);
  for (const chain of random.shuffle(candidates)) {
    if (same === wanted) return;
    if (!isSameOfficer(chain)) continue;
    const { group } = lastOf(chain).keeper;
    const pool = (same - wanted === 1 ? outside : pools).get(group) ?? [];
    const partner = pool.find((other) => isSameOfficer(other) && canSwap(chain, other, awayOn));
    if (!partner) continue;
    swap(random, chain, partner);
    same -= same - wanted === 1 ? 1 : 2;
  }
  if (same !== wanted) throw new Error(`Continuity stands at ${same} of ${counted.length}, ${wanted} wanted`);
}

/** The day from which, and the day until which, two single holdings could change hands. */
function swapRoom(one: Chain, other: Chain): { from: number; until: number } {
  const [a, b] = [at(one.holdings, 0), at(other.holdings, 0)];
  return {
    from: Math.max(a.start, b.start) + MARGIN,
    until: Math.min(a.end ?? -20, b.end ?? -20, -20) - MARGIN,
  };
}

function canSwap(one: Chain, other: Chain, awayOn: AwayOn): boolean {
  const [a, b] = [at(one.holdings, 0), at(other.holdings, 0)];
  if (one === other || a.keeper === b.keeper || Math.abs(a.start - b.start) > NEAR_START) return false;
  const { from, until } = swapRoom(one, other);
  const begins = (holder: typeof a, start: number): boolean =>
    start >= holder.keeper.from && !awayOn(holder.keeper, start);
  return (
    until > from &&
    begins(a, b.start) &&
    begins(b, a.start) &&
    [from, until].every((day) => !awayOn(a.keeper, day) && !awayOn(b.keeper, day))
  );
}

function swap(random: Random, one: Chain, other: Chain): void {
  const [a, b] = [at(one.holdings, 0), at(other.holdings, 0)];
  const { from, until } = swapRoom(one, other);
  const day = random.int(from, until);
  one.holdings = [
    { keeper: b.keeper, start: a.start, end: day },
    { ...a, start: day },
  ];
  other.holdings = [
    { keeper: a.keeper, start: b.start, end: day },
    { ...b, start: day },
  ];
}
