import type { Scope } from '../access/actor';
import type { FigureSource } from '../workload/figure-source';
import type { MeasuredOfficer } from '../workload/measure-caseload';
import type { TeamPlace } from '../workload/officer-record';
import type { HomeFacts } from './home-facts';
import type { UnitFigures } from './measure-unit';
import type { WaitingCount } from './team-page';

/** What home says of the officers whom somebody manages or allocates to. */
export interface ManagedHome {
  /** The teams, by name. */
  readonly teams: readonly TeamPlace[];
  readonly facts: HomeFacts;
  /** Edits officers too, not only allocates: reductions and leavers are theirs to act on. */
  readonly manages: boolean;
}

/** What home says of a part of the estate to whoever leads it. */
export interface LedHome {
  readonly unit: Scope & { readonly name: string };
  readonly figures: UnitFigures;
}

/** What home says to an officer of their own caseload. */
export interface OwnHome {
  readonly measured: MeasuredOfficer;
  readonly facts: HomeFacts;
}

export interface HomePage extends FigureSource {
  /** Null for those who do not see the queue. */
  readonly waiting: WaitingCount | null;
  readonly managed: ManagedHome | null;
  readonly led: readonly LedHome[];
  readonly own: OwnHome | null;
}
