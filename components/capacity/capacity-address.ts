import type { PageParams } from '@/lib/kernel/reading/query';
import { type Address, placeOn } from '@/lib/kernel/address';
import { toCapacity, type UnitSort } from '@/lib/addresses/capacity';
import { SCOPE_LEVELS, type ScopeLevel } from '@/lib/domain/access/actor';
import { CAPACITY_LISTS, type CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import { PEOPLE_SORTS, type PeopleParams } from '@/lib/domain/metrics/officers/people-list';
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

/** The list behind a figure of a unit. */
export function capacityListHref(list: CapacityList, unit: UnitAddress): Address {
  return toCapacity.list(list, unitQuery(unit));
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

/** The parameters that a link of such a list keeps. */
export function listedPeopleParams(unit: UnitAddress, people: PeopleParams): PageParams {
  return toCapacity.list.params({ ...unitQuery(unit), ...peopleQuery(people) });
}
