import type { Banding } from '../../banding/bands/band-case';
import { GRADE_VERDICTS } from '../../banding/case-vocabulary';
import { compareRatios } from '../../../kernel/ratio';
import { isOverPercent } from '../../workload/measure/measure-officer';
import type { WorkloadModel } from '../../workload/model/model';
import {
  LAST_STEP_WORDS,
  type OrderStep,
  orderStepWords,
  stepsInUse,
} from '../../workload/model/shortlist-policy';
import type { AssessedOfficer } from './assess-officer';
import { compareNames } from '../../../kernel/text/fold-name';
import { shortNameOf } from '../../../kernel/format';

/** What the steps of the order read of an officer. */
export type Ordered = Pick<
  AssessedOfficer,
  'verdict' | 'atIntakeCap' | 'supervised' | 'grade' | 'after' | 'lastNewOn' | 'officer'
>;

/** The step that put an officer behind the one before, as the policy words it. */
export interface PlacedBy {
  readonly rule: OrderStep['rule'] | 'staff_code';
  readonly text: string;
}

/** An officer in their place. `placedBy` is null for the first. */
export interface Placed<T> {
  readonly entry: T;
  readonly placedBy: PlacedBy | null;
}

/** The policy by which candidates are put in order, and the grade that the case needs. */
export interface OrderContext {
  readonly model: Pick<WorkloadModel, 'shortlistOrder' | 'intakeCap' | 'thresholds'>;
  readonly banding: Pick<Banding, 'minimumRole' | 'minimumGradeUndecided'>;
}

/**
 * Candidates in the order of the shortlist, each with the step that decided their place. The policy of the model decides
 * (docs/rules/allocation.md, L-10): each step parts those whom the steps before leave equal into classes, so that what it compares with
 * ("the lowest of their grade", "the best of the other") is among these. The staff code decides last: the order is total, and does
 * not depend on the order in which they were handed over.
 */
export function placeCandidates<T extends Ordered>(
  context: OrderContext,
  candidates: readonly T[],
): readonly Placed<T>[] {
  return placeGroup(context, candidates, stepsInUse(context.model.shortlistOrder));
}

/** The steps of the policy in words, in the order in which they decide; the staff code last. */
export function orderInWords(model: OrderContext['model']): readonly PlacedBy[] {
  return [
    ...stepsInUse(model.shortlistOrder).map((step) => ({
      rule: step.rule,
      text: orderStepWords(step, model),
    })),
    { rule: 'staff_code', text: LAST_STEP_WORDS },
  ];
}

function placeGroup<T extends Ordered>(
  context: OrderContext,
  group: readonly T[],
  steps: readonly OrderStep[],
): readonly Placed<T>[] {
  if (group.length <= 1) return group.map((entry) => ({ entry, placedBy: null }));
  const [step, ...later] = steps;
  if (step === undefined) return byStaffCode(group);
  const placedBy = { rule: step.rule, text: orderStepWords(step, context.model) };
  return classesOf(context, step, group).flatMap((members, index) => {
    const placed = placeGroup(context, members, later);
    return index === 0 ? placed : placed.map((one, at) => (at === 0 ? { ...one, placedBy } : one));
  });
}

function byStaffCode<T extends Ordered>(group: readonly T[]): readonly Placed<T>[] {
  const placedBy = { rule: 'staff_code', text: LAST_STEP_WORDS } as const;
  return [...group]
    .sort((a, b) => compareTexts(a.officer.staffCode, b.officer.staffCode))
    .map((entry, index) => ({ entry, placedBy: index === 0 ? null : placedBy }));
}

/** Those whom a step leaves equal together, the first class first. */
function classesOf<T extends Ordered>(context: OrderContext, step: OrderStep, group: readonly T[]): T[][] {
  const compare = comparisonOf(context, step, group);
  const classes: T[][] = [];
  for (const entry of [...group].sort(compare)) {
    const last = classes.at(-1);
    if (last?.[0] !== undefined && compare(last[0], entry) === 0) last.push(entry);
    else classes.push([entry]);
  }
  return classes;
}

type Compare = (a: Ordered, b: Ordered) => number;

