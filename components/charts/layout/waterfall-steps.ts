import { percentOfTenths, signedTenths } from '../../workload/signed-figures';
import { waterfallScale, type WaterfallStep } from './waterfall-layout';

/** The two ends of some steps, in tenths of a per cent as shown, and what the first is called. */
interface Ends {
  readonly from: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The old figure, the steps, and the new one; null where there is no percentage to draw. */
export function waterfallOf(
  { from: first, before, after }: Ends,
  changes: readonly { readonly label: string; readonly percentTenths: number | null }[],
): WaterfallStep[] | null {
  if (before === null || after === null) return null;
  if (changes.some((change) => change.percentTenths === null)) return null;
  let from = before;
  const steps = changes.map((change): WaterfallStep => {
    const to = from + (change.percentTenths ?? 0);
    const step = { label: change.label, from, to, text: signedTenths(change.percentTenths) };
    from = to;
    return step;
  });
  const end = (label: string, at: number): WaterfallStep => ({
    label,
    from: at,
    to: at,
    text: percentOfTenths(at),
  });
  return [end(first, before), ...steps, end('Now', after)];
}

/** The scale does not begin at 0: its ends are marks, and bars stand for steps alone. */
export function scaleWords(steps: readonly WaterfallStep[]): string {
  const { low, high } = waterfallScale(steps);
  return `The scale shows ${percentOfTenths(low)} to ${percentOfTenths(high)} only.`;
}
