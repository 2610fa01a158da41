import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { Banding } from '../../domain/banding/bands/band-case';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import type { Band } from '../../domain/workload/model/model';
import type { FirstAppointment } from '../../domain/allocation/queue/first-appointment';
import type { PendingInputs } from '../../domain/banding/changes/pending';
import type { IsoDate } from '../../kernel/dates';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { CurrentHolder } from '../../domain/allocation/decisions/allocation-problem';
import type { EndingBeside } from '../../domain/allocation/moves/ending-beside';
import type { OfferedCandidate, RuledOutOfficer } from '../../domain/allocation/candidates/offered-candidate';
import type { Route } from '../../domain/allocation/queue/route';
import type { RecordedOffer } from '../../domain/allocation/queue/womens-answer';

/** The case beside the shortlist. */
export interface SubjectView {
  readonly name: CaseName;
  /** Without the person's names where the reader may not know them. */
  readonly facts: CaseFacts;
  readonly banding: Banding;
  readonly brag: NonNullable<Band['brag']> | null;
  readonly contactEveryDays: number | null;
  /** What the case counts, in hundredths of a point. */
  readonly pointsHundredths: number;
  readonly minimumGradeName: string;
  readonly appointment: FirstAppointment;
  readonly waitWorkingDays: number | null;
  readonly lduName: string | null;
  readonly lastOfficer: { readonly name: string; readonly to: IsoDate } | null;
}

/** A team that may be chosen. `routed`: where the case is routed; `ldu`: of the same LDU; `offer`: the alternative; `elsewhere`: the actor's own. */
export interface TeamChoice {
  readonly code: string;
  readonly name: string;
  readonly lduName: string;
  readonly kind: 'routed' | 'ldu' | 'offer' | 'elsewhere';
}

export interface CandidatesPage extends FigureSource {
  readonly subject: SubjectView;
  readonly route: Route;
  readonly routedTeamName: string | null;
  /** Set where somebody holds the case already: then there is nobody on offer. */
  readonly holder: CurrentHolder | null;
  /** What waits for a second manager on the case; left out or null where nothing does. */
  readonly pending?: PendingInputs | null;
  readonly candidates: readonly OfferedCandidate[];
  readonly ruledOut: readonly RuledOutOfficer[];
  readonly teams: readonly TeamChoice[];
  /** The team that the lists are narrowed to; null for everybody of the LDU. */
  readonly team: TeamChoice | null;
  /** The last day to which absences were looked for. */
  readonly awayCheckedTo: IsoDate;
  /** What came of the offer of a women's team; null where none is recorded. */
  readonly offer: RecordedOffer | null;
  /** Notes that the reader began and did not send. */
  readonly draft: { readonly notes: string; readonly savedAt: string } | null;
  /** Officers of record in the last 12 months. */
  readonly officersInYear: number;
  /** Who shares or covers the case, and would no more once it is allocated. */
  readonly beside: EndingBeside;
  readonly mayAllocate: boolean;
  readonly mayAllocateBeyondGrade: boolean;
  readonly mayViewCase: boolean;
}
