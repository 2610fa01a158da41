import type { PartHeld } from '../../workload/sharing/case-split';
import type { CaseName } from '../../access/case-name';
import type { ChangedFact } from '../../banding/changes/case-change';
import type { Banding, BandingModel } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { GradeJudgement } from '../../banding/bands/judge-grade';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import type { BandPlace } from '../../workload/measure/band-place';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { MeasuredCase } from '../../workload/measure/measure-caseload';
import type { TeamPlace } from '../../workload/measure/officer-record';
import type { BarLine } from './bar-view';
import type { CaseBandChanges } from './band-change-page';
import type { AllocationDecision, AllocationKind } from '../decisions/decision';
import type { Route } from '../queue/route';
import type { RecordedOffer } from '../queue/womens-answer';
import type { OversightAction } from '../oversight/oversight-record';

/** A case, live or ended. */
export interface StoredCase {
  readonly facts: CaseFacts;
  readonly endedOn: IsoDate | null;
}

/** One time that somebody held a case, and why. */
export interface CaseHolding extends Pick<TeamPlace, 'teamCode' | 'teamName' | 'lduCode' | 'regionCode'> {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly kind: AllocationKind;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly notes: string | null;
  /** When and by whom it was undone as made in error; null where it stands. */
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  readonly decision: AllocationDecision | null;
}

/** A manager's recorded decision on a holding. */
export interface CaseOversight {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly decision: string;
  readonly reviewOn: IsoDate;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** Something that was done to a case, in words. */
export interface CaseHistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  /** "Logged", "Changed", "Allocated to Kaur, Harpreet", "Ended on 2 Nov 2026". */
  readonly what: string;
  readonly changes: readonly ChangedFact[];
  readonly reason: string | null;
  readonly band: { readonly from: string; readonly to: string } | null;
}

/** A former or current holder as the reader may see them. */
export interface HoldingLine {
  readonly holding: CaseHolding;
  /** Null where the reader may not see this officer. */
  readonly officer: { readonly staffCode: StaffCode; readonly name: string } | null;
  readonly reason: string | null;
  /** The reader could undo it now, as made in error. */
  readonly mayUndo: boolean;
}

/** Somebody who works on the case beside its officer of record, or covers it, now or from a day to come. */
export interface BesideLine {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly name: string;
  readonly mayViewOfficer: boolean;
  /** "30% of the points, as co-working officer", "Covers the case". */
  readonly what: string;
  readonly from: IsoDate;
  /** The last day on which it counts; null while it has no end. */
  readonly to: IsoDate | null;
  /** Where the reader may end or change it; null where they may not. */
  readonly changeHref: string | null;
}

/** A case as its page shows it. Names are left out of the facts where the reader may not know them. */
export interface CasePage extends FigureSource {
  readonly facts: CaseFacts;
  readonly name: CaseName;
  readonly endedOn: IsoDate | null;
  readonly banding: Banding;
  readonly bandPlace: BandPlace;
  readonly bandingModel: BandingModel;
  /** "senior case manager": what the model calls the grade that some rules need. */
  readonly seniorName: string;
  readonly minimumGradeName: string;
  readonly homeLduName: string | null;
  readonly pointsHundredths: number;
  /** The holding as it stands, judged for its officer; null while the case waits, and when it has ended. */
  readonly held:
    | (Pick<MeasuredCase, 'oversightReasons' | 'oversight' | 'missingCourses' | 'contactOverdueDays'> & {
        readonly judgement: GradeJudgement;
        readonly since: IsoDate;
        readonly officer: {
          readonly staffCode: StaffCode;
          readonly name: string;
          readonly gradeName: string | null;
          readonly teamName: string;
        };
        readonly mayViewOfficer: boolean;
      })
    | null;
  /** Where it would go; null for a case that somebody holds, and when it has ended. */
  readonly route: (Route & { readonly teamName: string | null }) | null;
  readonly holdings: readonly HoldingLine[];
  /** Officers of record in the last 12 months. */
  readonly officersInYear: number;
  readonly bars: readonly BarLine[];
  /** Answers to the offer of a women's team, the latest first. */
  readonly offers: readonly RecordedOffer[];
  readonly mayBar: boolean;
  readonly oversights: readonly CaseOversight[];
  /** What was agreed with them. */
  readonly oversightActions: readonly OversightAction[];
  /** Whether the reader may record oversight and mark actions. */
  readonly mayOversee: boolean;
  readonly history: readonly CaseHistoryEntry[];
  readonly bandChanges: CaseBandChanges;
  /** Co-workers with a share, and cover by name. */
  readonly beside: readonly BesideLine[];
  readonly mayShare: boolean;
  readonly mayEdit: boolean;
  /** It ended, and the reader may open it again. */
  readonly mayReopen: boolean;
  readonly mayAllocate: boolean;
  /** Somebody holds it, and the reader may give it to another officer. */
  readonly mayMove: boolean;
}

/** A case of the list. */
export interface CaseListRow {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly facts: CaseFacts;
  readonly endedOn: IsoDate | null;
  readonly banding: Banding;
  readonly bandPlace: BandPlace;
  readonly holder: {
    readonly staffCode: StaffCode;
    readonly name: string;
    readonly teamName: string;
    readonly mayView: boolean;
  } | null;
  /** While the case is covered: the worse of its officer's and the cover's. */
  readonly judgement: GradeJudgement | null;
  /** Whose it is; null while nobody holds the case. */
  readonly held: PartHeld | null;
}
