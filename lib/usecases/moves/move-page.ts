import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { NextDay } from '../../domain/workload/contact/next-day';
import type { IsoDate } from '../../kernel/dates';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { ReallocationDue } from '../../domain/workload/measure/officer-standing';
import type { WorkloadState } from '../../domain/workload/measure/states';
import type { CaseRow } from '../../domain/workload/ledger/to-case-row';
import type { TeamChoice, SubjectView } from '../shortlist/candidates-page';
import type {
  OfferedCandidate,
  RuledOutOfficer,
  SideFigures,
} from '../../domain/allocation/candidates/offered-candidate';
import type { CaseOrder } from '../../domain/allocation/moves/move-form-request';
import type { ReallocationReason } from '../../domain/allocation/moves/reallocation-reason';
import type { ReallocationResult } from '../../domain/allocation/moves/reallocation-result';

/** An officer's workload in figures. */
export type WorkloadFigures = Pick<
  SideFigures,
  'pointsUsedHundredths' | 'pointsAvailable' | 'state' | 'caseCount'
>;

/** One of an officer's cases, to be chosen for a move. */
export interface CaseToChoose {
  readonly row: CaseRow;
  /** What the officer gives up with it, in hundredths of a point. */
  readonly pointsHundredths: number;
  /** The officer's workload without this case and those above it. */
  readonly without: WorkloadFigures;
}

/** The cases of an officer, to choose those that move. */
export interface ChooseCasesPage extends FigureSource {
  readonly officer: {
    readonly staffCode: string;
    readonly name: string;
    readonly gradeName: string;
    readonly teamName: string;
  };
  readonly workload: WorkloadFigures;
  /** Empty when neither away nor leaving. */
  readonly away: string;
  readonly reallocation: ReallocationDue | null;
  readonly leavesOn: IsoDate | null;
  readonly order: CaseOrder;
  readonly cases: readonly CaseToChoose[];
}

/** A case that is about to move. */
export interface MovingCase {
  readonly crn: string;
  readonly version: number;
  readonly name: CaseName;
  readonly band: string;
  readonly bandRank: number;
  readonly provisional: boolean;
  readonly settingLabel: string;
  readonly pointsHundredths: number;
  readonly giver: { readonly staffCode: string; readonly name: string };
  readonly routedTeamName: string | null;
  readonly next: NextDay | null;
}

/** Choosing who takes some cases over. */
export interface ReceiversPage extends FigureSource {
  readonly cases: readonly MovingCase[];
  /** Asked for, and nothing to move: they wait, or are not there for the reader. */
  readonly left: readonly { readonly crn: string; readonly why: string }[];
  /** Set where one case moves. */
  readonly subject: SubjectView | null;
  readonly givers: readonly GiverFigures[];
  readonly candidates: readonly OfferedCandidate[];
  readonly ruledOut: readonly RuledOutOfficer[];
  readonly teams: readonly TeamChoice[];
  readonly team: TeamChoice | null;
  readonly awayCheckedTo: IsoDate;
  /** What the reason opens with: absence or a leaver, where that is why; empty otherwise. */
  readonly suggestedReason: ReallocationReason | '';
  readonly mayMoveBeyondGrade: boolean;
  readonly mayViewCase: boolean;
  /** Who could take each of the cases, one officer a case; null where one officer takes them all. */
  readonly spread: Spread | null;
}

/** Several cases that go to several officers. */
export interface Spread {
  readonly lines: readonly SpreadLine[];
  /** Everybody who could take one of them, as they stand before the move. */
  readonly officers: readonly (WorkloadFigures & { readonly staffCode: string; readonly name: string })[];
  /** Days to the furthest oversight review date that holds for whoever takes any of them. */
  readonly reviewDays: number;
}

/** One of several cases that go to several officers. */
export interface SpreadLine {
  readonly crn: string;
  /** Who is suggested, with the cases before it moved as suggested; empty where nobody is plainly allowed. */
  readonly suggested: string;
  readonly choices: readonly SpreadChoice[];
}

/** Somebody who could take a case. */
interface SpreadChoice {
  readonly staffCode: string;
  readonly name: string;
  /** "CM, allowed, 81.2% to 84.1%" */
  readonly about: string;
  readonly teamName: string;
  /** Of the team that the case is routed to. */
  readonly routed: boolean;
}

export interface GiverFigures {
  readonly staffCode: string;
  readonly name: string;
  readonly teamName: string;
  readonly before: SideFigures;
  readonly after: SideFigures;
}

/** Somebody who takes cases over, before and after all of theirs. */
export interface ReceiverFigures {
  readonly staffCode: string;
  readonly name: string;
  readonly gradeName: string;
  readonly cases: number;
  readonly before: SideFigures;
  readonly after: SideFigures;
}

/** One case on the confirmation of a move. */
export interface ConfirmedCase {
  readonly crn: string;
  readonly name: string;
  /** "Band 3, community" */
  readonly band: string;
  readonly giverName: string;
  /** Empty where it will not move. */
  readonly receiverName: string;
  /** What was asked for this case, in words; where several move, without who could have it instead. */
  readonly questions: readonly string[];
  readonly asked: readonly string[];
  readonly stateAfter: WorkloadState | null;
  /** Why it will not move; null where it will. */
  readonly refused: string | null;
}

export interface TeamBeforeAfter {
  readonly code: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The last look before a move: nothing but text and figures. */
export interface MoveConfirmView {
  /** At least one. */
  readonly receivers: readonly ReceiverFigures[];
  readonly givers: readonly GiverFigures[];
  readonly teams: readonly TeamBeforeAfter[];
  readonly cases: readonly ConfirmedCase[];
  /** What those named instead would come to with all of the cases; empty where one case moves or nobody is named. */
  readonly instead: readonly string[];
  readonly moves: readonly string[];
  readonly stays: readonly string[];
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  /** Set where the figures changed after an earlier look. */
  readonly notice: string | null;
}

/** What became of each case of a move. */
export interface MoveResultsPage extends FigureSource {
  readonly results: readonly (ReallocationResult & {
    readonly name: string;
    readonly mayViewCase: boolean;
  })[];
  /** What became of the emails about the moves, in sentences, each once. */
  readonly emails: readonly string[];
}
