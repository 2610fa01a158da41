import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import {
  type AreaChanges,
  changeAreas,
  changeServes,
  homesMoved,
} from '../../../domain/allocation/routing/estate-changes';
import { TEAM_TYPES } from '../../../domain/banding/case-vocabulary';
import { asLduCode, asRegionCode, asTeamCode } from '../../../kernel/ids';
import type { UnitLevel, UnitValues } from '../estate-page';

/** A unit that is written, as it was and as it is to be. */
export interface UnitChange {
  readonly level: UnitLevel;
  readonly code: string;
  /** Null: it is new. */
  readonly before: UnitValues | null;
  readonly after: UnitValues;
}

type EstateWrites = Partial<
  Pick<
    ImportWrites,
    'regions' | 'ldus' | 'areas' | 'removedAreaKeys' | 'teams' | 'serves' | 'removedServes' | 'homes'
  >
>;

/** The areas that change hands with a unit: none but with an LDU. */
export function areasOfChange(estate: StoredEstate, { level, code, after }: UnitChange): AreaChanges {
  return changeAreas(estate.areas, level === 'ldu' ? [{ lduCode: asLduCode(code), areas: after.areas }] : []);
}

/** What a changed unit writes: by the same command as an import. */
export function planUnit(
  estate: StoredEstate,
  change: UnitChange,
  areasOfCases: readonly string[],
): EstateWrites {
  const { level, code, before, after } = change;
  const { name, parent } = after;
  switch (level) {
    case 'region':
      return { regions: [{ code: asRegionCode(code), name }] };
    case 'ldu': {
      const areas = areasOfChange(estate, change);
      return {
        ldus: [{ code: asLduCode(code), name, regionCode: asRegionCode(parent) }],
        areas: areas.taken.map(({ areaKey, area, lduCode }) => ({ areaKey, area, lduCode })),
        removedAreaKeys: areas.removed.map(({ areaKey }) => areaKey),
        homes: homesMoved(areas, areasOfCases),
      };
    }
    case 'team': {
      const teamCode = asTeamCode(code);
      const { added, removed } = changeServes(before?.serves ?? [], after.serves);
      const type = TEAM_TYPES.find((known) => known === after.type) ?? 'generic';
      return {
        teams: [{ code: teamCode, name, type, lduCode: asLduCode(parent) }],
        serves: added.map((unitCode) => ({ teamCode, unitCode })),
        removedServes: removed.map((unitCode) => ({ teamCode, unitCode })),
      };
    }
  }
}

/** The fields that change, as they were and as they are: for the audit trail. Empty where nothing does. */
export function changedFields({ before, after }: UnitChange): {
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
} {
  const names = (['name', 'type', 'parent', 'areas', 'serves'] as const).filter(
    (name) => JSON.stringify(comparable(before?.[name])) !== JSON.stringify(comparable(after[name])),
  );
  const of = (values: UnitValues | null) =>
    values === null ? {} : Object.fromEntries(names.map((name) => [name, values[name]]));
  return { from: of(before), to: of(after) };
}

/** Lists are the same in any order; what is not there is empty. */
function comparable(value: string | readonly string[] | undefined): unknown {
  if (value === undefined || value.length === 0) return null;
  return typeof value === 'string' ? value : [...value].sort();
}