/** How a step compares two officers of a group: a preorder that is fixed by the group alone. */
function comparisonOf(context: OrderContext, step: OrderStep, group: readonly Ordered[]): Compare {
  switch (step.rule) {
    case 'verdict':
      return byKey(verdictRank);
    case 'intake_cap':
      return byKey((entry) => Number(entry.atIntakeCap));
    case 'supervised':
      return byKey((entry) => Number(!returns(context, step, group, entry)));
    case 'needed_grade':
      return byNeededGrade(context, step, group);
    case 'lowest_workload':
      return compareLoads;
    case 'fewest_cases':
      return byKey((entry) => entry.after.caseCount);
    case 'longest_since_new':
      return (a, b) => compareTexts(a.lastNewOn ?? '', b.lastNewOn ?? '');
    case 'surname':
      return (a, b) => compareNames(shortNameOf(a.officer), shortNameOf(b.officer));
  }
}

function byKey(key: (entry: Ordered) => number): Compare {
  return (a, b) => key(a) - key(b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function verdictRank({ verdict }: Pick<Ordered, 'verdict'>): number {
  return verdict === 'unknown' ? GRADE_VERDICTS.length : GRADE_VERDICTS.indexOf(verdict);
}

/** Supervised this person, and would not end well over and far above the lowest of their grade in the group. */
function returns(
  { model }: OrderContext,
  { points = 0 }: OrderStep,
  group: readonly Ordered[],
  entry: Ordered,
): boolean {
  if (entry.supervised === null) return false;
  if (!isOverPercent(entry.after, model.thresholds.wellOver)) return true;
  const lowest = lowestOf(group.filter((other) => other.grade?.code === entry.grade?.code));
  return lowest === null || !isAboveBy(entry, lowest, points);
}

/**
 * The grade that the case needs before each other one, unless its best would end far above the best of the other. Whom the step
 * sets behind stand behind everybody else of the group, so that no three officers can stand in a circle. Silent while the grade
 * that is needed is undecided.
 */
function byNeededGrade(
  { banding }: OrderContext,
  { points = 0 }: OrderStep,
  group: readonly Ordered[],
): Compare {
  const needed = banding.minimumGradeUndecided ? null : banding.minimumRole;
  const bestOf = (role: string | null): Ordered | null =>
    lowestOf(group.filter((entry) => (entry.grade?.role ?? null) === role));
  const best = needed === null ? null : bestOf(needed);
  const roles = new Set(group.map((entry) => entry.grade?.role ?? null));
  const behind = new Set(
    [...roles].filter((role) => {
      if (best === null || role === needed) return false;
      const other = bestOf(role);
      return other !== null && !isAboveBy(best, other, points);
    }),
  );
  return byKey((entry) => Number(behind.has(entry.grade?.role ?? null)));
}

function lowestOf<T extends Pick<Ordered, 'after'>>(group: readonly T[]): T | null {
  return group.reduce<T | null>(
    (lowest, entry) => (lowest === null || compareLoads(entry, lowest) < 0 ? entry : lowest),
    null,
  );
}

/** Whether the first would end more than so many points of percentage above the second, exactly. */
function isAboveBy(high: Pick<Ordered, 'after'>, low: Pick<Ordered, 'after'>, points: number): boolean {
  if (low.after.pointsAvailable === 0) return false;
  if (high.after.pointsAvailable === 0) return true;
  const [a, b] = [BigInt(high.after.pointsUsedHundredths), BigInt(high.after.pointsAvailable)];
  const [c, d] = [BigInt(low.after.pointsUsedHundredths), BigInt(low.after.pointsAvailable)];
  // a/b and c/d are percentages: hundredths of a point over whole points.
  return a * d - c * b > BigInt(points) * b * d;
}

/** Lowest workload after first; an officer without points available last, never as 0%. */
export function compareLoads(a: Pick<AssessedOfficer, 'after'>, b: Pick<AssessedOfficer, 'after'>): number {
  if (a.after.pointsAvailable === 0 || b.after.pointsAvailable === 0)
    return Number(a.after.pointsAvailable === 0) - Number(b.after.pointsAvailable === 0);
  return compareRatios(
    a.after.pointsUsedHundredths,
    a.after.pointsAvailable,
    b.after.pointsUsedHundredths,
    b.after.pointsAvailable,
  );
}
