import type { ReactNode } from 'react';
import { ReferenceLine, usePlotArea, useXAxisScale } from 'recharts';
import { percentLabel } from './layout/chart-lines';
import type { HistogramFigures } from './layout/histogram-layout';
import { OVER_LINE, WELL_OVER_LINE } from './layout/line-paint';

type LinesProps = Omit<HistogramFigures, 'steps' | 'noCapacity'> & { readonly width: number };

/** Narrower than this the words stand by themselves above the plot. In pixels. */
const NARROW = 420;
/** Room that the long words of the second line take. */
const LONG_WORDS = 175;

/** The two lines, reaching above the plot up to their words: how many officers are on either side. */
export function HistogramLines(props: LinesProps) {
  const { lines, width } = props;
  return (
    <>
      <ReferenceLine x={lines.wellOver} {...WELL_OVER_LINE} />
      <ReferenceLine x={lines.over} {...OVER_LINE} />
      {width < NARROW ? <WordsAbove {...props} /> : <WordsAtLines {...props} />}
    </>
  );
}

function WordsAbove({ lines, atOrUnder, over, wellOver }: LinesProps) {
  return (
    <>
      <text y={12}>{`At or under ${percentLabel(lines.over)}: ${atOrUnder}`}</text>
      <text y={29} className="is-strong">
        {`Over ${percentLabel(lines.over)}: ${over}`}
      </text>
      <text y={46}>{`of which over ${percentLabel(lines.wellOver)}: ${wellOver}`}</text>
    </>
  );
}

function WordsAtLines({ lines, atOrUnder, over, wellOver, width }: LinesProps) {
  const toX = useXAxisScale();
  const fits = width - (toX?.(lines.wellOver) ?? 0) > LONG_WORDS;
  const [first, second] = [percentLabel(lines.over), percentLabel(lines.wellOver)];
  return (
    <>
      <Reach at={lines.wellOver} from={26} paint={WELL_OVER_LINE}>
        <text dx={6} y={36}>
          {`${fits ? 'of which over' : 'over'} ${second}: ${wellOver}`}
        </text>
      </Reach>
      <Reach at={lines.over} from={4} paint={OVER_LINE}>
        <text dx={-6} y={16} textAnchor="end">
          {`At or under ${first}: ${atOrUnder}`}
        </text>
        <text dx={6} y={16} className="is-strong">
          {`Over ${first}: ${over}`}
        </text>
      </Reach>
    </>
  );
}

interface ReachProps {
  /** Per cent. */
  readonly at: number;
  /** How far from the top of the chart the line begins, in pixels. */
  readonly from: number;
  readonly paint: typeof OVER_LINE | typeof WELL_OVER_LINE;
  readonly children: ReactNode;
}

/** A line from its plot up to its words. */
function Reach({ at, from, paint, children }: ReachProps) {
  const x = useXAxisScale()?.(at);
  const plot = usePlotArea();
  if (x === undefined || plot === undefined) return null;
  return (
    <g transform={`translate(${x} 0)`}>
      <line y1={from} y2={plot.y} {...paint} />
      {children}
    </g>
  );
}
