import 'server-only';
import { createHash } from 'node:crypto';
import type { Estate } from '../../../db/queries/estate/load-estate';
import type { Scope } from '../../domain/access/actor';
import { groupBy } from '../../kernel/collections';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { type FigurePlace, nameOfPlace, nameOfTeam, placesOfEstate, unitsOfPlace } from './figure-places';

/** A unit whose figures are those of its parts added up, and kept like those of a place. */
export interface FigureSum {
  /** What its figures are kept under: the unit and all that it is the sum of, so that a team that moves leaves another sum. */
  readonly name: string;
  readonly parts: readonly FigureNode[];
}

/** Something of which figures are kept: a place, or a sum of places and of sums. */
export type FigureNode = FigureSum | { readonly name: string; readonly place: FigurePlace };

/** Everything of which figures are kept, from the nation down. */
export interface FigureTree {
  readonly nation: FigureSum;
  readonly regions: ReadonlyMap<string, FigureSum>;
  readonly ldus: ReadonlyMap<string, FigureSum>;
  readonly places: ReadonlyMap<string, FigureNode>;
}

const trees = new WeakMap<Estate, FigureTree>();

/** The tree of the estate: what is read of a unit is its own sum, and where that is stale the sums of its parts. */
export async function figureTreeOf(context: UseCaseContext): Promise<FigureTree> {
  const estate = await estateOf(context);
  const known = trees.get(estate);
  if (known !== undefined) return known;
  const codes = estate.routing.ldus.map((ldu) => ldu.code);
  const tree = toFigureTree(placesOfEstate(estate.places, codes));
  trees.set(estate, tree);
  return tree;
}

/** The tree of some places. */
export function toFigureTree(places: readonly FigurePlace[]): FigureTree {
  const nodes = places.map((place) => ({ name: nameOfPlace(place), place, ...unitsOfPlace(place) }));
  const ldus = new Map<string, FigureSum>();
  const above: { readonly regionCode: string | null; readonly node: FigureNode }[] = [];
  for (const [lduCode, parts] of groupBy(nodes, (node) => node.lduCode)) {
    if (lduCode === null) {
      for (const node of parts) above.push({ regionCode: null, node });
      continue;
    }
    const node = sumOfParts(`ldu ${lduCode}`, parts);
    ldus.set(lduCode, node);
    above.push({ regionCode: parts[0]?.regionCode ?? null, node });
  }
  const regions = new Map<string, FigureSum>();
  const top: FigureNode[] = [];
  for (const [regionCode, parts] of groupBy(above, (one) => one.regionCode)) {
    const below = parts.map(({ node }) => node);
    if (regionCode === null) {
      top.push(...below);
      continue;
    }
    const node = sumOfParts(`region ${regionCode}`, below);
    regions.set(regionCode, node);
    top.push(node);
  }
  return {
    nation: sumOfParts('nation', top),
    regions,
    ldus,
    places: new Map(nodes.map((node) => [node.name, node])),
  };
}

/** What the figures of a unit are kept in; undefined where the estate has no such unit. */
export function nodeOfUnit(tree: FigureTree, { level, code }: Scope): FigureNode | undefined {
  switch (level) {
    case 'nation':
      return tree.nation;
    case 'region':
      return tree.regions.get(code);
    case 'ldu':
      return tree.ldus.get(code);
    case 'team':
      return tree.places.get(nameOfTeam(code));
  }
}

export function isSum(node: FigureNode): node is FigureSum {
  return 'parts' in node;
}

/** Parts in the order of their names: lists are joined alike, however the estate is read. */
function sumOfParts(unit: string, parts: readonly FigureNode[]): FigureSum {
  const sorted = [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const digest = createHash('sha256').update(sorted.map(({ name }) => name).join('\n'));
  return { name: `sum of ${unit}, ${digest.digest('hex').slice(0, 16)}`, parts: sorted };
}
