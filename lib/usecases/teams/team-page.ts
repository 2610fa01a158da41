import 'server-only';
import type { TeamFigures } from '../../domain/metrics/units/team-figures';
import type { TeamDay } from '../../domain/metrics/history/stored-days';
import type { WaitingCount } from '../../domain/metrics/counts/count-waiting';
import type { NextToTrip } from '../../domain/metrics/officers/next-to-trip';
import type { RulesStep } from '../../domain/workload/model/rules-version';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { GroupWorkload } from '../../domain/workload/measure/measure-group';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { AttentionList, HeldRow } from '../../domain/metrics/cases/attention-lists';
import type { CaseloadMix } from '../../domain/metrics/cases/caseload-mix';
import type { ReallocationFact } from '../../domain/metrics/officers/home-facts';
import type { AttentionOfficer } from '../../domain/metrics/cases/attention-officers';
import type { TeamRow } from '../../domain/metrics/units/team-row';
import type { OfficerMay } from '../../domain/access/officer-may';
import type { OverCapacityCount } from '../../domain/metrics/units/team-figures';

/** What the pages of teams are handed to draw. */

export interface TeamWorkloadPage extends FigureSource {
  readonly team: TeamPlace;
  readonly view: TeamFigures;
  /** The rows that the filter lets through, in the order asked for. */
  readonly rows: readonly TeamRow[];
  readonly waiting: WaitingCount;
  /** Who becomes excessive within a fortnight if nothing changes, the soonest first. */
  readonly nextToTrip: readonly NextToTrip[];
  readonly mayLogOfficer: boolean;
  /** Whether the list of the cases that wait is the reader's to open. */
  readonly mayViewQueue: boolean;
  /** Whether the supervision of its officers is the reader's to see. */
  readonly maySupervise: boolean;
  /** Whether the officers may be ordered by a figure: for their own managers and who allocates to them. Left out: they may. */
  readonly mayRank?: boolean;
}

export interface TeamCaseloadPage extends FigureSource {
  readonly team: TeamPlace;
  readonly mix: CaseloadMix;
}

export interface TeamTrendPage extends FigureSource {
  readonly team: TeamPlace;
  /** One day a week, oldest first, over the last 12 months. */
  readonly weekly: readonly TeamDay[];
  /** The last stored day of each month, oldest first. */
  readonly monthly: readonly TeamDay[];
  /** Every change of rules along the stored days, up to today. */
  readonly rules: readonly RulesStep[];
}

/** The figures of a part of the estate: a ratio of sums, never a mean. */
export interface UnitFigure extends GroupWorkload {
  readonly overCapacity: Pick<OverCapacityCount, 'over' | 'holding'>;
  readonly beyondGrade: number;
}

interface TeamLine extends UnitFigure {
  readonly team: TeamPlace;
}

export interface LduTeams extends UnitFigure {
  readonly code: string;
  readonly name: string;
  readonly teams: readonly TeamLine[];
}

export interface RegionTeams extends UnitFigure {
  readonly code: string;
  readonly name: string;
  readonly ldus: readonly LduTeams[];
}

export interface TeamsPage extends FigureSource {
  readonly regions: readonly RegionTeams[];
  /** Whether the reader may merge records of one code in two spellings. */
  readonly mayMerge: boolean;
}

/** An officer in a list of what needs attention, and what the reader may do about them. */
export interface ListedOfficer extends AttentionOfficer {
  readonly may: OfficerMay;
}

export interface AttentionPage extends FigureSource {
  readonly list: AttentionList;
  /** Null: every team that the reader may see. */
  readonly team: TeamPlace | null;
  readonly cases: readonly HeldRow[];
  readonly officers: readonly ListedOfficer[];
  /** Whether the officers listed may be ordered by a figure: for their own managers and who allocates to them. */
  readonly mayRank: boolean;
  /** Whose cases need a new officer, and why: of that list only. */
  readonly reallocations: readonly ReallocationFact[];
  /** Leavers within 28 days who hold cases: the warning beside that list. */
  readonly leaverCount: number;
  /** How many officers or cases there are at all: tells "none exist" from "none match". */
  readonly outOf: number;
  /** Whether the cases' own pages are the reader's to open. */
  readonly mayViewCases: boolean;
  /** Whether the reader moves cases between officers. */
  readonly mayMoveCases: boolean;
  /** Whether the reader arranges cover and names contacts. */
  readonly mayArrangeCover: boolean;
  /** Whether the reader changes cases. */
  readonly mayEditCases: boolean;
  readonly mayOversee: boolean;
}
