import 'server-only';
import type { MadeFigures } from '../../../db/commands/figures/save-kept-figures';
import { loadFigureNumbers, loadKeptAs } from '../../../db/queries/figures/load-kept-figures';
import type { FigurePart } from '../../../db/schema/kept-figures';
import type { Store } from '../../../db/store';
import { addTallies } from '../../domain/metrics/tally/add-tallies';
import type { FigureDay } from './figure-day';
import type { TallyOf } from './figure-parts';
import type { FigurePlace } from './figure-places';
import { type FigureNode, type FigureSum, isSum } from './figure-sums';
import { keptOf } from './kept-of';
import { keepInPassing, loadTallies } from './load-tallies';

/** What is known of the figures of some nodes, and the sums that were added up anew. */
interface AddedUp<Tally> {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly rows: readonly MadeFigures[];
}

/**
 * A part of the figures of some units, by name of the node: the sums that are kept, and those of which a place has changed since added up
 * anew from the sums below them, and kept.
 */
export async function loadSums<Part extends FigurePart>(
  store: Store,
  part: Part,
  day: FigureDay,
  wanted: readonly FigureNode[],
): Promise<ReadonlyMap<string, TallyOf[Part]>> {
  const { tallies, rows } = await addUp(store, part, day, wanted);
  keepInPassing(store, keptOf(part, day), rows);
  return tallies;
}

/** The same, with the rows in which the sums that were added up anew are to be kept. */
export async function addUp<Part extends FigurePart>(
  store: Store,
  part: Part,
  day: FigureDay,
  wanted: readonly FigureNode[],
): Promise<AddedUp<TallyOf[Part]>> {
  const of = keptOf(part, day);
  // Before the sums, as with places: what changes in between leaves an old number beside newer figures.
  const numbers = await loadFigureNumbers(store.db, store.t, part, placeNamesOf(wanted));
  const tallies = new Map<string, TallyOf[Part]>();
  const stale: FigureSum[] = [];
  for (let asked = uniqueSums(wanted); asked.length > 0;) {
    const kept = await loadKeptAs(store.db, store.t, of, numbersOfSums(asked, numbers));
    const missing = asked.filter(({ name }) => !kept.has(name));
    for (const [name, json] of kept) tallies.set(name, JSON.parse(json) as TallyOf[Part]);
    stale.push(...missing);
    const below = uniqueSums(missing.flatMap(({ parts }) => parts));
    asked = below.filter((node) => !tallies.has(node.name) && !stale.includes(node));
  }
  const places = placesAmong([...wanted, ...stale.flatMap(({ parts }) => parts)]);
  for (const [name, tally] of await loadTallies(store, part, day, places)) tallies.set(name, tally);
  const numbersOfStale = numbersOfSums(stale, numbers);
  const rows = stale.flatMap((node): MadeFigures[] => {
    const tally = sumInto(tallies, node);
    const number = numbersOfStale.get(node.name) ?? 0;
    return tally === null ? [] : [{ place: node.name, number, tally: JSON.stringify(tally), officers: null }];
  });
  return { tallies, rows };
}

/** Adds up a sum from the tallies of its parts, those that are sums themselves first. */
export function sumInto<Tally extends object>(tallies: Map<string, Tally>, node: FigureNode): Tally | null {
  const known = tallies.get(node.name);
  if (known !== undefined) return known;
  const parts = isSum(node) ? node.parts.flatMap((part) => sumInto(tallies, part) ?? []) : [];
  const sum = addTallies(parts);
  if (sum !== null) tallies.set(node.name, sum);
  return sum;
}

/** The number of each sum: what those of its places come to. It stays only as long as each of them does, since none ever falls. */
export function numbersOfSums(
  sums: readonly FigureSum[],
  numbers: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map<string, number>();
  const numberOf = (node: FigureNode): number => {
    if (!isSum(node)) return numbers.get(node.name) ?? 0;
    const known = found.get(node.name);
    if (known !== undefined) return known;
    const number = node.parts.reduce((sum, part) => sum + numberOf(part), 0);
    found.set(node.name, number);
    return number;
  };
  return new Map(sums.map((node) => [node.name, numberOf(node)]));
}

/** The names of all places in some nodes. */
function placeNamesOf(nodes: readonly FigureNode[]): string[] {
  const names = new Set<string>();
  const add = (node: FigureNode): void => {
    if (isSum(node)) node.parts.forEach(add);
    else names.add(node.name);
  };
  nodes.forEach(add);
  return [...names];
}

function uniqueSums(nodes: readonly FigureNode[]): FigureSum[] {
  return [...new Map(nodes.filter(isSum).map((node) => [node.name, node])).values()];
}

function placesAmong(nodes: readonly FigureNode[]): FigurePlace[] {
  const found = new Map<string, FigurePlace>();
  for (const node of nodes) if (!isSum(node)) found.set(node.name, node.place);
  return [...found.values()];
}
