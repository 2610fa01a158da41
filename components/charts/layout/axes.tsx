import type { XAxisTickContentProps, YAxisTickContentProps } from 'recharts';
import { formatWhole } from '@/lib/kernel/format';
import { percentLabel } from './chart-lines';

/** What every axis has in common: its words alone stand for it, and none of them is left out. */
export const PLAIN_AXIS = {
  axisLine: false,
  tickLine: false,
  tickSize: 0,
  tickMargin: 8,
  interval: 0,
} as const;

/** An axis of counts: thousands have their comma. */
export const COUNT_AXIS = { ...PLAIN_AXIS, tickFormatter: formatWhole } as const;

/** An axis of categories whose words stand inside the plot: it takes no room beside it. */
export const INNER_AXIS = { ...PLAIN_AXIS, type: 'category', dataKey: 'id', width: 1 } as const;

type Tick = Pick<XAxisTickContentProps | YAxisTickContentProps, 'x' | 'y' | 'payload' | 'textAnchor'>;

/** Percentages along the foot of a chart, or what `say` makes of them; the strong line's own is bold. */
export function percentTick(strong: number, say: (percent: number) => string = percentLabel) {
  return function PercentTick({ x, y, payload, textAnchor }: Tick) {
    const percent = Number(payload.value);
    return (
      <text x={x} y={y} dy="0.71em" textAnchor={textAnchor} className={percent === strong ? 'is-strong' : ''}>
        {say(percent)}
      </text>
    );
  };
}

/** The names of rows above their bars, so many pixels up and from the left, with a white edge that keeps grid lines off them. */
export function namesAbove(
  names: readonly { readonly text: string; readonly strong: boolean }[],
  rise: number,
  left = 0,
) {
  return function NameAbove({ y, payload }: Tick) {
    const name = names[payload.index ?? -1];
    if (!name) return <g />;
    return (
      <text x={left} y={Number(y) - rise} className={name.strong ? 'is-strong is-halo' : 'is-halo'}>
        {name.text}
      </text>
    );
  };
}
