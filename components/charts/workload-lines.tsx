import { ReferenceLine, useXAxisScale, useYAxisScale } from 'recharts';
import { type ChartLines, percentLabel, spreadWords } from './layout/chart-lines';
import { OVER_LINE, WELL_OVER_LINE } from './layout/line-paint';

/** The room that the words of a line take across and up, in pixels. */
const WORDS = { x: 44, y: 16 };

interface WorkloadLinesProps {
  readonly lines: ChartLines;
  /** The axis that the percentages are on. */
  readonly axis: 'x' | 'y';
  /** Where the words stand: at an end of the lines. */
  readonly words: 'top' | 'left' | 'right';
}

/** The model's two lines across a chart, each with its percentage at its end; their words move apart where they would touch. */
export function WorkloadLines({ lines: { over, wellOver }, axis, words }: WorkloadLinesProps) {
  const scales = { x: useXAxisScale(), y: useYAxisScale() };
  const toPixels = (percent: number): number => scales[axis]?.(percent) ?? 0;
  const away = spreadWords(Math.abs(toPixels(wellOver) - toPixels(over)), WORDS[axis]);
  const shift = (by: number) => (axis === 'x' ? { dx: by } : { dy: -by });
  const label = { position: words, offset: 8 } as const;
  return (
    <>
      {wellOver === over ? null : (
        <ReferenceLine
          {...{ [axis]: wellOver }}
          {...WELL_OVER_LINE}
          label={{ ...label, ...shift(away), value: percentLabel(wellOver) }}
        />
      )}
      <ReferenceLine
        {...{ [axis]: over }}
        {...OVER_LINE}
        label={{ ...label, ...shift(-away), value: percentLabel(over), className: 'is-strong' }}
      />
    </>
  );
}
