import { PAYBACK_TEAM } from '../estate';
import type { HolderPlan } from './plan';

/** Hours and caseload of the Community Payback unit's officers: 600 standalone unpaid work cases, which are light. */
const OFFICERS: readonly (readonly [hours: number, cases: number, target: number])[] = [
  [3700, 118, 88.4],
  [3700, 111, 84.1],
  [3700, 107, 79.6],
  [3700, 105, 81.3],
  [3700, 92, 71.7],
  [2220, 67, 92.5],
];

/** The six case managers who hold them. */
export function planPaybackHolders(): HolderPlan[] {
  return OFFICERS.map(([hoursHundredths, caseCount, targetPercent], index) => ({
    name: null,
    grade: 'CM',
    teamCode: PAYBACK_TEAM,
    hoursHundredths,
    caseCount,
    targetPercent,
    reductions: [],
    absence: null,
    serviceDays: 1000 + index * 311,
  }));
}
