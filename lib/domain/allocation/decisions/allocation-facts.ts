import type { Thing } from '../../access/can';
import type { WorkloadModel } from '../../workload/model/model';
import type { AllocationSubject } from '../candidates/assess-officer';
import type { Shortlist } from '../candidates/draw-shortlist';
import type { Route } from '../queue/route';
import type { RecordedOffer } from '../queue/womens-answer';
import type { CurrentHolder } from './allocation-problem';

/** Everything that an allocation is decided on, as it stands in the database at that moment. */
export interface AllocationFacts {
  readonly model: WorkloadModel;
  readonly subject: AllocationSubject;
  /** The officer who holds the case; null while it waits. */
  readonly holder: CurrentHolder | null;
  readonly route: Route;
  /** The person's LDU and that of the routed team. */
  readonly insideLdus: ReadonlySet<string>;
  /** Officers of the routed team, its LDU, and the team of the officer chosen. */
  readonly shortlist: Shortlist;
  /** The case as access sees it. */
  readonly thing: Thing;
  /** What came of the offer of a women's team, where one was recorded. */
  readonly womensOffer?: RecordedOffer | null;
}
