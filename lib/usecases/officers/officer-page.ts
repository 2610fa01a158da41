import 'server-only';
import type { OfficerDay } from '../../domain/metrics/history/stored-days';
import type { CaseName } from '../../domain/access/case-name';
import type { IsoDate } from '../../kernel/dates';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { Suggestion } from '../../domain/workload/relief/bring-under';
import type { LedgerComparison } from '../../domain/workload/ledger/compare-ledgers';
import type { LedgerSummary } from '../../domain/workload/ledger/ledger-summary';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import type { ReallocationDue, Standing } from '../../domain/workload/measure/officer-standing';
import type { WorkloadStep } from '../../domain/workload/model/preview-workload';
import type { RulesStep } from '../../domain/workload/model/rules-version';
import type { CaseRow } from '../../domain/workload/ledger/to-case-row';
import type { OverloadClock } from '../../domain/metrics/cases/excessive';
import type { ReliefStanding } from '../../domain/metrics/officers/relief-cover';

/** What the pages of an officer are handed to draw. */

export interface LineManager {
  readonly staffCode: string;
  readonly name: string;
  readonly mayView: boolean;
}

export interface OfficerPage extends FigureSource {
  readonly measured: MeasuredOfficer;
  readonly standing: Standing;
  /** Empty when neither away nor leaving. */
  readonly away: string;
  /** Instant at which the record was marked as logged in error; null for a real one. */
  readonly loggedInErrorAt: string | null;
  readonly reallocation: ReallocationDue | null;
  readonly lineManager: LineManager | null;
  /** The page is the reader's own. */
  readonly own: boolean;
  readonly mayEdit: boolean;
  /** Something of why is withheld, and the reader may ask to see it: the head of the unit. */
  readonly mayAskWhy: boolean;
  /** The officer is a line manager, for whom the reader may name a deputy. */
  readonly mayNameDeputies: boolean;
  /** Whether the reader may arrange cover for the officer, and name contacts. */
  readonly mayArrangeCover: boolean;
  /** Whether the reader may move the officer's cases to somebody else. */
  readonly mayMoveCases: boolean;
  readonly mayViewTeam: boolean;
  /** Whether the supervision record, relief plan and challenges are the reader's to see. */
  readonly maySupervise: boolean;
  /** Whether relief plans are the reader's to see: a leader sees those without the rest of the supervision record. */
  readonly mayViewRelief: boolean;
  /** Whether the cases' own pages are the reader's to open. */
  readonly mayViewCases: boolean;
}

/** What moved a workload since the end of a past day; null where nothing was recorded of the officer then. */
export interface LedgerChangePage {
  readonly since: IsoDate;
  readonly comparison: LedgerComparison | null;
}

export interface OfficerWorkloadPage extends OfficerPage {
  readonly ledger: LedgerSummary;
  /** Null for those who do not see relief plans. */
  readonly relief: ReliefStanding | null;
  /** Those that need attention first. */
  readonly cases: readonly CaseRow[];
  /** What the workload becomes when the next reduction ends; null when none has an end. */
  readonly whenReductionEnds: { readonly endDate: IsoDate; readonly workload: WorkloadStep } | null;
  /** What would bring the workload to 100% or under, each alone; empty when it is not over. */
  readonly suggestions: readonly Suggestion[];
  readonly clock: OverloadClock;
  readonly change: LedgerChangePage;
  /** One day a week, and the last day of each month, oldest first. */
  readonly history: {
    readonly weekly: readonly OfficerDay[];
    readonly monthly: readonly OfficerDay[];
    /** Every change of rules along the stored days, up to today. */
    readonly rules: readonly RulesStep[];
  };
}

/** A case that came to an officer, or left. */
export interface Move {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly onDate: IsoDate;
  readonly crn: string;
  readonly name: CaseName;
  /** The officer before (in) or after (out); null when there was none. */
  readonly other: string | null;
  /** Why there is no other officer; `waited`: nobody had it at first, somebody did later. */
  readonly without: 'first_officer' | 'ended' | 'waiting' | 'waited' | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly decidedByName: string;
  readonly imported: boolean;
}

export interface OfficerMovesPage extends OfficerPage {
  readonly moves: readonly Move[];
  readonly since: IsoDate;
}
