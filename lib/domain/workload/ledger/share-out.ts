import { percentRoundedHalfUp } from '../../../kernel/ratio';

interface StepPoints {
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

/** A workload from which steps lead on. */
interface StartPoints {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
}

/**
 * What each step adds to the percentage, in tenths as shown: from the figure before it to the figure after it, so that they add up to the difference of
 * the ends without a rounding line. All null where one of them leads through no capacity at all: no percentage can be shared out then.
 */
export function shareOut<Step extends StepPoints>(
  start: StartPoints,
  steps: readonly Step[],
): (Step & { readonly percentTenths: number | null })[] {
  let [used, available] = [start.pointsUsedHundredths, start.pointsAvailable];
  let at = tenthsOf(used, available);
  const changes = steps.map((step) => {
    used += step.usedHundredths;
    available += step.availablePoints;
    const [from, to] = [at, tenthsOf(used, available)];
    at = to;
    return { ...step, percentTenths: from !== null && to !== null ? to - from : null };
  });
  const whole = changes.every((change) => change.percentTenths !== null);
  return whole ? changes : changes.map((change) => ({ ...change, percentTenths: null }));
}

/** A workload in tenths of a per cent, as it is shown; null without points available. */
export function tenthsOf(usedHundredths: number, availablePoints: number): number | null {
  if (availablePoints <= 0) return null;
  const percent = percentRoundedHalfUp(usedHundredths, availablePoints * 100, 1);
  return percent === null ? null : Math.round(percent * 10);
}
