import 'server-only';
import type { FigurePoint, TrendFigure, TrendMark } from '../../../domain/metrics/history/figure-trend';
import type { TrendStep } from '../../../domain/metrics/history/trend';
import type { Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { UnitAbove } from '../capacity-page';

/** Which trend is asked for. */
export interface TrendAsked {
  readonly figure: TrendFigure;
  readonly step: TrendStep;
}

/** One figure of a unit over time, from the stored days to today. */
export interface TrendPage extends FigureSource, TrendAsked {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** Oldest first; the last is today's figure. */
  readonly points: readonly FigurePoint[];
  readonly marks: readonly TrendMark[];
  /** Of a large unit not every day of the step is read: each so manieth. */
  readonly every: number;
}
