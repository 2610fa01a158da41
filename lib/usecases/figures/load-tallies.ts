import 'server-only';
import { type MadeFigures, saveKeptFigures } from '../../../db/commands/figures/save-kept-figures';
import {
  type KeptOf,
  loadFigureNumbers,
  loadFreshTallies,
} from '../../../db/queries/figures/load-kept-figures';
import type { FigurePart } from '../../../db/schema/kept-figures';
import { DatabaseBusyError } from '../../../db/database-fault';
import type { Store } from '../../../db/store';
import { letOthersThrough } from '../../machine/let-others-through';
import { log } from '../../machine/log';
import { type Apart, atOnce } from '../../machine/pace';
import type { FigureDay } from './figure-day';
import { MAKERS, type TallyOf } from './figure-parts';
import { type FigurePlace, nameOfPlace } from './figure-places';
import { keptOf } from './kept-of';

/** Places made at a time: what is read for them is small, and whoever waits is let through in between. */
const PLACES_AT_A_TIME = 5;

/**
 * A part of the figures of some places, by name of the place: what is kept of those that have not changed since, and the others made from
 * facts, and kept.
 */
export async function loadTallies<Part extends FigurePart>(
  store: Store,
  part: Part,
  day: FigureDay,
  places: readonly FigurePlace[],
): Promise<Map<string, TallyOf[Part]>> {
  const of = keptOf(part, day);
  const fresh = await loadFreshTallies(store.db, store.t, of, places.map(nameOfPlace));
  const tallies = new Map(
    [...fresh].map(([name, json]) => [name, JSON.parse(json) as TallyOf[Part]] as const),
  );
  const stale = places.filter((place) => !fresh.has(nameOfPlace(place)));
  for (let from = 0; from < stale.length; from += PLACES_AT_A_TIME) {
    const made = await makeFigures(store, part, day, stale.slice(from, from + PLACES_AT_A_TIME));
    for (const [name, one] of made.tallies) tallies.set(name, one);
    keepInPassing(store, of, made.rows);
    await letOthersThrough();
  }
  return tallies;
}

/** The figures of some places from facts, and the rows in which they are kept. `apart`: how the parts of the work are run. */
export async function makeFigures<Part extends FigurePart>(
  store: Store,
  part: Part,
  day: FigureDay,
  places: readonly FigurePlace[],
  apart: Apart = atOnce,
): Promise<{ readonly tallies: Map<string, TallyOf[Part]>; readonly rows: MadeFigures[] }> {
  const names = places.map(nameOfPlace);
  // Before the facts: what changes in between leaves an old number beside newer figures, and they are made again.
  const numbers = await loadFigureNumbers(store.db, store.t, part, names);
  const made = await MAKERS[part](store, day, places, apart);
  const rows = [...made].map(([place, { tally, officers }]) => ({
    place,
    number: numbers.get(place) ?? 0,
    tally: JSON.stringify(tally),
    officers,
  }));
  return { tallies: new Map([...made].map(([name, { tally }]) => [name, tally])), rows };
}

/**
 * Keeps what a reader has made. The reader does not wait for it, and loses nothing where somebody writes for long or it fails: whoever
 * reads next makes it again. It is no write of the reader's, who goes on reading wherever they did.
 */
export function keepInPassing(store: Store, of: KeptOf, rows: readonly MadeFigures[]): void {
  if (rows.length === 0) return;
  store
    .tx((tx) => saveKeptFigures(tx, store.t, of, rows), 'of_nobody')
    .catch((error: unknown) => {
      if (!(error instanceof DatabaseBusyError)) log.warn({ err: error }, 'figures could not be kept');
    });
}
