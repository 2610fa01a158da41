import { sumOf } from '../../../kernel/collections';
import { shareOut, tenthsOf } from '../../workload/ledger/share-out';
import { CHANGE_GROUPS, CHANGE_KINDS, CHANGE_WORDS, type UnitChangeKind } from './change-kinds';
import type { ChangeSpan, ChangeTally, UnitPoints } from './change-tally';

/** A unit's workload at one end of a change. */
interface ChangeEnd extends UnitPoints {
  /** In tenths, as shown; null without points available. */
  readonly percentTenths: number | null;
}

/** One step from last month's figure to now. */
export interface UnitStep extends UnitPoints {
  readonly kind: UnitChangeKind;
  /** How many lines it has; null of a step that cannot be told apart any further. */
  readonly count: number | null;
  /** What it adds to the percentage, in tenths as shown; null where no percentage can be shared out. */
  readonly percentTenths: number | null;
}

/** Steps that stand together where there is little room. */
export interface StepGroup extends UnitPoints {
  readonly label: string;
  readonly percentTenths: number | null;
  readonly steps: readonly UnitStep[];
}

/** What moved a unit's workload from a stored day to now. */
export interface UnitChange extends ChangeSpan {
  readonly before: ChangeEnd;
  readonly after: ChangeEnd;
  /** In the order in which they are taken; those that move nothing are left out. */
  readonly steps: readonly UnitStep[];
}

/** What a change is told from: the stored day, what changed up to last night, and the figure of now. */
export interface ChangeParts {
  readonly tally: ChangeTally;
  readonly stored: UnitPoints;
  readonly now: UnitPoints;
}

/** The points of a step, and how many lines it has; null of one that cannot be told apart any further. */
export type CountedPoints = UnitPoints & { readonly count: number | null };

/** The points of one step of a unit. Those of the units below add up to them. */
export function pointsOfStep({ tally, stored, now }: ChangeParts, kind: UnitChangeKind): CountedPoints {
  switch (kind) {
    case 'rules':
      return difference(stored, tally.before);
    case 'today':
      return difference(tally.after, now);
    default:
      return tally.steps[kind] ?? { usedHundredths: 0, availablePoints: 0, count: 0 };
  }
}

/**
 * The steps from a stored figure to the figure of now. They add up exactly: in points, since the first and the last of them are what the ends and the lines in
 * between leave; in the percentage, since each is the difference of two figures as shown.
 */
export function unitChange(span: ChangeSpan, parts: ChangeParts): UnitChange {
  const { stored, now } = parts;
  const steps = CHANGE_KINDS.map((kind) => {
    const { usedHundredths, availablePoints, count } = pointsOfStep(parts, kind);
    return { kind, count, usedHundredths, availablePoints };
  }).filter((step) => step.usedHundredths !== 0 || step.availablePoints !== 0);
  const start = { pointsUsedHundredths: stored.usedHundredths, pointsAvailable: stored.availablePoints };
  return { ...span, before: endOf(stored), after: endOf(now), steps: shareOut(start, steps) };
}

/** The steps in groups; groups in which nothing moved are left out. */
export function groupSteps({ steps }: Pick<UnitChange, 'steps'>): StepGroup[] {
  return CHANGE_GROUPS.flatMap(({ label, kinds }) => {
    const members = steps.filter(({ kind }) => kinds.includes(kind));
    const [only] = members;
    if (only === undefined) return [];
    return [
      {
        label: members.length === 1 ? CHANGE_WORDS[only.kind].label : label,
        usedHundredths: sumOf(members, (step) => step.usedHundredths),
        availablePoints: sumOf(members, (step) => step.availablePoints),
        percentTenths: members.some((step) => step.percentTenths === null)
          ? null
          : sumOf(members, (step) => step.percentTenths ?? 0),
        steps: members,
      },
    ];
  });
}

function difference(from: UnitPoints, to: UnitPoints): CountedPoints {
  return {
    count: null,
    usedHundredths: to.usedHundredths - from.usedHundredths,
    availablePoints: to.availablePoints - from.availablePoints,
  };
}

function endOf(points: UnitPoints): ChangeEnd {
  return { ...points, percentTenths: tenthsOf(points.usedHundredths, points.availablePoints) };
}
