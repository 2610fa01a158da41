import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import type { FigurePart } from '../../schema/kept-figures';
import { inChunks } from '../kit/chunked';
import { selectOnce } from '../kit/select-once';

/** Which kept figures are asked for: of a part, as of a day, by these rules. */
export interface KeptOf {
  readonly part: FigurePart;
  readonly onDate: IsoDate;
  readonly rules: string;
}

/** Places of which figures are asked: some of them, or all that have any. */
export type Places = readonly string[] | 'all';

/** The tallies of places whose number is still the one that they were made with, as JSON, by place. What has none is stale, or was never made. */
export async function loadFreshTallies(
  db: Reader,
  t: Tables,
  of: KeptOf,
  places: Places,
): Promise<Map<string, string>> {
  return withValues(await freshRows(db, t, of, places, 'tally'));
}

/** The summaries of the officers of teams whose figures are fresh, as JSON, by place. */
export async function loadFreshOfficers(
  db: Reader,
  t: Tables,
  of: Omit<KeptOf, 'part'>,
  places: Places,
): Promise<Map<string, string>> {
  return withValues(await freshRows(db, t, { ...of, part: 'work' }, places, 'officers'));
}

/** The places whose kept figures are fresh. */
export async function loadFreshPlaces(
  db: Reader,
  t: Tables,
  of: KeptOf,
  places: Places,
): Promise<Set<string>> {
  return new Set((await freshRows(db, t, of, places, 'place')).map(({ place }) => place));
}

/** The tallies of those that were made with these numbers, as JSON, by name: of sums, whose number is known to the reader alone. */
export async function loadKeptAs(
  db: Reader,
  t: Tables,
  of: KeptOf,
  numbers: ReadonlyMap<string, number>,
): Promise<Map<string, string>> {
  const k = t.keptFigures;
  const rows = await inChunks([...numbers.keys()], (some) =>
    db
      .select({ place: k.place, number: k.number, tally: k.tally })
      .from(k)
      .where(and(keptOf(t, of), inArray(k.place, some))),
  );
  const made = rows.filter(({ place, number }) => numbers.get(place) === number);
  return new Map(made.map(({ place, tally }) => [place, tally]));
}

/** Whether figures of a day before this one are still kept. */
export async function hasKeptBefore(db: Reader, t: Tables, day: IsoDate): Promise<boolean> {
  const k = t.keptFigures;
  const rows = await db.select({ place: k.place }).from(k).where(lt(k.onDate, day)).limit(1);
  return rows.length > 0;
}

/** How often anything has changed that figures are worked out from: as long as this stands, what was fresh is. */
export async function loadChangesOfAll(db: Reader, t: Tables): Promise<number> {
  const [row] = await db
    .select({ number: sql`coalesce(sum(${t.figureChanges.number}), 0)`.mapWith(Number) })
    .from(t.figureChanges);
  return row?.number ?? 0;
}

/**
 * The numbers of some places now; 0 where nothing has changed yet. To be read before the facts: what changes in between makes the number
 * an old one, never the figures wrong ones.
 */
export async function loadFigureNumbers(
  db: Reader,
  t: Tables,
  part: FigurePart,
  places: readonly string[],
): Promise<Map<string, number>> {
  const c = t.figureChanges;
  const rows = await inChunks([...places], (some) =>
    db
      .select({ place: c.place, number: sql`sum(${c.number})`.mapWith(Number) })
      .from(c)
      .where(and(eq(c.part, part), inArray(c.place, some)))
      .groupBy(c.place),
  );
  const found = new Map(rows.map(({ place, number }) => [place, number]));
  return new Map(places.map((place) => [place, found.get(place) ?? 0]));
}

function keptOf(t: Tables, { part, onDate, rules }: KeptOf): SQL | undefined {
  const k = t.keptFigures;
  return and(eq(k.part, part), eq(k.onDate, onDate), eq(k.rules, rules));
}

function isFresh(t: Tables): SQL {
  const [k, c] = [t.keptFigures, t.figureChanges];
  return sql`${k.number} = coalesce((select sum(${c.number}) from ${c} where ${c.part} = ${k.part} and ${c.place} = ${k.place}), 0)`;
}

/** Of no more places than an LDU has the statement is kept, by their number: every decision asks it. */
const FEW_PLACES = 40;

type KeptColumn = 'place' | 'tally' | 'officers';

/** One column of what is kept of places and fresh. */
async function freshRows(
  db: Reader,
  t: Tables,
  of: KeptOf,
  places: Places,
  column: KeptColumn,
): Promise<{ readonly place: string; readonly value: string | null }[]> {
  const k = t.keptFigures;
  const read = (kept: KeptOf, within: SQL | undefined) =>
    db
      .select({ place: k.place, value: k[column] })
      .from(k)
      .where(and(keptOf(t, kept), within, isFresh(t)));
  if (places === 'all') return read(of, undefined);
  if (places.length === 0 || places.length > FEW_PLACES)
    return inChunks([...places], (some) => read(of, inArray(k.place, some)));
  const { part, onDate, rules } = of;
  return selectOnce(db, `fresh ${column}`, { part, onDate, rules, places }, ({ places: some, ...kept }) =>
    read(kept, inArray(k.place, [...some])),
  );
}

function withValues(
  rows: readonly { readonly place: string; readonly value: string | null }[],
): Map<string, string> {
  return new Map(rows.flatMap(({ place, value }) => (value === null ? [] : [[place, value]])));
}
