import { sumOf } from '../../kernel/collections';
import type { CapacityListPage } from '../lists/capacity-list-page';

/** How many a list behind a figure holds; of the nation, where officers are counted by unit, the sum of these. */
export function countOfList({ items }: CapacityListPage): number {
  switch (items.kind) {
    case 'cases':
      return items.cases.length;
    case 'changes':
      return items.changes.length;
    case 'periods':
      return items.periods.length;
    case 'actions':
      return items.actions.length;
    case 'officers':
      return items.officers.length;
    case 'units':
      return sumOf(items.units, (unit) => unit.share.count);
  }
}
