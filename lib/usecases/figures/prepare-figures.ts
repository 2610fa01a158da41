import 'server-only';
import { joinFigureNumbers } from '../../../db/commands/figures/join-figure-numbers';
import {
  dropKeptFigures,
  type MadeFigures,
  saveKeptFigures,
} from '../../../db/commands/figures/save-kept-figures';
import { estateReads, toEstate } from '../../../db/queries/estate/load-estate';
import {
  hasKeptBefore,
  type KeptOf,
  loadChangesOfAll,
  loadFreshPlaces,
} from '../../../db/queries/figures/load-kept-figures';
import { together } from '../../../db/queries/kit/together';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { FigurePart } from '../../../db/schema/kept-figures';
import type { Store } from '../../../db/store';
import { londonDay } from '../../kernel/dates';
import { letOthersThrough } from '../../machine/let-others-through';
import { type Pace, startPace } from '../../machine/pace';
import { type FigureDay, rulesOf } from './figure-day';
import { type FigurePlace, nameOfPlace, placesOfEstate } from './figure-places';
import { PARTS, PLACES_OF_STEP } from './figure-parts';
import { type FigureTree, toFigureTree } from './figure-sums';
import { keptOf } from './kept-of';
import { addUp } from './load-sums';
import { makeFigures } from './load-tallies';

/**
 * Makes the figures of every place and every sum for a day and a model, but for those that are fresh: the night before they are read, and
 * before a version of the model comes into force. Throws the first fault, after the others are made. Can be broken off and begun again at any
 * time. `stop` is asked between steps. Returns how many were made.
 */
export async function prepareFigures(
  store: Store,
  day: FigureDay,
  stop: () => boolean = () => false,
  parts: readonly FigurePart[] = PARTS,
): Promise<number> {
  let made = 0;
  const faults: unknown[] = [];
  const places = await allPlaces(store);
  for (const part of parts) {
    const of = keptOf(part, day);
    const fresh = await loadFreshPlaces(store.db, store.t, of, 'all');
    const stale = places.filter((place) => !fresh.has(nameOfPlace(place)));
    const pace = startPace(PLACES_OF_STEP);
    for (let from = 0; from < stale.length && !stop();) {
      const step = stale.slice(from, from + pace.size);
      from += step.length;
      try {
        const { rows } = await makeFigures(store, part, day, step, pace.stretch);
        await saveStep(store, of, rows, pace);
        made += rows.length;
      } catch (error) {
        // One place that cannot be made leaves the others their figures; it is told at the end.
        faults.push(error);
        await letOthersThrough();
      }
      pace.stepDone();
    }
    // A place that cannot be made would be tried again, and by each sum above it.
    if (faults.length === 0) made += await prepareSums(store, part, day, toFigureTree(places), stop);
  }
  if (faults.length > 0) throw faults[0];
  return made;
}

async function saveStep(store: Store, of: KeptOf, rows: readonly MadeFigures[], pace: Pace): Promise<void> {
  await pace.stretch((waited) =>
    store.tx((tx) => {
      waited();
      return saveKeptFigures(tx, store.t, of, rows);
    }),
  );
  await store.atRest();
}

/** Adds up what is stale of the sums, from the LDUs upwards, so that each step reads little. */
async function prepareSums(
  store: Store,
  part: FigurePart,
  day: FigureDay,
  { ldus, regions, nation }: FigureTree,
  stop: () => boolean,
): Promise<number> {
  let made = 0;
  const of = keptOf(part, day);
  for (const level of [[...ldus.values()], [...regions.values()], [nation]]) {
    const pace = startPace(PLACES_OF_STEP);
    for (let from = 0; from < level.length;) {
      if (stop()) return made;
      const step = level.slice(from, from + pace.size);
      from += step.length;
      const { rows } = await pace.stretch(() => addUp(store, part, day, step));
      if (rows.length > 0) await saveStep(store, of, rows, pace);
      pace.stepDone();
      made += rows.length;
    }
  }
  return made;
}

/** How long before midnight the figures of the day to come are made, in milliseconds. */
const EVENING = 3 * 60 * 60 * 1000;

/**
 * Makes the figures of today, and in the evening those of tomorrow, each by the model in force on the day; with the first ones of a day
 * those of days that are over go, and numbers are joined. Returns how many were made.
 */
export async function prepareDays(
  store: Store,
  now: Date,
  stop: () => boolean = () => false,
): Promise<number> {
  const today = londonDay(now);
  if (await hasKeptBefore(store.db, store.t, today))
    await store.tx(async (tx) => {
      await dropKeptFigures(tx, store.t, today);
      await joinFigureNumbers(tx, store.dialect);
    });
  let made = 0;
  for (const day of await daysToPrepare(store, now)) made += await prepareFigures(store, day, stop);
  return made;
}

/**
 * What kept figures hang on, in one text: the days that they are of, the rules, and how often anything has changed. As long as it stays,
 * there is nothing to make.
 */
export async function figuresHangOn(store: Store, now: Date): Promise<string> {
  const days = await daysToPrepare(store, now);
  const changes = await loadChangesOfAll(store.db, store.t);
  return JSON.stringify([changes, ...days.map((day) => [day.today, rulesOf(day.model)])]);
}

/** Today, and in the evening tomorrow, each with the model in force on the day. */
async function daysToPrepare(store: Store, now: Date): Promise<FigureDay[]> {
  const days = new Set([londonDay(now), londonDay(new Date(now.getTime() + EVENING))]);
  const found: FigureDay[] = [];
  for (const today of days) found.push({ model: await loadModelInForce(store.db, store.t, today), today });
  return found;
}

/** Every place of the estate. */
export async function allPlaces(store: Pick<Store, 'db' | 't'>): Promise<readonly FigurePlace[]> {
  const { places, routing } = toEstate(await together(store.db, estateReads(store.db, store.t)));
  return placesOfEstate(
    places,
    routing.ldus.map((ldu) => ldu.code),
  );
}
