import type { PageParams } from '@/lib/kernel/reading/query';
import { type Address, hrefWith, placeOn } from '@/lib/kernel/address';
import { toCapacity, type UnitSort } from '@/lib/addresses/capacity';
import { SCOPE_LEVELS, type ScopeLevel } from '@/lib/domain/access/actor';
import { CAPACITY_LISTS, type CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { UnitChangeKind } from '@/lib/domain/metrics/change/change-kinds';
import type { Setting } from '@/lib/domain/banding/case-vocabulary';
import type { CaseNarrowing } from '@/lib/domain/metrics/capacity/narrow-list';
import type { OfficerNarrowing } from '@/lib/domain/metrics/officers/unit-officers';
import { PEOPLE_SORTS, type PeopleParams } from '@/lib/domain/metrics/officers/people-list';
import type { RankingAsked } from '@/lib/usecases/capacity/ranking-page';
import type { WhatIfAsked } from '@/lib/usecases/capacity/what-if-page';
import type { TrendStep } from '@/lib/domain/metrics/history/trend';
import type { PageAsked } from '@/lib/kernel/list-part';
import { peopleQuery, toPeopleParams } from '../officers/people/people-params';
import type { SortDirection } from '../ui/list/sort-state';

export interface UnitAddress {
  readonly level: ScopeLevel;
  readonly code: string;
}

/** What the address of the dashboard says; a level that there is not asks for nothing that exists. */
export interface CapacityParams {
  readonly asked: { readonly level?: ScopeLevel; readonly code?: string } | null;
  readonly sort: UnitSort;
  readonly direction: SortDirection;
  readonly trend: TrendStep;
  readonly page: PageAsked;
}

/** What an address asks of a unit. */
function unitQuery({ level, code }: UnitAddress) {
  return { level, code: level === 'nation' ? null : code };
}

/** Search parameters that name a unit. */
export function unitParams(unit: UnitAddress): PageParams {
  return toCapacity.page.params(unitQuery(unit));
}

/** The dashboard of a unit. */
export function capacityHref(unit: UnitAddress, section?: string): Address {
  const address = toCapacity.page(unitQuery(unit));
  return section ? placeOn(address, section) : address;
}

/** The list behind a figure of a unit, narrowed to a part of it where the figure is of a part. */
export function capacityListHref(list: CapacityList, unit: UnitAddress, part: ListedPart = {}): Address {
  return toCapacity.list(list, { ...unitQuery(unit), ...part });
}

/** What a mark of a chart or a cell of a table narrows its list to. */
export interface ListedPart {
  readonly band?: string;
  readonly setting?: Setting;
  readonly grade?: string;
  readonly step?: string;
}

/** The downgrades of a unit and of those below it. */
export function downgradesHref(unit: UnitAddress): Address {
  return toCapacity.downgrades(unitQuery(unit));
}

/** The line managers of a unit. */
export function lineManagersHref(unit: UnitAddress): Address {
  return toCapacity.lineManagers(unitQuery(unit));
}

/** The units table of a unit as a file. */
export function capacityDownloadHref(unit: UnitAddress): Address {
  return toCapacity.download(unitQuery(unit));
}

/** What changed in a unit since last month; the list behind one step. */
export function changeHref(unit: UnitAddress, step: UnitChangeKind | null = null): Address {
  return toCapacity.change({ ...unitQuery(unit), step });
}

/** Every step of a unit's change, and its lists, as a file. */
export function changeDownloadHref(unit: UnitAddress): Address {
  return toCapacity.changeDownload(unitQuery(unit));
}

/** Where the daily figures of a unit are taken. */
export function archiveHref(unit: UnitAddress): Address {
  return hrefWith(toCapacity.archive(), unitParams(unit));
}

/** One figure of a unit over time. */
export function trendHref(unit: UnitAddress): Address {
  return toCapacity.trend(unitQuery(unit));
}

/** The inspection evidence pack of a unit. */
export function evidenceHref(unit: UnitAddress): Address {
  return toCapacity.evidence(unitQuery(unit));
}

/** The same as a file. */
export function evidenceFileHref(unit: UnitAddress, format: 'csv' | 'xlsx'): Address {
  return toCapacity.evidenceDownload({ ...unitQuery(unit), format });
}

/** The further measures of a unit. */
export function measuresHref(unit: UnitAddress, section?: string): Address {
  const address = toCapacity.measures(unitQuery(unit));
  return section ? placeOn(address, section) : address;
}

/** Oversight and supervision of a unit, and of those below it. */
export function unitOversightHref(unit: UnitAddress): Address {
  return toCapacity.oversight(unitQuery(unit));
}

/** Who stands out among their like in a unit, and in those below it. */
export function outliersHref(unit: UnitAddress): Address {
  return toCapacity.outliers(unitQuery(unit));
}

/** Every team of a unit, ranked among its like. */
export function rankingHref(unit: UnitAddress): Address {
  return toCapacity.ranking(unitQuery(unit));
}

/** What more officers of a unit, or fewer, would change. */
export function whatIfHref(unit: UnitAddress): Address {
  return toCapacity.whatIf(unitQuery(unit));
}

/** What the address asks to be tried. */
export function readWhatIf(params: PageParams): WhatIfAsked {
  const { senior, ordinary, trainee, team, fill } = toCapacity.whatIf.read(params);
  return { officers: { senior, ordinary, trainee }, team, fill };
}

/** How the address asks the teams of a unit to be ranked; by name from A, by a figure from the highest. */
export function readRanking(params: PageParams): RankingAsked {
  const { type, name, sort, direction } = toCapacity.ranking.read(params);
  const usual = sort === 'name' ? 'asc' : 'desc';
  return { type, words: name, sort, direction: direction ?? usual };
}

/** Reads the address of the dashboard or of a list; what it does not say is the usual. */
export function readCapacityParams(params: PageParams): CapacityParams {
  const { level, code, sort, direction, trend, page } = toCapacity.page.read(params);
  return {
    asked: readUnit(level ?? '', code ?? ''),
    sort,
    direction: direction === 'asc' || (sort === 'name' && direction !== 'desc') ? 'asc' : 'desc',
    trend,
    page,
  };
}

function readUnit(level: string, code: string): CapacityParams['asked'] {
  if (level === '') return code === '' ? {} : null;
  const known = SCOPE_LEVELS.find((entry) => entry === level);
  return known === undefined ? null : { level: known, code };
}

/** The list that an address names; null when it names none. */
export function readCapacityList(text: string): CapacityList | null {
  return CAPACITY_LISTS.find((name) => name === text) ?? null;
}

/** How a list of officers behind a figure is filtered, sorted and paged. */
export function readListedPeople(params: PageParams): PeopleParams {
  const asked = toCapacity.list.read(params);
  return toPeopleParams({ ...asked, sort: PEOPLE_SORTS.find((one) => one === asked.sort) ?? null });
}

/** What a list of cases behind a figure is narrowed to. */
export function readNarrowing(params: PageParams): CaseNarrowing {
  const { band, setting, grade, team, since } = toCapacity.list.read(params);
  return { band, setting, grade, team, since };
}

/** What a list of officers behind a figure is narrowed to besides name, grade and team. */
export function readOfficerNarrowing(params: PageParams): OfficerNarrowing {
  const { since, step } = toCapacity.list.read(params);
  return { since, column: step };
}

/** The parameters that a link of a list of officers keeps. */
export function listedPeopleParams(unit: UnitAddress, people: PeopleParams, query: PageParams): PageParams {
  const { since, step, columns } = toCapacity.list.read(query);
  return toCapacity.list.params({ ...unitQuery(unit), ...peopleQuery(people), since, step, columns });
}
