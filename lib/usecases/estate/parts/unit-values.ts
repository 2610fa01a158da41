import 'server-only';
import { createHash } from 'node:crypto';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { compareNames } from '../../../kernel/text/fold-name';
import { UNIT_LEVELS, type UnitLevel, type UnitValues } from '../estate-page';

/** The level that an address or a form names; null where it is none. */
export function levelNamed(text: string): UnitLevel | null {
  return UNIT_LEVELS.find((level) => level === text) ?? null;
}

/** What is recorded of a unit; null where there is none, or where it was closed. */
export function valuesOf(estate: StoredEstate, level: UnitLevel, code: string): UnitValues | null {
  const none = { type: '', parent: '', areas: [], serves: [] };
  switch (level) {
    case 'region': {
      const region = estate.regions.find((row) => row.code === code);
      return region === undefined ? null : { ...none, name: region.name };
    }
    case 'ldu': {
      const ldu = estate.ldus.find((row) => row.code === code);
      if (ldu === undefined) return null;
      const areas = estate.areas.filter((row) => row.lduCode === code).map(({ area }) => area);
      return { ...none, name: ldu.name, parent: ldu.regionCode, areas: areas.sort(compareNames) };
    }
    case 'team': {
      const team = estate.teams.find((row) => row.code === code && row.closedOn === null);
      if (team === undefined) return null;
      const serves = estate.serves.filter((row) => row.teamCode === code).map(({ unitCode }) => unitCode);
      return { ...none, name: team.name, type: team.type, parent: team.lduCode, serves: serves.sort() };
    }
  }
}

/** The codes of a level, closed teams among them: none is given twice. */
export function codesOf(estate: StoredEstate, level: UnitLevel): string[] {
  const rows: Readonly<Record<UnitLevel, readonly { readonly code: string }[]>> = {
    region: estate.regions,
    ldu: estate.ldus,
    team: estate.teams,
  };
  return rows[level].map(({ code }) => code);
}

/** The level above, of whose units one is the parent. */
export const PARENT_LEVEL: Readonly<Record<UnitLevel, UnitLevel | null>> = {
  region: null,
  ldu: 'region',
  team: 'ldu',
};

/** Stands for what a page was drawn from: another one, where anything of it has changed. */
export function seenOf(...facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 20);
}
