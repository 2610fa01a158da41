import { sumOf } from '../../../kernel/collections';
import type { Workload } from '../measure/measure-officer';
import { availableSteps } from './available-steps';
import type { ComparedLedger, LedgerChange, Step } from './ledger-step';
import { shareOut, tenthsOf } from './share-out';
import { usedSteps } from './used-steps';

interface LedgerEnd {
  readonly usedHundredths: number;
  readonly availablePoints: number;
  /** In tenths, as shown: 1,028 is 102.8%. */
  readonly percentTenths: number | null;
}

export interface LedgerComparison {
  readonly before: LedgerEnd;
  readonly after: LedgerEnd;
  readonly changes: readonly LedgerChange[];
}

/** What was stored of a day. */
export type StoredDay = Pick<Workload, 'pointsUsedHundredths' | 'pointsAvailable'>;

/**
 * What moved a workload from one ledger to another: steps whose points add up exactly to the difference, on both sides.
 * `before` is measured by the model of its own day and `recast` the same facts by the model of the later day (the same
 * where the model did not change), so that a change of model is a step of its own. `stored` is what was stored of the day where
 * it was worked out by other rules than today's: what they made of the same facts is then the first step, named even where it is 0.
 *
 * The percentage: first the model, then what is used at the capacity of before, then the capacity at what is used now. Each step is the difference of two figures as shown, so
 * the steps add up to the difference of the shown percentages without a rounding line.
 */
export function compareLedgers(
  before: ComparedLedger,
  recast: ComparedLedger,
  after: ComparedLedger,
  stored: StoredDay | null = null,
): LedgerComparison {
  const start: StoredDay = stored ?? before;
  const steps = [
    ...(stored === null ? [] : [rulesChanged(stored, before)]),
    modelStep(before, recast),
    ...usedSteps(recast.ledger, after.ledger),
    ...availableSteps(recast, after),
  ];
  const summed = steps
    .filter((step) => step.items.length > 0)
    .map((step) => ({
      ...step,
      usedHundredths: sumOf(step.items, (item) => item.usedHundredths),
      availablePoints: sumOf(step.items, (item) => item.availablePoints),
    }));
  return { before: endOf(start), after: endOf(after), changes: shareOut(start, summed) };
}

function endOf({ pointsUsedHundredths, pointsAvailable }: StoredDay): LedgerEnd {
  return {
    usedHundredths: pointsUsedHundredths,
    availablePoints: pointsAvailable,
    percentTenths: tenthsOf(pointsUsedHundredths, pointsAvailable),
  };
}

function rulesChanged(stored: StoredDay, before: StoredDay): Step {
  const item = {
    text: 'The same work by the rules of today',
    crn: null,
    usedHundredths: before.pointsUsedHundredths - stored.pointsUsedHundredths,
    availablePoints: before.pointsAvailable - stored.pointsAvailable,
  };
  return { kind: 'rules', label: 'Rules changed', items: [item] };
}

function modelStep(before: ComparedLedger, recast: ComparedLedger): Step {
  const usedHundredths = recast.pointsUsedHundredths - before.pointsUsedHundredths;
  const availablePoints = recast.pointsAvailable - before.pointsAvailable;
  const moved = usedHundredths !== 0 || availablePoints !== 0;
  const item = { text: 'The same work by the new model', crn: null, usedHundredths, availablePoints };
  return { kind: 'model', label: 'A new workload model', items: moved ? [item] : [] };
}
