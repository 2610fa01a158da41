import { placeOn } from '@/lib/kernel/address';
import { toCapacity } from '@/lib/addresses/capacity';
import { SCOPE_LEVELS, type ScopeLevel } from '@/lib/domain/access/actor';
import { CAPACITY_LISTS, type CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import { TREND_STEPS, type TrendStep } from '@/lib/domain/metrics/history/trend';
import { hrefWith, type PageParams } from '../ui/list/href-with';
import type { SortDirection } from '../ui/list/sort-state';

export interface UnitAddress {
  readonly level: ScopeLevel;
  readonly code: string;
}

/** Columns by which the units table sorts. */
const UNIT_SORTS = ['name', 'workload', 'over100', 'over50', 'cases', 'beyond', 'uncovered'] as const;
type UnitSort = (typeof UNIT_SORTS)[number];

/** What the address of the dashboard says; a level that there is not asks for nothing that exists. */
export interface CapacityParams {
  readonly asked: { readonly level?: ScopeLevel; readonly code?: string } | null;
  readonly sort: UnitSort;
  readonly direction: SortDirection;
  readonly trend: TrendStep;
  readonly page: number;
}

/** Search parameters that name a unit. */
export function unitParams(unit: UnitAddress): PageParams {
  return { level: unit.level, code: unit.level === 'nation' ? undefined : unit.code };
}

/** The dashboard of a unit. */
export function capacityHref(unit: UnitAddress, section?: string): string {
  const address = hrefWith(toCapacity.page(), unitParams(unit));
  return section ? placeOn(address, section) : address;
}

/** The list behind a figure of a unit. */
export function capacityListHref(list: CapacityList, unit: UnitAddress): string {
  return hrefWith(toCapacity.list(list), unitParams(unit));
}

/** The downgrades of a unit and of those below it. */
export function downgradesHref(unit: UnitAddress): string {
  return hrefWith(toCapacity.downgrades(), unitParams(unit));
}

/** The line managers of a unit. */
export function lineManagersHref(unit: UnitAddress): string {
  return hrefWith(toCapacity.lineManagers(), unitParams(unit));
}

/** The units table of a unit as a file. */
export function capacityDownloadHref(unit: UnitAddress): string {
  return hrefWith(toCapacity.download(), unitParams(unit));
}

/** Reads the address of the dashboard or of a list; what it does not say is the usual. */
export function readCapacityParams(params: PageParams): CapacityParams {
  const text = (name: string): string => {
    const value = params[name];
    return (typeof value === 'string' ? value : value?.[0]) ?? '';
  };
  const sort = UNIT_SORTS.find((key) => key === text('sort')) ?? 'workload';
  const page = /^[1-9]\d{0,5}$/.test(text('page')) ? Number(text('page')) : 1;
  return {
    asked: readUnit(text('level'), text('code')),
    sort,
    direction:
      text('direction') === 'asc' || (sort === 'name' && text('direction') !== 'desc') ? 'asc' : 'desc',
    trend: TREND_STEPS.find((step) => step === text('trend')) ?? 'week',
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
