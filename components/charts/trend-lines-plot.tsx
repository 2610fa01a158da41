'use client';

import { IntervalLanes } from './interval-lanes';
import { placeIntervals } from './layout/place-intervals';
import { timeTicks } from './layout/time-scale';
import {
  daysOf,
  END_WIDTH,
  laneScale,
  SCALE_WIDTH,
  trendData,
  type TrendFigures,
} from './layout/trend-layout';
import { MainPanel, SecondPanel } from './trend-panels';

interface PlotProps extends TrendFigures {
  readonly width: number;
  readonly narrow: boolean;
  readonly lanes: number;
}

/** Draws the panels one below the other, on the same days across; the lowest one has the months. */
export function TrendLinesPlot(props: PlotProps) {
  const { points, lines, lastText, secondText, secondTitle = '', secondIsShare } = props;
  const { intervals = [], width, narrow, lanes } = props;
  const days = daysOf(points);
  const months = timeTicks(days.first, days.last, narrow ? 4 : 7);
  const panel = { data: trendData(points), days, months, width };
  return (
    <>
      <MainPanel {...panel} title="Workload" lines={lines} text={lastText} lowest={!secondText} />
      {lanes > 0 ? (
        <IntervalLanes
          placed={placeIntervals(intervals, laneScale(points, width - SCALE_WIDTH - END_WIDTH))}
          lanes={lanes}
          width={width}
        />
      ) : null}
      {secondText ? (
        <SecondPanel {...panel} title={secondTitle} text={secondText} share={secondIsShare ?? false} lowest />
      ) : null}
    </>
  );
}
