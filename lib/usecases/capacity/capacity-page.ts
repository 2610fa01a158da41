import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { RulesStep } from '../../domain/workload/model/rules-version';
import type { BandGradeTable } from '../../domain/metrics/units/band-grade-table';
import type { BriefSentence } from '../../domain/metrics/brief/brief-parts';
import type { CapacityView, MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import type { UnitChange } from '../../domain/metrics/change/unit-change';
import type { CapacityApart } from '../../domain/metrics/capacity/capacity-apart';
import type { SupervisionMeasure } from '../../domain/metrics/officers/supervision-measure';
import type { Comparators } from '../../domain/metrics/evidence/comparators';
import type { PulseShares } from '../../domain/metrics/pulse/pulse';
import type { VacancyLine } from '../../domain/metrics/capacity/establishment';
import type { GradeGap } from '../../domain/metrics/capacity/capacity-gap';
import type { StartCount } from '../../domain/metrics/cases/starts';
import type { CountShare } from '../../domain/metrics/counts/count-share';
import type { Downgrades } from '../../domain/metrics/cases/downgrades';
import type { WorkloadDistribution } from '../../domain/metrics/units/distribution';
import type { LineFigures } from '../../domain/metrics/officers/line-tally';
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
  readonly byGradeBefore: ReadonlyMap<string, Staffing>;
  /** Which of these figures may be shown, now and of the 12 months before. */
  readonly shown: ShownCells;
  readonly shownBefore: ShownCells;
  readonly lines: LineFigures;
}

/** What every page about the figures of a unit has. */
interface UnitPage extends FigureSource {
  readonly view: CapacityView;
  readonly above: readonly UnitAbove[];
  readonly apart: CapacityApart;
  /** Null where no snapshot of that time is stored. */
  readonly past: { readonly month: PastFigures | null; readonly year: PastFigures | null };
}

/** What the page of a unit's further measures draws: what is behind the dashboard, and its staff. */
export interface MeasuresPage extends UnitPage {
  /** Those who become excessive within a fortnight if nothing changes. */
  readonly nextToTrip: CountShare;
  /** Officers over the threshold without a relief plan, of all over it; null for those who do not see the plans. */
  readonly withoutRelief: CountShare | null;
  readonly downgrades: Downgrades;
  readonly staff: StaffPage;
  /** Posts, staff and vacancies by grade. */
  readonly vacancies: readonly VacancyLine[];
  /** Cases that ended in the 12 months to today, and in the 12 before. */
  readonly endings: StartCount;
  readonly supervision: SupervisionMeasure;
  /** Whether the lists of supervision and of agreed actions are theirs to see: managers’ and leaders’. */
  readonly mayViewLists: boolean;
  /** Whether the reader has the page of agreed actions. */
  readonly mayAudit: boolean;
  /** Whether the reader sets posts. */
  readonly maySetPosts: boolean;
  /** Of each survey of officers, who described their workload as unmanageable, the newest first. */
  readonly pulse: readonly PulseShares[];
  /** Whether the reader opens and closes them. */
  readonly mayRunPulse: boolean;
  /** What is published elsewhere of the figures, and whether the reader enters it. */
  readonly comparators: Comparators;
  readonly maySetComparators: boolean;
}

/** The leading figures of the unit above, to hold this one against. */
export interface ParentFigures extends Pick<
  MeasuredUnit,
  'pointsUsed' | 'pointsAvailable' | 'officersOver100' | 'over50Cases' | 'over75Cases'
> {
  readonly name: string;
}

/** What the dashboard of a unit draws. */
export interface CapacityPage extends UnitPage {
  /** What is said of feeds that are late, a sentence each. */
  readonly lateFeeds: readonly string[];
  /** The unit above; null where there is none, or the reader may not see it. */
  readonly parent: ParentFigures | null;
  /** The sentence to say. */
  readonly headline: BriefSentence;
  readonly brief: readonly BriefSentence[];
  readonly gaps: readonly GradeGap[];
  readonly distribution: WorkloadDistribution;
  readonly table: BandGradeTable;
  /** The units below each unit below, by its code; empty where that would be too many for one page. */
  readonly below: ReadonlyMap<string, readonly MeasuredUnit[]>;
  /** Of each unit below: its officers' workloads, without names. */
  readonly dots: readonly UnitDots[];
  /** The officers by name, of a team only. */
  readonly officers: readonly OfficerLine[];
  readonly trend: readonly TrendPoint[];
  /** What moved the workload since last month; null where too little is stored. */
  readonly change: UnitChange | null;
  /** Every change of rules along the days of the trend, up to today. */
  readonly rules: readonly RulesStep[];
}
