import type { PendingInputs } from '../../banding/changes/pending';
import type { IsoDate } from '../../../kernel/dates';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { CurrentHolder } from '../decisions/allocation-problem';
import type { CandidateView, RuledOutView, SubjectView } from './candidates-view';
import type { Route } from '../queue/route';
import type { RecordedOffer } from '../queue/womens-answer';

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
  readonly candidates: readonly CandidateView[];
  readonly ruledOut: readonly RuledOutView[];
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
  readonly mayAllocate: boolean;
  readonly mayAllocateBeyondGrade: boolean;
  readonly mayViewCase: boolean;
}
