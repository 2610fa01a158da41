import { fromEpochDay } from '@/lib/kernel/dates';
import { formatDayMonth, formatWhole } from '@/lib/kernel/format';
import { CartesianGrid, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts';
import { PLAIN_AXIS } from './layout/axes';
import { type ChartLines, clearOfLines, percentLabel } from './layout/chart-lines';
import { percentTicks, wholeTicks } from './layout/chart-scales';
import { INK_2, LINE, TREND } from './layout/palette';
import type { TimeTick } from './layout/time-scale';
import {
  END_WIDTH,
  MAIN_PANEL,
  MONTHS_HEIGHT,
  PANEL_TITLE,
  SCALE_WIDTH,
  SECOND_PANEL,
  type TrendDatum,
} from './layout/trend-layout';
import { WorkloadLines } from './workload-lines';

interface PanelProps {
  /** What it shows, written above it. */
  readonly title: string;
  readonly data: TrendDatum[];
  readonly days: { readonly first: number; readonly last: number };
  readonly months: readonly TimeTick[];
  readonly width: number;
  /** The last figure as written. */
  readonly text: string;
  /** The lowest panel has the months written below it. */
  readonly lowest: boolean;
}

const LINE_SHAPE = { type: 'linear', strokeWidth: 2.5, dot: false, isAnimationActive: false } as const;
/** Above and below what is drawn, in pixels. */
const EDGE = 10;
/** From one line of a label to the next, in pixels. */
const LABEL_LINE = 16;
/** Room that a written percentage takes up, in pixels. */
const WORDS = 17;

/** The workload against the model's lines. */
export function MainPanel(props: PanelProps & { readonly lines: ChartLines }) {
  const { data, lines } = props;
  const ticks = percentTicks(
    data.flatMap(({ percent }) => (percent === null ? [] : [percent])),
    lines,
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? lines.wellOver];
  const room = ((high - low) / (MAIN_PANEL - 2 * EDGE)) * WORDS;
  const written = clearOfLines(ticks, lines, room);
  return (
    <LineChart {...panelOf(props, MAIN_PANEL)}>
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...written]} />
      {daysAxis(props)}
      <YAxis
        {...PLAIN_AXIS}
        type="number"
        domain={[low, high]}
        ticks={written}
        tickFormatter={percentLabel}
        width={SCALE_WIDTH}
      />
      <WorkloadLines lines={lines} axis="y" words="left" />
      <PanelTitle {...props} />
      <Line {...LINE_SHAPE} dataKey="percent" stroke={TREND} />
      {endMark(props, data.at(-1)?.percent ?? null, TREND)}
    </LineChart>
  );
}

/** The second figure, a share or a count. */
export function SecondPanel(props: PanelProps & { readonly share: boolean }) {
  const { data, share } = props;
  const ticks = wholeTicks(Math.max(...data.map((point) => point.second ?? 0), 1), 2);
  return (
    <LineChart {...panelOf(props, SECOND_PANEL)}>
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...ticks]} />
      {daysAxis(props)}
      <YAxis
        {...PLAIN_AXIS}
        type="number"
        domain={[0, ticks.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={share ? percentLabel : formatWhole}
        width={SCALE_WIDTH}
      />
      <PanelTitle {...props} />
      <Line {...LINE_SHAPE} dataKey="second" stroke={INK_2} />
      {endMark(props, data.at(-1)?.second ?? null, INK_2)}
    </LineChart>
  );
}

function panelOf({ data, width, lowest }: PanelProps, height: number) {
  return {
    data,
    width,
    height: height + PANEL_TITLE + (lowest ? MONTHS_HEIGHT : 0),
    margin: { top: EDGE + PANEL_TITLE, right: END_WIDTH, bottom: lowest ? 0 : EDGE, left: 0 },
    accessibilityLayer: false,
  };
}

function PanelTitle({ title }: Pick<PanelProps, 'title'>) {
  return (
    <text x={0} y={14} className="is-strong">
      {title}
    </text>
  );
}

/** The days: months in words below the lowest panel, and at the foot of each panel a mark where one begins. */
function daysAxis({ days, months, lowest }: PanelProps) {
  const words = new Map(months.map((tick) => [tick.day, tick.label]));
  return (
    <XAxis
      {...PLAIN_AXIS}
      type="number"
      dataKey="day"
      domain={[days.first, days.last]}
      ticks={[...words.keys()]}
      tickLine={{ stroke: INK_2 }}
      tickSize={5}
      tickMargin={3}
      tickFormatter={(day: number) => (lowest ? (words.get(day) ?? '') : '')}
      height={lowest ? MONTHS_HEIGHT + EDGE : 1}
    />
  );
}

/** A dot where the line ends, with the last figure in words. */
function endMark({ days, text }: PanelProps, value: number | null, colour: string) {
  if (value === null) return null;
  return (
    <ReferenceDot
      x={days.last}
      y={value}
      r={4.5}
      fill={colour}
      stroke="none"
      ifOverflow="visible"
      label={<EndLabel text={text} day={formatDayMonth(fromEpochDay(days.last))} />}
    />
  );
}

/** The last figure with its day below it. */
export function EndLabel({
  viewBox,
  text,
  day,
}: {
  /** Where the dot stands, set by the chart. */
  readonly viewBox?: Partial<Record<'x' | 'y' | 'width' | 'height', number>>;
  readonly text: string;
  readonly day: string;
}) {
  if (text === '') return null;
  const x = (viewBox?.x ?? 0) + (viewBox?.width ?? 0) + 5;
  const y = (viewBox?.y ?? 0) + (viewBox?.height ?? 0) / 2;
  return (
    <g>
      <text x={x} y={y} dy="0.35em" className="is-strong">
        {text}
      </text>
      <text x={x} y={y + LABEL_LINE} dy="0.35em">
        {day}
      </text>
    </g>
  );
}
