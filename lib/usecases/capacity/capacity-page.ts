import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { RulesStep } from '../../domain/workload/model/rules-version';
import type { BandGradeTable } from '../../domain/metrics/units/band-grade-table';
import type { BriefSentence } from '../../domain/metrics/capacity/brief-parts';
import type { CapacityView, MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import type { CapacityApart } from '../../domain/metrics/capacity/capacity-apart';
import type { GradeGap } from '../../domain/metrics/capacity/capacity-gap';
import type { CountShare } from '../../domain/metrics/counts/count-share';
import type { Downgrades } from '../../domain/metrics/cases/downgrades';
import type { WorkloadDistribution } from '../../domain/metrics/units/distribution';
import type { LineManagement } from '../../domain/metrics/officers/line-management';
import type { PastFigures } from '../../domain/metrics/history/past-figures';
import type { ShownCells } from '../../domain/metrics/units/small-cells';
import type { Staffing } from '../../domain/metrics/units/staffing';
import type { TrendPoint } from '../../domain/metrics/history/trend';
import type { OfficerLine, UnitDots } from '../../domain/metrics/officers/unit-officers';
import type { Unit } from '../../domain/metrics/units/units';

/** A unit above, and whether the reader may open it. */
export interface UnitAbove extends Unit {
  readonly mayView: boolean;
}

/** What the section on staff draws. */
export interface StaffPage {
  readonly now: Staffing;
  /** The 12 months before, of the same unit. */
  readonly before: Staffing;
  readonly byGrade: ReadonlyMap<string, Staffing>;
  /** Which of these figures may be shown, now and of the 12 months before. */
  readonly shown: ShownCells;
  readonly shownBefore: ShownCells;
  readonly lines: LineManagement;
}

/** What the dashboard of a unit draws. */
export interface CapacityPage extends FigureSource {
  readonly view: CapacityView;
  readonly above: readonly UnitAbove[];
  readonly brief: readonly BriefSentence[];
  readonly apart: CapacityApart;
  /** Officers over the threshold without a relief plan, of all over it; null for those who do not see the plans. */
  /** Those who become excessive within a fortnight if nothing changes. */
  readonly nextToTrip: CountShare;
  readonly withoutRelief: CountShare | null;
  readonly gaps: readonly GradeGap[];
  readonly distribution: WorkloadDistribution;
  readonly table: BandGradeTable;
  readonly downgrades: Downgrades;
  /** The units below each unit below, by its code; empty where that would be too many for one page. */
  readonly below: ReadonlyMap<string, readonly MeasuredUnit[]>;
  /** Of each unit below: its officers' workloads, without names. */
  readonly dots: readonly UnitDots[];
  /** The officers by name, of a team only. */
  readonly officers: readonly OfficerLine[];
  /** Null where no snapshot of that time is stored. */
  readonly past: { readonly month: PastFigures | null; readonly year: PastFigures | null };
  readonly trend: readonly TrendPoint[];
  /** Every change of rules along the days of the trend, up to today. */
  readonly rules: readonly RulesStep[];
  readonly staff: StaffPage;
}
