import 'server-only';
import type { Scope } from '../../domain/access/actor';
import type { BandWorkCount } from '../../domain/banding/changes/band-change';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { GroupWorkload } from '../../domain/workload/measure/measure-group';
import type { MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import type { HomeFacts } from '../../domain/metrics/officers/home-facts';
import type { UnitFigures } from '../../domain/metrics/units/measure-unit';
import type { WithoutRelief } from '../../domain/metrics/officers/relief-cover';
import type { WaitingCount } from '../../domain/metrics/counts/count-waiting';

/** Officers of a part of the estate who are over the threshold without a relief plan. */
export interface UnitWithoutRelief {
  readonly unit: Scope;
  readonly withoutRelief: WithoutRelief;
}

/** What home says of the officers whom somebody manages or allocates to. */
export interface ManagedHome {
  /** The teams, by name. */
  readonly teams: readonly TeamPlace[];
  readonly facts: HomeFacts;
  /** Edits officers too, not only allocates: reductions and leavers are theirs to act on. */
  readonly manages: boolean;
  /** What changes of band ask of them; left out where they decide on none. */
  readonly bandWork?: BandWorkCount;
  /** What sources say otherwise than what was decided here, for them to settle; left out: not theirs. */
  readonly sourceDifferences?: number;
  /** Decisions that are not keyed in the record system after one working day; left out: not theirs. */
  readonly lateHandoffs?: number;
  /** Who is over the threshold without a relief plan, in each part of the estate whose plans are theirs to manage. */
  readonly relief?: readonly UnitWithoutRelief[];
  /** Challenges to ledger lines that wait for an answer, by staff code of who raised them. */
  /** Agreed actions of oversight; left out: not the reader's. */
  readonly oversightActions?: { readonly overdue: number; readonly due: number };
  readonly challenges?: readonly { readonly staffCode: string; readonly name: string }[];
}

/** What home says of a part of the estate to whoever leads it. */
export interface LedHome {
  readonly unit: Scope & { readonly name: string };
  readonly figures: UnitFigures;
  /** Left out for those who do not see relief plans. */
  readonly withoutRelief?: WithoutRelief;
}

/** What home says to an officer of their own caseload. */
export interface OwnHome {
  readonly measured: MeasuredOfficer;
  readonly facts: HomeFacts;
  /** Colleagues who are away today for whose cases they are the named contact; left out: none. */
  readonly contactFor?: readonly { readonly name: string; readonly cases: number }[];
  /** Their team as one, to see their own number beside it; left out where so few have a number that it would tell of one of them. */
  readonly team?: Pick<GroupWorkload, 'pointsUsedHundredths' | 'pointsAvailable'> & {
    readonly name: string;
    readonly officers: number;
  };
}

export interface HomePage extends FigureSource {
  /** Null for those who do not see the queue. */
  readonly waiting: WaitingCount | null;
  readonly managed: ManagedHome | null;
  readonly led: readonly LedHome[];
  readonly own: OwnHome | null;
  /** Officers are asked how they find their workload, and the reader has not answered. */
  readonly pulse: boolean;
}
