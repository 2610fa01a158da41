import type { IsoDate } from '../../../kernel/dates';
import type { ReallocationDue } from '../../workload/measure/officer-standing';
import type { WorkloadStep } from '../../workload/model/preview-workload';
import type { ExpiringCourse } from '../cases/attention-lists';
import type { OverCapacityCount } from '../units/team-figures';

/** Somebody on the staff. */
export interface Named {
  readonly staffCode: string;
  readonly name: string;
}

export interface ReallocationFact extends Named {
  readonly due: ReallocationDue;
  readonly cases: number;
  /** Cases of the bands with the closest contact. */
  readonly closestBand: number;
  readonly appointmentsToFriday: number;
}

export interface AwayFact extends Named {
  readonly words: string;
  readonly appointmentsToFriday: number;
  /** The Friday that is meant: next week's at the weekend. */
  readonly friday: IsoDate;
  /** Who covers cases of theirs by name today, and how many each. */
  readonly coveredBy: readonly { readonly name: string; readonly cases: number }[];
  /** Who is named as contact of their cases today, and of how many each. */
  readonly contacts: readonly { readonly name: string; readonly cases: number }[];
  /** Cases that need a named contact and have none. */
  readonly contactsNeeded: number;
}

/** Cases of an officer who is away that ask for cover by name today and have none. */
export interface CoverFact extends Named {
  readonly cases: number;
  readonly dueOn: IsoDate;
}

export interface ReductionFact extends Named {
  readonly reason: string;
  readonly hoursHundredths: number;
  readonly endDate: IsoDate | null;
  /** It has passed its last day and stands until somebody reviews it. */
  readonly reviewDue: boolean;
  /** The workload without it, everything else as today. */
  readonly after: WorkloadStep;
}

/** A course of somebody that has run out, or runs out soon. */
export interface TrainingFact extends Named, ExpiringCourse {
  /** What people call the course. */
  readonly label: string;
}

/** What home counts of some officers' caseloads. Every count is of the same list that its link shows. */
export interface HomeFacts {
  readonly officers: number;
  readonly cases: number;
  readonly overCapacity: OverCapacityCount;
  readonly reallocations: readonly ReallocationFact[];
  readonly away: readonly AwayFact[];
  readonly coverNeeded: readonly CoverFact[];
  /** Cases of officers who are away that have nobody named as contact. */
  readonly contactNeeded: readonly CoverFact[];
  /** Null where the model plans no contact. */
  readonly closestLate: {
    readonly count: number;
    readonly bands: readonly string[];
    readonly everyDays: number;
    readonly longestDays: number;
  } | null;
  /** By the person's clock, and what keeps somebody from being seen. */
  readonly contact: Readonly<
    Record<'over28' | 'over56' | 'preReleaseDue' | 'releasePassed' | 'warrants' | 'suspended', number>
  >;
  readonly releases: { readonly days: readonly IsoDate[]; readonly withAppointment: number };
  readonly oversight: { readonly overdue: number; readonly due: number; readonly missing: number };
  readonly beyondGrade: readonly (Named & { readonly gradeName: string; readonly cases: number })[];
  readonly trainingGaps: number;
  readonly detailsMissing: number;
  readonly officersUnknown: readonly Named[];
  /** Trainees in post without a trainee reduction. */
  readonly traineesUnreduced: readonly Named[];
  /** Cases with cover, a share or support that asks for a decision. */
  readonly besideToDecide: number;
  readonly reductions: readonly ReductionFact[];
  readonly leavers: readonly (Named & { readonly leavesOn: IsoDate; readonly cases: number })[];
  readonly joiners: readonly (Named & { readonly startsOn: IsoDate })[];
  readonly training: readonly TrainingFact[];
}
