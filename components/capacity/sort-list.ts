import type { CapacityCase, ChangedCase } from '@/lib/usecases/capacity/capacity-list-page';
import type { SortDirection } from '../ui/list/sort-state';
import { compareNames } from '@/lib/kernel/text/fold-name';

export const CASE_SORTS = ['band', 'crn', 'holder', 'team', 'wait'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
export const CHANGE_SORTS = ['officers', 'crn', 'start', 'team'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50;

/** Cases in the order asked for, equal ones by CRN; what has no value comes last either way. */
export function sortCases(
  cases: readonly CapacityCase[],
  sort: CaseSort,
  direction: SortDirection,
): CapacityCase[] {
  const valueOf = (entry: CapacityCase): string | number | null => {
    switch (sort) {
      case 'band':
        return entry.bandRank;
      case 'crn':
        return entry.crn;
      case 'holder':
        return entry.holder?.name ?? null;
      case 'team':
        return entry.teamName;
      case 'wait':
        return entry.waitWorkingDays;
    }
  };
  return sorted(cases, valueOf, direction);
}

/** Cases that changed officer in the order asked for. */
export function sortChanges(
  changes: readonly ChangedCase[],
  sort: ChangeSort,
  direction: SortDirection,
): ChangedCase[] {
  const valueOf = (entry: ChangedCase): string | number | null => {
    switch (sort) {
      case 'officers':
        return entry.officersOfRecord;
      case 'crn':
        return entry.crn;
      case 'start':
        return entry.orderStart;
      case 'team':
        return entry.teamName;
    }
  };
  return sorted(changes, valueOf, direction);
}

function sorted<T extends { readonly crn: string }>(
  items: readonly T[],
  valueOf: (item: T) => string | number | null,
  direction: SortDirection,
): T[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...items].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || a.crn.localeCompare(b.crn);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareNames(String(left), String(right));
    return sign * order || a.crn.localeCompare(b.crn);
  });
}
