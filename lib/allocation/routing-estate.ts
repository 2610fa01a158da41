import type { Sex, TeamType } from '../banding/vocabulary';
import type { IsoDate } from '../kernel/dates';
import type { LduCode, RegionCode, TeamCode } from '../kernel/ids';

/** What routing reads of a case. */
export interface RoutingFacts {
  readonly sex: Sex | null;
  readonly dateOfBirth: IsoDate | null;
  readonly releaseDate: IsoDate | null;
  /** The LDU that serves the home area; null where none does, or the area is unknown. */
  readonly homeLduCode: LduCode | null;
  /** The LDU of the officer who held the case last; null where nobody did. */
  readonly lastOfficerLduCode: LduCode | null;
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

/** The LDU that serves an area (a local authority or a postcode district); null when none does, or the area is unknown. */
export function lduServing(areas: readonly ServedArea[], area: string | null): LduCode | null {
  if (area === null) return null;
  const key = toAreaKey(area);
  return areas.find((entry) => entry.areaKey === key)?.lduCode ?? null;
}
