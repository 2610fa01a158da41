import type { MeasuredUnit } from '../capacity/capacity-answer';
import { compareNames } from '../../../kernel/text/fold-name';

/** What units can be ranked by. */
export type UnitOrder = 'name' | 'workload' | 'over100' | 'over50' | 'cases' | 'beyond' | 'uncovered';

/** Units in the order asked for; those without the figure come last either way, and equal ones by name. */
export function sortUnits<T extends MeasuredUnit>(
  units: readonly T[],
  order: UnitOrder,
  direction: 'asc' | 'desc',
): T[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...units].sort((a, b) => {
    if (order === 'name') return sign * compareNames(a.name, b.name);
    const [left, right] = [figureOf(a, order), figureOf(b, order)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || compareNames(a.name, b.name);
    return sign * (left - right) || compareNames(a.name, b.name);
  });
}

function figureOf(unit: MeasuredUnit, order: Exclude<UnitOrder, 'name'>): number | null {
  switch (order) {
    case 'workload':
      return unit.workloadPercent;
    case 'over100':
      return unit.officersOver100.percent;
    case 'over50':
      return unit.over50Cases.percent;
    case 'cases':
      return unit.liveCases;
    case 'beyond':
      return unit.beyondGrade.count;
    case 'uncovered':
      return unit.uncovered.count;
  }
}
