import { groupBy } from '../../../lib/kernel/collections';
import type { Calendar } from './calendar';
import type { AwayOn, Holding } from '../rows/holdings';
import { at, type Random } from './random';

/** A person's supervision: its holdings, one after the other. Live while the last one is. */
export interface Chain {
  holdings: Holding[];
  /** Days between the start of the order and the first allocation. */
  lag: number;
}

/** Near enough in time for the end of one holding and the start of another to be one change of officer. */
const NEAR = 8;

/**
 * Joins holdings into cases that changed officers. Those of somebody who leaves, or whose cases are handed over, are nearly
 * all passed on; those of a newcomer mostly come from colleagues; of the rest a few.
 */
export function linkChains(
  random: Random,
  calendar: Calendar,
  holdings: readonly Holding[],
  awayOn: AwayOn,
): Chain[] {
  const next = new Map<Holding, Holding>();
  const groups = groupBy(holdings, ({ keeper }) => keeper.group);
  for (const members of groups.values()) linkGroup(random, members, awayOn, next);
  const followers = new Set(next.values());
  return holdings
    .filter((holding) => !followers.has(holding))
    .map((first) => ({ holdings: follow(first, next), lag: lagOf(random, calendar, first.start) }));
}

function linkGroup(
  random: Random,
  members: readonly Holding[],
  awayOn: AwayOn,
  next: Map<Holding, Holding>,
): void {
  const starts = [...members]
    .filter(({ start }) => start > -740 && start < -14)
    .sort((a, b) => a.start - b.start);
  const used = new Set<Holding>();
  const ends = random.shuffle(
    members.filter(({ start, end }) => end !== null && end < -14 && end - start >= 45),
  );
  const urgent = ends.filter(isLast);
  const others = ends.filter((holding) => !isLast(holding));
  for (const from of [...urgent, ...others]) {
    const end = from.end ?? 0;
    const likely = isLast(from) ? 0.92 : 0.2;
    const near = starts.filter(
      (to) => Math.abs(to.start - end) <= NEAR && !used.has(to) && canFollow(from, to, awayOn),
    );
    const newcomers = near.filter((to) => to.start - to.keeper.from < 110);
    if (near.length === 0 || !random.chance(newcomers.length > 0 ? Math.max(likely, 0.7) : likely)) continue;
    const to = random.pick(newcomers.length > 0 ? newcomers : near);
    to.start = end;
    used.add(to);
    next.set(from, to);
  }
}

/** The last weeks of somebody who leaves or hands over. */
function isLast({ keeper, end }: Holding): boolean {
  return keeper.until !== null && end !== null && end > keeper.until - 40;
}

function canFollow(from: Holding, to: Holding, awayOn: AwayOn): boolean {
  const end = from.end ?? 0;
  if (from.keeper === to.keeper || end < to.keeper.from || awayOn(to.keeper, end)) return false;
  return to.end === null || to.end - end >= 30;
}

function follow(first: Holding, next: ReadonlyMap<Holding, Holding>): Holding[] {
  const found = [first];
  for (let to = next.get(first); to !== undefined; to = next.get(to)) found.push(to);
  return found;
}

/** Days from the order, made on a working day, to the first officer: mostly within a week; about one in 250 waits over 14 days. */
function lagOf(random: Random, calendar: Calendar, start: number): number {
  const days = random.chance(0.004)
    ? random.int(21, 34)
    : random.chance(0.75)
      ? random.int(0, 4)
      : random.int(5, 11);
  return Math.max(0, start - calendar.workingOnOrAfter(start - days));
}

/** First day of the order. */
export function orderStartOf(chain: Chain): number {
  return at(chain.holdings, 0).start - chain.lag;
}

export function lastOf(chain: Chain): Holding {
  return at(chain.holdings, chain.holdings.length - 1);
}

/** Whether one officer has had the case throughout, from within 14 days of its start. */
export function isSameOfficer(chain: Chain): boolean {
  return chain.lag <= 14 && new Set(chain.holdings.map(({ keeper }) => keeper)).size === 1;
}
