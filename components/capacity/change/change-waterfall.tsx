import type { UnitChange } from '@/lib/domain/metrics/change/unit-change';
import type { ChartLines } from '../../charts/layout/chart-lines';
import { scaleWords, waterfallOf } from '../../charts/layout/waterfall-steps';
import { Waterfall } from '../../charts/waterfall';
import { formatDate } from '@/lib/kernel/format';
import { percentOfTenths, signedTenths } from '../../workload/signed-figures';

/** A step, or some that stand together, as it is drawn. */
interface DrawnStep {
  readonly label: string;
  readonly percentTenths: number | null;
}

/** The chart of some steps from last month's figure to now, and what to know of its scale; null where there is no percentage to draw. */
export function changeWaterfall(
  { since, before, after }: Pick<UnitChange, 'since' | 'before' | 'after'>,
  drawn: readonly DrawnStep[],
  lines: ChartLines,
) {
  const ends = { from: formatDate(since), before: before.percentTenths, after: after.percentTenths };
  const steps = waterfallOf(ends, drawn);
  if (steps === null) return null;
  const told = drawn.map(({ label, percentTenths }) => `${label} ${signedTenths(percentTenths)}`).join('; ');
  const label = `Workload went from ${percentOfTenths(ends.before)} to ${percentOfTenths(ends.after)}${told === '' ? '' : `: ${told}`}.`;
  return { chart: <Waterfall steps={steps} lines={lines} label={label} />, scale: scaleWords(steps) };
}
