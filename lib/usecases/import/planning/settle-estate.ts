import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import type { StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { changeAreas, changeServes } from '../../../domain/allocation/routing/estate-changes';
import { toAreaKey } from '../../../domain/allocation/routing/routing-estate';
import { groupBy } from '../../../kernel/collections';
import type { LduCode, TeamCode } from '../../../kernel/ids';
import type { GivenTeam, TeamRow } from '../reading/columns/columns-of-estate';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import type { ImportScope } from './import-plan';

export type TeamsFile = ReadFile<TeamRow, GivenTeam>;
type Entry = FileRow<GivenTeam>;

/** The regions or LDUs that the rows name: each must be described alike in every row. */
export function settleUnits<
  Unit extends { readonly code: string; readonly name: string; readonly regionCode?: string },
>(file: TeamsFile, scope: ImportScope, level: 'region' | 'ldu', unitOf: (row: GivenTeam) => Unit): Unit[] {
  const found = new Map<string, { unit: Unit; row: number }>();
  for (const entry of file.rows) {
    const unit = unitOf(entry.values);
    const first = found.get(unit.code);
    if (first === undefined) found.set(unit.code, { unit, row: entry.row });
    else if (first.unit.name !== unit.name) {
      scope.log.error(
        placeOf(file.file, entry, `${level}_name`, unit.name),
        `${unit.code} is named ${first.unit.name} in row ${first.row}: give it one name`,
      );
    } else if (first.unit.regionCode !== unit.regionCode) {
      scope.log.error(
        placeOf(file.file, entry, 'region_code', unit.regionCode ?? ''),
        `${unit.code} stands in ${first.unit.regionCode} in row ${first.row}: give it one region`,
      );
    }
  }
  return [...found.values()].map((entry) => entry.unit);
}

export interface AreaPlan {
  readonly writes: Pick<ImportWrites, 'areas' | 'removedAreaKeys'>;
  readonly lduOfArea: ReadonlyMap<string, LduCode>;
  readonly movedAreaKeys: ReadonlySet<string>;
  readonly changedLdus: ReadonlySet<string>;
}

/** An LDU that names areas in any of its rows serves exactly those; one that names none keeps what it has. */
export function settleAreas(file: TeamsFile, stored: StoredEstate, scope: ImportScope): AreaPlan {
  const claimed = new Map<string, { area: string; lduCode: LduCode; entry: Entry }>();
  for (const entry of file.rows) {
    for (const area of entry.values.areas ?? []) {
      const key = toAreaKey(area);
      const first = claimed.get(key);
      if (first === undefined) claimed.set(key, { area, lduCode: entry.values.lduCode, entry });
      else if (first.lduCode !== entry.values.lduCode) {
        scope.log.error(
          placeOf(file.file, entry, 'areas', area),
          `${area} is served by ${first.lduCode} in row ${first.entry.row}: an area has one LDU`,
        );
      }
    }
  }
  const claims = groupBy(claimed.values(), (entry) => entry.lduCode);
  const { taken, removed, lduOfArea, movedAreaKeys } = changeAreas(
    stored.areas,
    [...claims].map(([lduCode, entries]) => ({ lduCode, areas: entries.map(({ area }) => area) })),
  );
  for (const { areaKey, area, lduCode, from } of taken) {
    const entry = claimed.get(areaKey)?.entry;
    if (from !== null && entry !== undefined)
      scope.log.warn(
        placeOf(file.file, entry, 'areas', area),
        `${area} was served by ${from}: it moves to ${lduCode}`,
      );
  }
  return {
    writes: {
      areas: taken.map(({ areaKey, area, lduCode }) => ({ areaKey, area, lduCode })),
      removedAreaKeys: removed.map((area) => area.areaKey),
    },
    lduOfArea,
    movedAreaKeys,
    changedLdus: new Set<string>([...taken, ...removed].map(({ lduCode }) => lduCode)),
  };
}

export interface ServesPlan {
  readonly writes: Pick<ImportWrites, 'serves' | 'removedServes'>;
  readonly changedTeams: ReadonlySet<TeamCode>;
}

/** Whom else a team serves, where the file has the column: exactly what its cell says. */
export function settleServes(file: TeamsFile, stored: StoredEstate, scope: ImportScope): ServesPlan {
  const units = new Set<string>([
    ...stored.ldus.map((ldu) => ldu.code),
    ...stored.regions.map((region) => region.code),
  ]);
  for (const { values } of file.rows) units.add(values.lduCode).add(values.regionCode);
  const serves: { teamCode: TeamCode; unitCode: string }[] = [];
  const removedServes: { teamCode: TeamCode; unitCode: string }[] = [];
  for (const entry of file.rows) {
    const { teamCode, serves: wanted } = entry.values;
    if (wanted === undefined) continue;
    const known = stored.serves.filter((row) => row.teamCode === teamCode).map((row) => row.unitCode);
    for (const unitCode of wanted) {
      if (!units.has(unitCode))
        scope.log.warn(
          placeOf(file.file, entry, 'serves', unitCode),
          `${unitCode} is no LDU or region that is known: kept, and used once it is`,
        );
    }
    const { added, removed } = changeServes(known, wanted);
    serves.push(...added.map((unitCode) => ({ teamCode, unitCode })));
    removedServes.push(...removed.map((unitCode) => ({ teamCode, unitCode })));
  }
  return {
    writes: { serves, removedServes },
    changedTeams: new Set([...serves, ...removedServes].map((row) => row.teamCode)),
  };
}
