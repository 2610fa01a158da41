import { compareNames } from '../../../kernel/text/fold-name';
import type { CapacityList } from './capacity-lists';

type SortDirection = 'asc' | 'desc';

/** Of a listed case, what it is sorted by. */
interface SortedCase {
  readonly crn: string;
  readonly bandRank: number;
  readonly holder: { readonly name: string } | null;
  readonly teamName: string | null;
  readonly waitWorkingDays: number | null;
}

/** Of a case that changed officer, what it is sorted by. */
interface SortedChange {
  readonly crn: string;
  readonly officersOfRecord: number;
  readonly orderStart: string;
  readonly teamName: string | null;
}

/** Of an agreed action, what it is sorted by. */
interface SortedAction {
  readonly crn: string;
  readonly dueOn: string;
  readonly holder: { readonly name: string };
  readonly teamName: string;
}

/** Of a case that began or ended, what it is sorted by. */
interface SortedPeriod {
  readonly crn: string;
  readonly on: string | null;
  readonly holder: { readonly name: string } | null;
  readonly teamName: string | null;
}

/** What an address asks of the order of a list; a column that the list does not have is none. */
export interface AskedOrder {
  readonly sort: string | null;
  readonly direction: SortDirection | null;
}

const CASE_SORTS = ['band', 'crn', 'holder', 'team', 'wait'] as const;
type CaseSort = (typeof CASE_SORTS)[number];
const CHANGE_SORTS = ['officers', 'crn', 'start', 'team'] as const;
type ChangeSort = (typeof CHANGE_SORTS)[number];
const ACTION_SORTS = ['due', 'crn', 'holder', 'team'] as const;
type ActionSort = (typeof ACTION_SORTS)[number];
const PERIOD_SORTS = ['on', 'crn', 'holder', 'team'] as const;
type PeriodSort = (typeof PERIOD_SORTS)[number];

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50;

/** The order of a list of cases that is asked for: that which waits longest or stands highest first, unless it says otherwise. */
export function caseOrder(list: CapacityList, asked: AskedOrder) {
  return orderOf(asked, CASE_SORTS, list === 'unallocated' ? 'wait' : 'band');
}

/** The order of a list of changes of officer that is asked for: the most officers first, unless it says otherwise. */
export function changeOrder(asked: AskedOrder) {
  return orderOf(asked, CHANGE_SORTS, 'officers');
}

/** The order of a list of agreed actions that is asked for: the longest overdue first, unless it says otherwise. */
export function actionOrder(asked: AskedOrder) {
  return orderOf(asked, ACTION_SORTS, 'due');
}

/** The order of a list of cases that began or ended that is asked for: the latest first, unless it says otherwise. */
export function periodOrder(asked: AskedOrder) {
  return orderOf(asked, PERIOD_SORTS, 'on');
}

interface ListOrder<Key extends string> {
  readonly key: Key;
  readonly direction: SortDirection;
}

/** Of these the most, or the latest, comes first. */
const FIRST_THE_MOST: readonly string[] = ['band', 'wait', 'officers', 'on'];

/** The order that the address asks for. */
function orderOf<Key extends string>(asked: AskedOrder, keys: readonly Key[], usual: Key): ListOrder<Key> {
  const key = keys.find((one) => one === asked.sort) ?? usual;
  const first: SortDirection = FIRST_THE_MOST.includes(key) ? 'desc' : 'asc';
  return { key, direction: asked.direction ?? first };
}

/** Cases in the order asked for, equal ones by CRN; what has no value comes last either way. */
export function sortCases<T extends SortedCase>(
  cases: readonly T[],
  { key, direction }: ListOrder<CaseSort>,
): T[] {
  const valueOf = (entry: T): string | number | null => {
    switch (key) {
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
export function sortChanges<T extends SortedChange>(
  changes: readonly T[],
  { key, direction }: ListOrder<ChangeSort>,
): T[] {
  const valueOf = (entry: T): string | number | null => {
    switch (key) {
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

/** Agreed actions in the order asked for. */
export function sortActions<T extends SortedAction>(
  actions: readonly T[],
  { key, direction }: ListOrder<ActionSort>,
): T[] {
  const valueOf = (entry: T): string => {
    switch (key) {
      case 'due':
        return entry.dueOn;
      case 'crn':
        return entry.crn;
      case 'holder':
        return entry.holder.name;
      case 'team':
        return entry.teamName;
    }
  };
  return sorted(actions, valueOf, direction);
}

/** Cases that began or ended in the order asked for. */
export function sortPeriods<T extends SortedPeriod>(
  periods: readonly T[],
  { key, direction }: ListOrder<PeriodSort>,
): T[] {
  const valueOf = (entry: T): string | null => {
    switch (key) {
      case 'on':
        return entry.on;
      case 'crn':
        return entry.crn;
      case 'holder':
        return entry.holder?.name ?? null;
      case 'team':
        return entry.teamName;
    }
  };
  return sorted(periods, valueOf, direction);
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
