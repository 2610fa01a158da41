'use client';

import { toEpochDay } from '@/lib/kernel/dates';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { percentTicks, wholeTicks } from './layout/chart-scales';
import { IntervalLanes } from './interval-lanes';
import { INK, INK_2, LINE, TREND } from './layout/palette';
import { timeTicks } from './layout/time-scale';
import { placeIntervals } from './layout/place-intervals';
import { daysOf, MAIN_PANEL, SECOND_PANEL, type TrendLinesProps } from './trend-lines';

interface PlotProps extends Omit<TrendLinesProps, 'label'> {
  readonly width: number;
  readonly narrow: boolean;
  readonly lanes: number;
}

const LEFT = 44;
const RIGHT = 70;

/** Draws the panels one below the other, on the same days across. */
export function TrendLinesPlot(props: PlotProps) {
  const { points, lastText, secondText, secondIsShare, intervals = [], width, narrow, lanes } = props;
  const { first, last } = daysOf(points);
  const across = width - LEFT - RIGHT;
  const days: Days = { first, last, toX: (day) => LEFT + ((day - first) / (last - first)) * across };
  const data = points.map((point) => ({
    day: toEpochDay(point.date),
    percent: point.percent,
    second: point.second ?? null,
  }));
  const panel = { data, days, width };
  return (
    <>
      <MainPanel {...panel} lastText={lastText} />
      {lanes > 0 ? (
        <IntervalLanes
          placed={placeIntervals(intervals, { first, last, across })}
          lanes={lanes}
          width={width}
          left={LEFT}
        />
      ) : null}
      {secondText ? <SecondPanel {...panel} text={secondText} share={secondIsShare ?? false} /> : null}
      <Months days={days} width={width} narrow={narrow} />
    </>
  );
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly toX: (day: number) => number;
}

interface PanelProps {
  readonly data: readonly {
    readonly day: number;
    readonly percent: number | null;
    readonly second: number | null;
  }[];
  readonly days: Days;
  readonly width: number;
}

function MainPanel({ data, days, width, lastText }: PanelProps & { readonly lastText: string }) {
  const ticks = percentTicks(data.flatMap((point) => (point.percent === null ? [] : [point.percent])));
  const low = ticks[0] ?? 80;
  const high = ticks.at(-1) ?? 120;
  const toY = (percent: number): number => 8 + ((high - percent) / (high - low)) * (MAIN_PANEL - 20);
  const written = ticks.length > 6 ? ticks.filter((tick) => tick % 20 === 0 || tick === 110) : ticks;
  const end = data.at(-1)?.percent ?? null;
  return (
    <LineChart
      data={[...data]}
      width={width}
      height={MAIN_PANEL}
      margin={{ top: 8, right: RIGHT, bottom: 12, left: LEFT }}
      accessibilityLayer={false}
    >
      <CartesianGrid
        vertical={false}
        stroke={LINE}
        horizontalValues={written.filter((tick) => tick !== 100 && tick !== 110)}
      />
      <XAxis type="number" dataKey="day" domain={[days.first, days.last]} hide />
      <YAxis type="number" domain={[low, high]} ticks={[...ticks]} hide />
      <ReferenceLine y={110} stroke={INK_2} strokeDasharray="5 4" />
      <ReferenceLine y={100} stroke={INK} strokeWidth={2} />
      <Line
        dataKey="percent"
        type="linear"
        stroke={TREND}
        strokeWidth={2.5}
        dot={false}
        isAnimationActive={false}
      />
      <g>
        {[...new Set([...written, 100, 110])].map((tick) => (
          <text
            key={tick}
            x={LEFT - 8}
            y={toY(tick) + 5}
            textAnchor="end"
            className={tick === 100 ? 'is-strong' : undefined}
          >{`${tick}%`}</text>
        ))}
        {end === null ? null : (
          <EndMark x={days.toX(days.last)} y={toY(end)} colour={TREND} text={lastText} />
        )}
      </g>
    </LineChart>
  );
}

function SecondPanel({
  data,
  days,
  width,
  text,
  share,
}: PanelProps & { readonly text: string; readonly share: boolean }) {
  const ticks = wholeTicks(Math.max(...data.map((point) => point.second ?? 0), 1), 2);
  const high = ticks.at(-1) ?? 1;
  const toY = (value: number): number => 10 + ((high - value) / high) * (SECOND_PANEL - 20);
  const end = data.at(-1)?.second ?? null;
  return (
    <LineChart
      data={[...data]}
      width={width}
      height={SECOND_PANEL}
      margin={{ top: 10, right: RIGHT, bottom: 10, left: LEFT }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={LINE} horizontalValues={[...ticks]} />
      <XAxis type="number" dataKey="day" domain={[days.first, days.last]} hide />
      <YAxis type="number" domain={[0, high]} ticks={[...ticks]} hide />
      <Line
        dataKey="second"
        type="linear"
        stroke={INK_2}
        strokeWidth={2.5}
        dot={false}
        isAnimationActive={false}
      />
      <g>
        {ticks.map((tick) => (
          <text key={tick} x={LEFT - 8} y={toY(tick) + 5} textAnchor="end">
            {share ? `${tick}%` : tick}
          </text>
        ))}
        {end === null ? null : <EndMark x={days.toX(days.last)} y={toY(end)} colour={INK_2} text={text} />}
      </g>
    </LineChart>
  );
}

function EndMark({
  x,
  y,
  colour,
  text,
}: {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly text: string;
}) {
  return (
    <>
      <circle cx={x} cy={y} r={4.5} fill={colour} />
      <text x={x + 9} y={y + 5} className="is-strong">
        {text}
      </text>
    </>
  );
}

function Months({
  days,
  width,
  narrow,
}: {
  readonly days: Days;
  readonly width: number;
  readonly narrow: boolean;
}) {
  return (
    <svg width={width} height={24} aria-hidden="true">
      {timeTicks(days.first, days.last, narrow ? 4 : 7).map((tick) => (
        <text key={tick.day} x={days.toX(tick.day)} y={16} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </svg>
  );
}
