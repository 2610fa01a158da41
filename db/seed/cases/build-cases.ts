import type { Flag } from '../../../lib/domain/banding/case-vocabulary';
import { groupBy } from '../../../lib/kernel/collections';
import type { Crn } from '../../../lib/kernel/ids';
import type { Tables } from '../../store';
import type { Calendar } from '../plan/calendar';
import { contactEvery, makeDates } from './case-dates';
import { makeScores } from './case-facts';
import type { CaseSpec } from './case-spec';
import { type Chain, lastOf, orderStartOf } from '../plan/chains';
import { PAYBACK_TEAM, WOMENS_TEAM } from '../estate';
import { makePerson, womenWeight } from '../people';
import { PUBLISHED } from '../plan/published';
import { at, openRandom, type Random } from '../plan/random';
import type { DemoOfficer } from '../staff';

export type CaseRow = Tables['cases']['$inferInsert'];

/** A case with the chain of officers that it came from. */
export interface BuiltCase {
  readonly row: CaseRow;
  readonly chain: Chain;
}

export interface CaseInputs {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly specs: ReadonlyMap<DemoOfficer, readonly CaseSpec[]>;
  readonly nextCrn: () => Crn;
  /** Live cases of the region without an officer: they count in the shares. */
  readonly waiting: readonly CaseRow[];
}

/** Every held and ended case: scores that fit what it must be, a person, and dates. */
export function buildCases(inputs: CaseInputs, chains: readonly Chain[]): BuiltCase[] {
  const random = openRandom(inputs.seed, 'cases');
  const live = chains.filter((chain) => lastOf(chain).end === null);
  const specOf = new Map<Chain, CaseSpec>();
  for (const [officer, own] of groupBy(live, (chain) => lastOf(chain).keeper.officer))
    dealSpecs(random, own, inputs.specs.get(officer) ?? [], specOf);
  const pools = poolsByGroup(live, specOf);
  for (const chain of chains) if (!specOf.has(chain)) specOf.set(chain, { ...random.pick(pools(chain)) });
  const women = chooseWomen(random, live, inputs.waiting);
  const overdue = chooseOverdue(random, live, specOf);
  const built = chains.map((chain): BuiltCase => {
    const spec = specOf.get(chain);
    if (!spec) throw new Error('A case without a plan');
    return { chain, row: toRow(random, inputs, chain, spec, women, overdue.has(chain)) };
  });
  fillSafeguarding(
    random,
    built.filter(({ chain }) => isRegionLive(chain)).map(({ row }) => row),
    inputs.waiting,
  );
  return built;
}

/** Gives an officer's planned cases to the holdings: overdue terminations to the oldest, anything but active to none of the newest. */
function dealSpecs(
  random: Random,
  chains: readonly Chain[],
  specs: readonly CaseSpec[],
  specOf: Map<Chain, CaseSpec>,
): void {
  if (chains.length !== specs.length)
    throw new Error(`${chains.length} holdings for ${specs.length} planned cases`);
  const oldestFirst = [...chains].sort((a, b) => orderStartOf(a) - orderStartOf(b));
  const order = { overdue_termination: 0, warrant: 1, contact_suspended: 1, active: 2 } as const;
  const settled = specs
    .filter(({ state }) => state !== 'active')
    .sort((a, b) => order[a.state] - order[b.state]);
  const rest = random.shuffle([...specs.filter(({ state }) => state === 'active')]);
  [...settled, ...rest].forEach((spec, index) => specOf.set(at(oldestFirst, index), spec));
}

/** Ended cases were like those that their last officer holds now, or the group where that officer is gone. */
function poolsByGroup(
  live: readonly Chain[],
  specOf: ReadonlyMap<Chain, CaseSpec>,
): (chain: Chain) => CaseSpec[] {
  const collect = (keyOf: (chain: Chain) => unknown): Map<unknown, CaseSpec[]> => {
    const pools = new Map<unknown, CaseSpec[]>();
    for (const [key, group] of groupBy(live, keyOf))
      pools.set(
        key,
        group.flatMap((chain) => specOf.get(chain) ?? []),
      );
    return pools;
  };
  const own = collect((chain) => lastOf(chain).keeper.officer);
  const groups = collect((chain) => lastOf(chain).keeper.group);
  return (chain) => own.get(lastOf(chain).keeper.officer) ?? groups.get(lastOf(chain).keeper.group) ?? [];
}

