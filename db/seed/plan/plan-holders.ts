import { asTeamCode, type TeamCode } from '../../../lib/kernel/ids';
import { teamOf } from '../estate';
import { at, type Random } from './random';
import type { PlannedAbsence } from './plan';

/** How somebody's hours and caseload come together. The published shares decide how many of each kind there are. */
type Kind = 'no_hours' | 'new_in_grade' | 'over_75' | 'over_50' | 'middle' | 'part_over_50' | 'part';

/** A place for an officer outside Halifax, before names, targets and reductions. */
export interface Slot {
  readonly grade: 'SCM' | 'CM';
  readonly teamCode: TeamCode;
  readonly kind: Kind;
  readonly hoursHundredths: number;
  readonly caseCount: number;
  readonly absence: PlannedAbsence | null;
}

/** Senior and ordinary officers of each team, Halifax apart: 36 and 73. */
const TEAM_SIZES: readonly (readonly [string, number, number])[] = [
  ['WYWA', 3, 7],
  ['WYPO', 3, 6],
  ['WYLE', 5, 10],
  ['WYLS', 4, 9],
  ['WYLY', 2, 3],
  ['WYLR', 2, 3],
  ['WYHU', 4, 8],
  ['WYDE', 3, 6],
  ['WYBR', 4, 9],
  ['WYKE', 4, 8],
  ['WYBW', 2, 4],
];

/** Part-timers of each LDU, senior and ordinary: more where fewer officers are over 100%. */
const PART_TIMERS: Readonly<Record<string, readonly [number, number]>> = {
  WYWAK: [2, 3],
  WYLEE: [3, 4],
  WYKIR: [4, 5],
  WYBRA: [1, 2],
};

/** Officers with cases and no hours, one in each LDU outside Calderdale. */
const NO_HOURS: Readonly<
  Record<string, { grade: 'SCM' | 'CM'; caseCount: number; absence: PlannedAbsence }>
> = {
  WYWAK: { grade: 'CM', caseCount: 41, absence: { kind: 'maternity', startOffset: -35, endOffset: 230 } },
  WYLEE: { grade: 'SCM', caseCount: 35, absence: { kind: 'sickness', startOffset: -48, endOffset: null } },
  WYKIR: { grade: 'CM', caseCount: 28, absence: { kind: 'secondment', startOffset: -62, endOffset: 160 } },
  WYBRA: { grade: 'CM', caseCount: 38, absence: { kind: 'special_leave', startOffset: -12, endOffset: 33 } },
};

interface KindPlan {
  readonly kind: Kind;
  readonly hoursHundredths: number;
  readonly least: number;
  readonly most: number;
}

const repeat = (
  count: number,
  kind: Kind,
  hoursHundredths: number,
  least: number,
  most: number,
): KindPlan[] => Array.from({ length: count }, () => ({ kind, hoursHundredths, least, most }));

/** Contracted hours add up, with Halifax, to exactly 36.75 FTE. Nineteen hold over 50 cases. */
const SENIOR_FULL: readonly KindPlan[] = [
  ...repeat(2, 'new_in_grade', 3700, 36, 40),
  ...repeat(19, 'over_50', 3700, 51, 57),
  ...repeat(4, 'middle', 3700, 42, 50),
];
const SENIOR_PART: readonly KindPlan[] = [
  ...repeat(5, 'part', 2960, 31, 38),
  ...repeat(2, 'part', 2220, 23, 28),
  ...repeat(1, 'part', 1850, 18, 23),
  ...repeat(1, 'part', 2775, 28, 35),
  ...repeat(1, 'part', 2590, 26, 33),
];

/** With Halifax exactly 75.38 FTE. Thirty-five hold over 75 cases, another 25 over 50. */
const ORDINARY_FULL: readonly KindPlan[] = [
  ...repeat(35, 'over_75', 3700, 76, 86),
  ...repeat(2, 'new_in_grade', 3700, 51, 54),
  ...repeat(19, 'over_50', 3700, 51, 62),
];
const ORDINARY_PART: readonly KindPlan[] = [
  ...repeat(3, 'part_over_50', 2960, 51, 54),
  ...repeat(1, 'part_over_50', 3256, 51, 57),
  ...repeat(3, 'part', 2960, 32, 42),
  ...repeat(4, 'part', 2220, 24, 33),
  ...repeat(3, 'part', 1850, 19, 27),
];

/** The 109 officers outside Halifax who hold cases, with caseloads that add up to `senior` and `ordinary` cases. */
export function planSlots(
  random: Random,
  totals: { readonly senior: number; readonly ordinary: number },
): Slot[] {
  return [
    ...fillGrade(random, 'SCM', SENIOR_FULL, SENIOR_PART, totals.senior),
    ...fillGrade(random, 'CM', ORDINARY_FULL, ORDINARY_PART, totals.ordinary),
  ];
}

function fillGrade(
  random: Random,
  grade: 'SCM' | 'CM',
  full: readonly KindPlan[],
  part: readonly KindPlan[],
  total: number,
): Slot[] {
  const column = grade === 'SCM' ? 0 : 1;
  const seats = random.shuffle(
    TEAM_SIZES.flatMap(([code, senior, ordinary]) =>
      Array.from({ length: column === 0 ? senior : ordinary }, () => asTeamCode(code)),
    ),
  );
  const taken = new Set<number>();
  const takeSeat = (lduCode: string): TeamCode => {
    const index = seats.findIndex((code, place) => !taken.has(place) && teamOf(code).lduCode === lduCode);
    taken.add(index);
    return at(seats, index);
  };

  const absent = Object.entries(NO_HOURS)
    .filter(([, entry]) => entry.grade === grade)
    .map(([lduCode, entry]): Slot => ({
      grade,
      teamCode: takeSeat(lduCode),
      kind: 'no_hours',
      hoursHundredths: 3700,
      caseCount: entry.caseCount,
      absence: entry.absence,
    }));
  const partSeats = Object.entries(PART_TIMERS).flatMap(([lduCode, counts]) =>
    Array.from({ length: counts[column] }, () => takeSeat(lduCode)),
  );
  const fullSeats = seats.filter((_, place) => !taken.has(place));
  const plans = [...random.shuffle(part), ...random.shuffle(full)];
  const counts = drawCounts(random, plans, total - absent.reduce((sum, slot) => sum + slot.caseCount, 0));
  const placed = [...partSeats, ...fullSeats].map((teamCode, index): Slot => {
    const { kind, hoursHundredths } = at(plans, index);
    return { grade, teamCode, kind, hoursHundredths, caseCount: at(counts, index), absence: null };
  });
  return [...absent, ...placed];
}

/** A count for each plan between its least and most, adding up to the total exactly. */
function drawCounts(random: Random, plans: readonly KindPlan[], total: number): number[] {
  const least = plans.reduce((sum, plan) => sum + plan.least, 0);
  const most = plans.reduce((sum, plan) => sum + plan.most, 0);
  if (total < least || total > most)
    throw new Error(`Caseloads of ${total} do not fit between ${least} and ${most}`);
  const counts = plans.map((plan) => random.int(plan.least, plan.most));
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  while (left !== 0) {
    const index = random.int(0, plans.length - 1);
    const plan = at(plans, index);
    const next = at(counts, index) + Math.sign(left);
    if (next < plan.least || next > plan.most) continue;
    counts[index] = next;
    left -= Math.sign(left);
  }
  return counts;
}
