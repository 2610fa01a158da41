import 'server-only';
import type { OfficerRecordRow, StoredEstate } from '../../../../db/queries/import/load-import-facts';
import { lduOf } from '../../../domain/allocation/routing/estate-changes';
import type { RegionCode } from '../../../kernel/ids';
import { onceForKey } from '../../../kernel/remember';
import { partsOf } from '../../../kernel/rows/many-rows';
import { letOthersThrough } from '../../../machine/let-others-through';
import type { ImportScope } from './import-plan';
import type { EstateAfter } from './plan-estate';
import type { ReadFiles } from '../reading/read-files';

/** Some hundredths of a second. */
const ROWS_AT_A_TIME = 1_000;

/** What an import knows of cases that would be in nobody's list. */
interface StandingOfRun {
  /** The region whose files these are; null where the estate has none. */
  readonly region: RegionCode | null;
  /** Staff codes of officers with neither grade nor hours recorded: whoever they hold has nobody. */
  readonly placeholders: ReadonlySet<string>;
}

/** The estate as it will stand, with what is known of cases that no unit serves. */
export interface EstateWithStanding extends EstateAfter {
  readonly standing: StandingOfRun;
}

/**
 * The region with which cases stand that have no LDU and no officer: the one that was named, else the only one that the run
 * speaks of, else the one that most of its rows belong to, with a warning that asks.
 */
export async function regionOfRun(
  files: ReadFiles,
  stored: StoredEstate,
  officers: readonly OfficerRecordRow[],
  estate: EstateAfter,
  { log, region }: Pick<ImportScope, 'log' | 'region'>,
): Promise<RegionCode | null> {
  const regionOfLdu = new Map<string, RegionCode>(stored.ldus.map((ldu) => [ldu.code, ldu.regionCode]));
  const lduOfTeam = new Map<string, string>(stored.teams.map((team) => [team.code, team.lduCode]));
  for (const { values } of files.teams?.rows ?? []) {
    regionOfLdu.set(values.lduCode, values.regionCode);
    lduOfTeam.set(values.teamCode, values.lduCode);
  }
  const known = new Set<string>(regionOfLdu.values());
  if (region !== null && !known.has(region))
    log.error(
      { file: 'cases.csv', column: 'area', value: region },
      `There is no region ${region}: name one of ${[...known].sort().join(', ')}`,
    );
  const named = [...regionOfLdu.values()].find((code) => code === region);
  if (named !== undefined) return named;
  const teamOf = new Map<string, string>(officers.map((row) => [row.staffCode, row.teamCode]));
  for (const { values } of files.officers?.rows ?? []) teamOf.set(values.staffCode, values.teamCode);
  const counts = new Map<RegionCode, number>();
  const count = (lduCode: string | null | undefined): void => {
    const of = lduCode === null || lduCode === undefined ? undefined : regionOfLdu.get(lduCode);
    if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
  };
  const homeOf = onceForKey((area: string | null) => lduOf(estate, area));
  let unplaced = false;
  for (const part of partsOf(files.cases?.rows ?? [], ROWS_AT_A_TIME)) {
    for (const { values } of part) {
      const [home, holder] = [homeOf(values.area ?? null), values.officerStaffCode ?? null];
      count(home);
      count(lduOfTeam.get(teamOf.get(holder ?? '') ?? ''));
      unplaced ||= home === null && holder === null;
    }
    await letOthersThrough();
  }
  for (const { values } of files.officers?.rows ?? []) count(lduOfTeam.get(values.teamCode));
  if (counts.size === 0) for (const lduCode of lduOfTeam.values()) count(lduCode);
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const chosen = most[0]?.[0] ?? null;
  if (most.length > 1 && unplaced)
    log.warn(
      { file: 'cases.csv', column: 'area' },
      `These files speak of several regions (${most.map(([code]) => code).join(', ')}): cases without a unit and without an officer stand with ${chosen ?? ''}. Name another with --region`,
    );
  return chosen;
}

/** Officers who are no people: neither grade nor hours recorded, as the files leave them. */
export function placeholdersOf(files: ReadFiles, officers: readonly OfficerRecordRow[]): ReadonlySet<string> {
  const found = new Map(
    officers.map((row) => [
      row.staffCode as string,
      row.grade === null && row.contractedHoursHundredths === null,
    ]),
  );
  const storedOf = new Map(officers.map((row) => [row.staffCode as string, row]));
  for (const { values } of files.officers?.rows ?? []) {
    const before = storedOf.get(values.staffCode);
    const grade = values.grade === undefined ? (before?.grade ?? null) : values.grade;
    const hours =
      values.contractedHours === undefined
        ? (before?.contractedHoursHundredths ?? null)
        : values.contractedHours;
    found.set(values.staffCode, grade === null && hours === null);
  }
  return new Set([...found].filter(([, isOne]) => isOne).map(([code]) => code));
}
