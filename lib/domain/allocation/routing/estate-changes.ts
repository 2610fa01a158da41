import type { IsoDate } from '../../../kernel/dates';
import type { LduCode } from '../../../kernel/ids';
import { areaKeysOf, type ServedArea, toAreaKey } from './routing-estate';

/** Areas that an LDU is to serve: all that it serves from now on. */
export interface AreaClaim {
  readonly lduCode: LduCode;
  readonly areas: readonly string[];
}

/** What changes where LDUs are to serve other areas than they do. */
export interface AreaChanges {
  /** Areas that another LDU serves than before, or that none did. `from`: the LDU before; null for none. */
  readonly taken: readonly (ServedArea & { readonly area: string; readonly from: LduCode | null })[];
  /** Areas that nobody serves any more. */
  readonly removed: readonly ServedArea[];
  /** The LDU of each area afterwards, by its key. */
  readonly lduOfArea: ReadonlyMap<string, LduCode>;
  /** Keys of all areas that are served by another LDU than before, or by none: cases at home there move with them. */
  readonly movedAreaKeys: ReadonlySet<string>;
}

/**
 * LDUs that are to serve exactly these areas; others keep what they have, but for what is taken from them: an area has one LDU. The same by file and
 * by form. Of an area that is claimed twice the first claim counts; who reads claims refuses the second.
 */
export function changeAreas(stored: readonly ServedArea[], claims: readonly AreaClaim[]): AreaChanges {
  const before = new Map(stored.map((row) => [row.areaKey, row.lduCode]));
  const claimed = new Map<string, { readonly area: string; readonly lduCode: LduCode }>();
  for (const { lduCode, areas } of claims)
    for (const area of areas) {
      const key = toAreaKey(area);
      if (!claimed.has(key)) claimed.set(key, { area, lduCode });
    }
  const claiming = new Set<string>(claims.map(({ lduCode }) => lduCode));
  const removed = stored.filter((row) => claiming.has(row.lduCode) && !claimed.has(row.areaKey));
  const taken = [...claimed].flatMap(([areaKey, { area, lduCode }]) => {
    const from = before.get(areaKey) ?? null;
    return from === lduCode ? [] : [{ areaKey, area, lduCode, from }];
  });
  const lduOfArea = new Map(before);
  for (const { areaKey } of removed) lduOfArea.delete(areaKey);
  for (const { areaKey, lduCode } of taken) lduOfArea.set(areaKey, lduCode);
  const movedAreaKeys = new Set([...taken, ...removed].map(({ areaKey }) => areaKey));
  return { taken, removed, lduOfArea, movedAreaKeys };
}

/** The LDU that serves an area afterwards; null when none does, or the area is unknown. */
export function lduOf({ lduOfArea }: Pick<AreaChanges, 'lduOfArea'>, area: string | null): LduCode | null {
  for (const key of area === null ? [] : areaKeysOf(area)) {
    const found = lduOfArea.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

/** Of the areas that stand on cases, those of which the LDU changes, each with the one that it is now. */
export function homesMoved(
  changes: Pick<AreaChanges, 'lduOfArea' | 'movedAreaKeys'>,
  areasOfCases: readonly string[],
): { readonly area: string; readonly lduCode: LduCode | null }[] {
  return areasOfCases
    .filter((area) => areaKeysOf(area).some((key) => changes.movedAreaKeys.has(key)))
    .map((area) => ({ area, lduCode: lduOf(changes, area) }));
}

/** What changes where a team is to serve exactly these other units. */
export function changeServes(
  known: readonly string[],
  wanted: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  return {
    added: wanted.filter((code) => !known.includes(code)),
    removed: known.filter((code) => !wanted.includes(code)),
  };
}

/** Whether somebody may stay on record under a team that is closed: who left before today may, whoever is there from today on needs another (rule). */
export function mayStayUnderClosed(leavingDate: IsoDate | null, today: IsoDate): boolean {
  return leavingDate !== null && leavingDate < today;
}
