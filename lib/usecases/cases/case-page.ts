import 'server-only';
import type { CaseHolding, CaseOversight } from '../../domain/allocation/cases/case-record';
import type { CaseHistoryEntry } from '../../domain/allocation/cases/case-history';
import type { CaseName } from '../../domain/access/case-name';
import type { Banding, BandingModel } from '../../domain/banding/bands/band-case';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import type { GradeJudgement } from '../../domain/banding/bands/judge-grade';
import type { IsoDate } from '../../kernel/dates';
import type { StaffCode } from '../../kernel/ids';
import type { BandPlace } from '../../domain/workload/measure/band-place';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { MeasuredCase } from '../../domain/workload/measure/measure-caseload';
import type { BarLine } from './bar-page';
import type { CaseBandChanges } from '../band-changes/band-change-page';
import type { Route } from '../../domain/allocation/queue/route';
import type { RecordedOffer } from '../../domain/allocation/queue/womens-answer';
import type { OversightAction } from '../../domain/allocation/oversight/oversight-record';
import type { Address } from '../../kernel/address';

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
  readonly changeHref: Address | null;
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