function isRegionLive(chain: Chain): boolean {
  const { end, keeper } = lastOf(chain);
  return end === null && keeper.officer.teamCode !== PAYBACK_TEAM;
}

/** Women in the published share of the region's live cases: all of the women's team, the others by likelihood. */
function chooseWomen(
  random: Random,
  live: readonly Chain[],
  waiting: readonly CaseRow[],
): ReadonlySet<Chain> {
  const region = live.filter(isRegionLive);
  const wanted =
    Math.round((PUBLISHED.womenShare / 100) * PUBLISHED.live) -
    waiting.filter(({ sex }) => sex === 'female').length;
  const rank = (chain: Chain): number => {
    const { officer } = lastOf(chain).keeper;
    return officer.teamCode === WOMENS_TEAM ? -1 : random.next() / womenWeight(officer);
  };
  const ranked = region.map((chain) => ({ chain, rank: rank(chain) })).sort((a, b) => a.rank - b.rank);
  return new Set(ranked.slice(0, wanted).map(({ chain }) => chain));
}

/** Cases not seen in time: as many as a plan says, else about 1 in 30. */
function chooseOverdue(
  random: Random,
  live: readonly Chain[],
  specOf: ReadonlyMap<Chain, CaseSpec>,
): ReadonlySet<Chain> {
  const able = live.filter((chain) => {
    const spec = specOf.get(chain);
    return (
      spec !== undefined &&
      spec.state === 'active' &&
      (spec.setting === 'community' || spec.setting === 'licence') &&
      orderStartOf(chain) < -contactEvery(spec) - 6
    );
  });
  const chosen = new Set<Chain>();
  for (const [officer, own] of groupBy(able, (chain) => lastOf(chain).keeper.officer)) {
    const planned = officer.holds?.contactsOverdue ?? Math.round(own.length * 0.033 + random.next() - 0.5);
    const shuffled = random.shuffle(own);
    // Where a plan counts them, a band 4 case leads: the kind that a manager acts on today.
    const first =
      officer.holds?.contactsOverdue === undefined
        ? undefined
        : shuffled.find((chain) => specOf.get(chain)?.band === '4');
    const ordered = first === undefined ? shuffled : [first, ...shuffled.filter((chain) => chain !== first)];
    for (const chain of ordered.slice(0, planned)) chosen.add(chain);
  }
  return chosen;
}

function toRow(
  random: Random,
  { calendar, nextCrn }: CaseInputs,
  chain: Chain,
  spec: CaseSpec,
  women: ReadonlySet<Chain>,
  contactOverdue: boolean,
): CaseRow {
  const last = lastOf(chain);
  const { officer } = last.keeper;
  const kept = isRegionLive(chain);
  const female = kept ? women.has(chain) : random.chance(womenWeight(officer));
  const safeguarding = !kept && random.chance(PUBLISHED.childSafeguardingShare / 100);
  return {
    crn: nextCrn(),
    setting: spec.setting,
    ...makePerson(random, officer, female ? 'female' : 'male', calendar.today),
    restricted: random.chance(0.02),
    state: spec.state,
    ...makeScores(random, { ...spec, safeguarding }),
    ...makeDates(random, calendar, {
      spec,
      officer,
      orderStart: orderStartOf(chain),
      end: last.end,
      contactOverdue,
    }),
  };
}

const CHILDREN: readonly Flag[] = ['child_safeguarding', 'child_protection'];

/** Adds child safeguarding to held cases until the region's live ones have the published share. */
function fillSafeguarding(random: Random, held: readonly CaseRow[], waiting: readonly CaseRow[]): void {
  const involves = (row: CaseRow): boolean => CHILDREN.some((flag) => row.flags?.includes(flag));
  const missing =
    Math.round((PUBLISHED.childSafeguardingShare / 100) * PUBLISHED.live) -
    [...held, ...waiting].filter(involves).length;
  for (const row of random.shuffle(held.filter((entry) => !involves(entry))).slice(0, Math.max(0, missing)))
    row.flags?.push('child_safeguarding');
}
