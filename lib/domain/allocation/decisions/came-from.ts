import { addDays, type IsoDate, laterOf } from '../../../kernel/dates';
import type { AllocationKind } from './decision';

/** A time with the case in its line of officers of record, the oldest first. */
export interface HoldingStep {
  readonly id: string;
  readonly kind: AllocationKind;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  /** Set where it was undone: it then stands in no line of officers, but after whom it came can be told. */
  readonly undoneAt: string | null;
}

/**
 * Who gave the case up to this step; undefined where it came from nobody. An allocation is of a case that waits, so that whoever
 * held it before gave nothing; an imported holding follows the one before it only where no day lies between them.
 */
export function cameFrom<Step extends HoldingStep>(steps: readonly Step[], id: string): Step | undefined {
  const at = steps.findIndex((step) => step.id === id);
  const step = steps[at];
  if (step === undefined || step.kind === 'allocation') return undefined;
  const before = steps.slice(0, at).findLast((entry) => entry.undoneAt === null);
  if (before === undefined || step.kind === 'reallocation') return before;
  return before.endedOn !== null && before.endedOn >= step.startedOn ? before : undefined;
}

/** To whom the case went from this step, undone ones left out; undefined where nobody had it next, or it waited first. */
export function wentTo<Step extends HoldingStep>(steps: readonly Step[], id: string): Step | undefined {
  const at = steps.findIndex((step) => step.id === id);
  const after = at < 0 ? undefined : steps.slice(at + 1).find((step) => step.undoneAt === null);
  return after !== undefined && cameFrom(steps, after.id)?.id === id ? after : undefined;
}

/** The last day on which an officer held the case; a holding is kept with the first day without it. Null while it is held. */
export function lastDayHeld({
  startedOn,
  endedOn,
}: Pick<HoldingStep, 'startedOn' | 'endedOn'>): IsoDate | null {
  return endedOn === null ? null : laterOf(startedOn, addDays(endedOn, -1));
}
