import type { Sex, TeamType } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import type { LduCode, RegionCode, TeamCode } from '../../../kernel/ids';

/** What routing reads of a case. */
export interface RoutingFacts {
  readonly sex: Sex | null;
  readonly dateOfBirth: IsoDate | null;
  readonly releaseDate: IsoDate | null;
  /** The LDU that serves the home area; null where none does, or the area is unknown. */
  readonly homeLduCode: LduCode | null;
  /** The LDU of the officer who held the case last; null where nobody did. */
  readonly lastOfficerLduCode: LduCode | null;
  /** Where the case stands while no LDU serves its home and nobody held it: with the LDU of whoever logged it, or the region whose file brought it. */
  readonly standsLduCode?: LduCode | null;
  readonly standsRegionCode?: RegionCode | null;
}

export interface RoutingLdu {
  readonly code: LduCode;
  readonly name: string;
  readonly regionCode: RegionCode;
}

export interface RoutingTeam {
  readonly code: TeamCode;
  readonly name: string;
  readonly type: TeamType;
  readonly lduCode: LduCode;
  /** Other LDUs or regions, by code, that the team serves. */
  readonly serves: readonly string[];
  /** Points used and available of the whole team. Null: not measured, since no other team competes with it. */
  readonly workload: { readonly pointsUsedHundredths: number; readonly pointsAvailable: number } | null;
}

/** The estate as routing needs it. */
export interface RoutingEstate {
  readonly ldus: readonly RoutingLdu[];
  readonly teams: readonly RoutingTeam[];
}

/** An area that an LDU serves; `areaKey` is its name in lower case. */
export interface ServedArea {
  readonly areaKey: string;
  readonly lduCode: LduCode;
}

/** An area as it is looked up: trimmed, single spaces, lower case. */
export function toAreaKey(area: string): string {
  return area.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A full postcode: its district, then a figure and two letters. */
const FULL_POSTCODE = /^([a-z]{1,2}[0-9][a-z0-9]?) ?[0-9][a-z]{2}$/;

/** The keys under which an area may be served: itself, and of a full postcode (HX1 5ER) its district (HX1). */
export function areaKeysOf(area: string): string[] {
  const key = toAreaKey(area);
  const district = FULL_POSTCODE.exec(key)?.[1];
  return district === undefined ? [key] : [key, district];
}

/** The LDU that serves an area (a local authority, a postcode district, or a full postcode in one); null when none does, or the area is unknown. */
export function lduServing(areas: readonly ServedArea[], area: string | null): LduCode | null {
  if (area === null) return null;
  for (const key of areaKeysOf(area)) {
    const found = areas.find((entry) => entry.areaKey === key);
    if (found) return found.lduCode;
  }
  return null;
}
