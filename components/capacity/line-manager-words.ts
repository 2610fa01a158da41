import type { PageParams } from '@/lib/kernel/reading/query';
import { toCapacity } from '@/lib/addresses/capacity';
import { countOf } from '@/lib/kernel/format';
import type { LineManagement, ManagerSpan, Unmanaged } from '@/lib/domain/metrics/officers/line-management';
import type { SortDirection } from '../ui/list/sort-state';
import { compareNames } from '@/lib/kernel/text/fold-name';

/** "2 of 18 line managers have more than 10 officers. The widest span is 15."; null where none is too wide. */
export function spanWarning({ managers, limit, widest }: LineManagement): string | null {
  const over = managers.filter((entry) => entry.overLimit).length;
  if (over === 0) return null;
  const who =
    managers.length === 1
      ? 'The line manager has'
      : `${over} of ${countOf(managers.length, 'line manager')} ${over === 1 ? 'has' : 'have'}`;
  return `${who} more than ${limit} staff. The widest span is ${widest}.`;
}

/** Why nobody manages somebody. */
export const UNMANAGED_WORDS: Record<Unmanaged['why'], string> = {
  none_recorded: 'No line manager is recorded',
  manager_left: 'The line manager recorded has left',
  manager_not_started: 'The line manager recorded has not started yet',
};

const SORTS = ['name', 'team', 'span', 'cases'] as const;
type Sort = (typeof SORTS)[number];

/**
 * The managers in the order that the address asks for, the widest span first unless it does. For who may not rank them those who have too
 * many come first, since that is a warning of the unit; the others by team, then surname.
 */
export function sortManagers(
  managers: readonly ManagerSpan[],
  query: PageParams,
  mayRank: boolean,
): { rows: ManagerSpan[]; sort: { key: Sort; direction: SortDirection } } {
  if (!mayRank) {
    const byTeam = (a: ManagerSpan, b: ManagerSpan): number =>
      Number(b.overLimit) - Number(a.overLimit) ||
      compareNames(a.teamName, b.teamName) ||
      compareNames(a.name, b.name);
    return { rows: [...managers].sort(byTeam), sort: { key: 'team', direction: 'asc' } };
  }
  const asked = toCapacity.lineManagers.read(query);
  const key = SORTS.find((one) => one === asked.sort) ?? 'span';
  const first: SortDirection = key === 'span' || key === 'cases' ? 'desc' : 'asc';
  const direction = asked.direction ?? first;
  const compare = (a: ManagerSpan, b: ManagerSpan): number => {
    switch (key) {
      case 'name':
        return compareNames(a.name, b.name);
      case 'team':
        return compareNames(a.teamName, b.teamName);
      case 'span':
        return a.officers - b.officers;
      case 'cases':
        return a.ownCases - b.ownCases;
    }
  };
  const sign = direction === 'asc' ? 1 : -1;
  const rows = [...managers].sort((a, b) => sign * compare(a, b) || compareNames(a.name, b.name));
  return { rows, sort: { key, direction } };
}
