import { sumOf } from '../../../lib/kernel/collections';
import { addMonths } from '../../../lib/kernel/dates';
import { PAYBACK_TEAM } from '../estate';
import type { DemoOfficer } from '../staff';
import type { Calendar } from './calendar';
import { keepersOf } from './levels';
import { PUBLISHED } from './published';
import { openRandom } from './random';

/** Contracted hours of a full week, and the least that is given to somebody who had more. In hundredths. */
const FULL = 3700;
const LEAST = 1850;

/**
 * The same staff, of whom those who have left since have such hours that a year before the day of loading the region shows what was published of the year
 * before: FTE of each main grade with cases, and of everybody. Who held cases then follows from the levels; these are planned by the hours of before.
 */
export function fitYearAgo(seed: number, calendar: Calendar, staff: readonly DemoOfficer[]): DemoOfficer[] {
  const then = calendar.offsetOf(addMonths(calendar.today, -12));
  const holding = new Set(
    keepersOf(openRandom(seed, 'history'), staff)
      .filter((keeper) => keeper.from <= then && keeper.levelOn(then) >= 0.5)
      .map(({ officer }) => officer.staffCode),
  );
  const inPost = staff.filter(
    ({ teamCode, startOffset, leavingOffset }) =>
      teamCode !== PAYBACK_TEAM && startOffset <= then && (leavingOffset === null || leavingOffset > then),
  );
  const hours = new Map(inPost.map((one) => [one.staffCode, one.hoursHundredths]));
  const sumHours = (some: readonly DemoOfficer[]): number =>
    sumOf(some, (one) => hours.get(one.staffCode) ?? 0);
  const fit = (some: readonly DemoOfficer[], target: number): void => {
    const leavers = some.filter(({ other }) => other?.kind === 'leaver');
    for (const [code, fitted] of spread(leavers, target - sumHours(some))) hours.set(code, fitted);
  };
  for (const [grade, fte] of [
    ['SCM', PUBLISHED.seniorFteHundredthsYearBefore],
    ['CM', PUBLISHED.ordinaryFteHundredthsYearBefore],
  ] as const)
    fit(
      inPost.filter((one) => one.grade === grade && holding.has(one.staffCode)),
      (fte * FULL) / 100,
    );
  fitOthers(inPost, sumHours, fit);
  // Whoever keeps their hours is the same as in the plan.
  return staff.map((one) => {
    const hoursHundredths = hours.get(one.staffCode) ?? one.hoursHundredths;
    return hoursHundredths === one.hoursHundredths ? one : { ...one, hoursHundredths };
  });
}

/** What is missing of the total goes to the grades that hold no cases. The total is one of FTE that are rounded by grade. */
function fitOthers(
  inPost: readonly DemoOfficer[],
  sumHours: (some: readonly DemoOfficer[]) => number,
  fit: (some: readonly DemoOfficer[], target: number) => void,
): void {
  const grades = [...new Set(inPost.map(({ grade }) => grade))].filter((grade) => grade !== 'OTHER');
  const known = sumOf(grades, (grade) =>
    Math.round((sumHours(inPost.filter((one) => one.grade === grade)) * 100) / FULL),
  );
  fit(
    inPost.filter(({ grade }) => grade === 'OTHER'),
    ((PUBLISHED.totalStaffFteHundredthsYearBefore - known) * FULL) / 100,
  );
}

/**
 * Gives or takes hours, of as few people as can be: each comes up to a full week or down to the least, until nothing is missing.
 * Throws where all of them together cannot make it up: nobody works more than a full week.
 */
function spread(leavers: readonly DemoOfficer[], missing: number): Map<DemoOfficer['staffCode'], number> {
  const fitted = new Map(leavers.map((one) => [one.staffCode, one.hoursHundredths]));
  let rest = missing;
  for (const [code, hours] of fitted) {
    const moved =
      rest > 0 ? Math.min(rest, Math.max(0, FULL - hours)) : Math.max(rest, Math.min(0, LEAST - hours));
    fitted.set(code, hours + moved);
    rest -= moved;
  }
  if (rest !== 0)
    throw new Error(
      `${rest} hundredths of an hour of a year before are left over by ${leavers.length} leavers`,
    );
  return fitted;
}
