import 'server-only';
import {
  loadFigureNumbers,
  loadFreshOfficers,
  loadFreshTallies,
  loadKeptAs,
} from '../../../db/queries/figures/load-kept-figures';
import type { FigurePart } from '../../../db/schema/kept-figures';
import type { Store } from '../../../db/store';
import { letOthersThrough } from '../../machine/let-others-through';
import { atOnce } from '../../machine/pace';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { FigureDay } from './figure-day';
import { MAKERS, PARTS } from './figure-parts';
import { type FigurePlace, nameOfPlace } from './figure-places';
import { type FigureTree, toFigureTree } from './figure-sums';
import { keptOf } from './kept-of';
import { numbersOfSums, sumInto } from './load-sums';
import { allPlaces, prepareFigures } from './prepare-figures';

/** Places that are compared at a time. */
const PLACES_A_LOOK = 10;

/** Something kept that is not what its facts come to. */
export interface FigureFault {
  readonly part: FigurePart;
  /** "team T1" */
  readonly place: string;
  /** The names that lead to the first thing that differs: "shares.officersOver100.count". */
  readonly at: string;
  readonly kept: string;
  readonly facts: string;
}

export interface VerifiedFigures {
  /** How many kept figures were compared; stale ones are read by nobody, and not compared. */
  readonly compared: number;
  readonly faults: readonly FigureFault[];
}

/**
 * Compares everything that is kept for a day and would be read, sums included, with a measure from nothing but facts, and names what differs. Safe on a
 * database that people work on: what changes while it is compared is left out. Writes nothing.
 */
export async function verifyFigures(
  store: Store,
  day: FigureDay,
  told: (done: number, of: number) => void = () => undefined,
): Promise<VerifiedFigures> {
  const faults: FigureFault[] = [];
  let compared = 0;
  const places = await allPlaces(store);
  for (const [index, part] of PARTS.entries()) {
    const facts = new Map<string, object>();
    const before = await loadFigureNumbers(store.db, store.t, part, places.map(nameOfPlace));
    for (let from = 0; from < places.length; from += PLACES_A_LOOK) {
      const found = await verifyPlaces(store, part, day, places.slice(from, from + PLACES_A_LOOK), facts);
      compared += found.compared;
      faults.push(...found.faults);
      told(
        index * places.length + Math.min(from + PLACES_A_LOOK, places.length),
        PARTS.length * places.length,
      );
      await letOthersThrough();
    }
    const sums = await verifySums(store, part, day, { tree: toFigureTree(places), facts, before });
    compared += sums.compared;
    faults.push(...sums.faults);
  }
  return { compared, faults };
}

/** The same of today, by the model in force. `prepare`: what is not kept yet is made first, so that every place is compared. */
export async function verifyToday(context: UseCaseContext, prepare: boolean): Promise<VerifiedFigures> {
  const day = { model: await modelOf(context), today: todayOf(context) };
  if (prepare) await prepareFigures(context.store, day);
  return verifyFigures(context.store, day);
}

/** What was made of the places goes into `facts`, by name, for the sums. */
async function verifyPlaces(
  store: Store,
  part: FigurePart,
  day: FigureDay,
  places: readonly FigurePlace[],
  facts: Map<string, object>,
): Promise<VerifiedFigures> {
  const { db, t } = store;
  const of = keptOf(part, day);
  const names = places.map(nameOfPlace);
  const before = await loadFigureNumbers(db, t, part, names);
  const kept = await loadFreshTallies(db, t, of, names);
  const officers = part === 'work' ? await loadFreshOfficers(db, t, of, names) : new Map<string, string>();
  const made = await MAKERS[part](store, day, places, atOnce);
  const after = await loadFigureNumbers(db, t, part, names);
  for (const [name, { tally }] of made) facts.set(name, tally);
  const still = [...kept].filter(([name]) => before.get(name) === after.get(name));
  return {
    compared: still.length,
    faults: still.flatMap(([place, tally]): FigureFault[] => {
      const fact = made.get(place);
      const different =
        firstDifference(JSON.parse(tally), asStored(fact?.tally)) ??
        firstDifference(parsed(officers.get(place) ?? null), parsed(fact?.officers ?? null), 'officers');
      return different === null ? [] : [{ part, place, ...different }];
    }),
  };
}

/** The sums that are kept, against what was made of all their places from facts. */
async function verifySums(
  { db, t }: Store,
  part: FigurePart,
  day: FigureDay,
  made: {
    readonly tree: FigureTree;
    readonly facts: ReadonlyMap<string, object>;
    readonly before: ReadonlyMap<string, number>;
  },
): Promise<VerifiedFigures> {
  const { tree, facts, before } = made;
  const sums = [...tree.ldus.values(), ...tree.regions.values(), tree.nation];
  const numbers = numbersOfSums(sums, before);
  const kept = await loadKeptAs(db, t, keptOf(part, day), numbers);
  const after = numbersOfSums(sums, await loadFigureNumbers(db, t, part, [...before.keys()]));
  const tallies = new Map(facts);
  const still = sums.filter(({ name }) => kept.has(name) && numbers.get(name) === after.get(name));
  return {
    compared: still.length,
    faults: still.flatMap((node): FigureFault[] => {
      const different = firstDifference(
        parsed(kept.get(node.name) ?? null),
        asStored(sumInto(tallies, node)),
      );
      return different === null ? [] : [{ part, place: node.name, ...different }];
    }),
  };
}

/** What JSON makes of a value: what it leaves out is not kept. */
function asStored(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

type Difference = Pick<FigureFault, 'at' | 'kept' | 'facts'>;

/** The first thing in which two values of plain JSON differ, whatever the order of names; null where they are alike. */
function firstDifference(kept: unknown, facts: unknown, at = ''): Difference | null {
  if (!isObject(kept) || !isObject(facts)) {
    return kept === facts
      ? null
      : { at, kept: JSON.stringify(kept) ?? 'nothing', facts: JSON.stringify(facts) ?? 'nothing' };
  }
  for (const name of new Set([...Object.keys(kept), ...Object.keys(facts)])) {
    const found = firstDifference(kept[name], facts[name], at === '' ? name : `${at}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
