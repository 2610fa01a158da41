import { HORIZON } from './absences';
import type { Calendar } from '../plan/calendar';
import type { Keeper } from '../plan/levels';
import { at, type Random } from '../plan/random';

/** One officer's time with one case. `end` is the first day without it; null: held today. */
export interface Holding {
  readonly keeper: Keeper;
  start: number;
  end: number | null;
}

/** Whether somebody is away on a day: such a person is given no case. */
export type AwayOn = (keeper: Keeper, offset: number) => boolean;

/** A holding lasts between two months and 22, evenly: a year on average. */
const SHORTEST = 60;
const LONGEST = 670;
const MEAN = (SHORTEST + LONGEST) / 2;

/**
 * The holdings of everybody over 25 months: as many today as each plan says, begun at ages that a steady flow would give,
 * and before them ended ones that keep each caseload at its level day by day.
 */
export function fillHoldings(
  random: Random,
  calendar: Calendar,
  keepers: readonly Keeper[],
  awayOn: AwayOn,
): Holding[] {
  return keepers.flatMap((keeper) => {
    const live = liveHoldings(random, calendar, keeper, awayOn);
    return [...live, ...endedHoldings(random, calendar, keeper, live, awayOn)];
  });
}

function liveHoldings(random: Random, calendar: Calendar, keeper: Keeper, awayOn: AwayOn): Holding[] {
  const oldest = Math.min(LONGEST, -keeper.from - 4);
  const planned = keeper.officer.holds?.newIn7Days;
  const recent = planned === undefined ? [] : recentStarts(random, calendar, keeper, planned);
  const others = keeper.caseCount - recent.length;
  const youngest = planned === undefined ? 1 : 9;
  const [low, high] = [shareYoungerThan(youngest), shareYoungerThan(oldest)];
  const ages = Array.from({ length: others }, (_, index) =>
    ageAt(low + ((high - low) * (index + random.next())) / others),
  );
  const starts = ages.map((age) =>
    clearOfAbsence(
      calendar,
      keeper,
      calendar.workingOnOrBefore(-Math.max(youngest, Math.round(age))),
      awayOn,
    ),
  );
  return [...recent, ...starts].map((start) => ({ keeper, start: Math.max(start, keeper.from), end: null }));
}

function recentStarts(random: Random, calendar: Calendar, keeper: Keeper, count: number): number[] {
  const days = [-6, -5, -4, -3, -2, -1].filter((offset) => calendar.isWorking(offset));
  return Array.from({ length: count }, () => (days.length === 0 ? -1 : random.pick(days)));
}

function clearOfAbsence(calendar: Calendar, keeper: Keeper, start: number, awayOn: AwayOn): number {
  let offset = start;
  while (awayOn(keeper, offset) && offset > keeper.from + 5) offset = calendar.workingOnOrBefore(offset - 1);
  return offset;
}

/** The share of live holdings that are younger than an age, in a steady flow. */
function shareYoungerThan(age: number): number {
  if (age <= SHORTEST) return age / MEAN;
  return 1 - (LONGEST - Math.min(age, LONGEST)) ** 2 / (2 * (LONGEST - SHORTEST) * MEAN);
}

/** The age below which that share of live holdings lies. */
function ageAt(share: number): number {
  if (share <= SHORTEST / MEAN) return share * MEAN;
  return LONGEST - Math.sqrt(Math.max(0, 1 - share) * 2 * (LONGEST - SHORTEST) * MEAN);
}

/** Opens holdings that have ended by now wherever the caseload of a day would fall short of its level. */
function endedHoldings(
  random: Random,
  calendar: Calendar,
  keeper: Keeper,
  live: readonly Holding[],
  awayOn: AwayOn,
): Holding[] {
  if (!keeper.hasPast) return [];
  const room = roomByDay(keeper, live);
  const found: Holding[] = [];
  for (let offset = HORIZON; offset < -30; offset += 1) {
    if (
      offset !== HORIZON &&
      (!calendar.isWorking(offset) || offset < keeper.from + 3 || awayOn(keeper, offset))
    )
      continue;
    while (at(room, offset - HORIZON) >= 1) {
      const holding = openOne(random, calendar, keeper, room, offset);
      if (holding === null) break;
      found.push(holding);
    }
  }
  return found;
}

function roomByDay(keeper: Keeper, live: readonly Holding[]): number[] {
  const starts = new Int16Array(-HORIZON + 1);
  for (const { start } of live) {
    const place = Math.max(0, start - HORIZON);
    starts[place] = (starts[place] ?? 0) + 1;
  }
  let held = 0;
  return Array.from(starts, (count, place) => {
    held += count;
    return Math.round(keeper.levelOn(place + HORIZON)) - held;
  });
}

/** One holding from this day to where its length or the room ends; null where there is no room for a month. */
function openOne(
  random: Random,
  calendar: Calendar,
  keeper: Keeper,
  room: number[],
  offset: number,
): Holding | null {
  const first = offset === HORIZON;
  const age = first ? ageAt(random.next() * 0.97) : 0;
  const length = first ? Math.max(40, random.int(SHORTEST, LONGEST) - age) : random.int(SHORTEST, LONGEST);
  const latest = Math.min(-2, keeper.until ?? -2);
  let end = offset;
  while (end < offset + length && end < latest && at(room, end - HORIZON) > (end > -45 ? 0 : -1)) end += 1;
  end = calendar.workingOnOrBefore(end);
  if (end - offset < 30) return null;
  for (let day = offset; day < end; day += 1) room[day - HORIZON] = at(room, day - HORIZON) - 1;
  const start = first ? Math.max(Math.round(HORIZON - age), Math.min(HORIZON, keeper.from + 4)) : offset;
  return { keeper, start: calendar.workingOnOrBefore(start), end };
}
