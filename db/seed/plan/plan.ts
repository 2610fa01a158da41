import type { TeamCode } from '../../../lib/kernel/ids';
import type { PersonName } from './names';

/** A reduction that runs today. Offsets are days from the day of loading; no end = open. */
export interface PlannedReduction {
  readonly reason: string;
  readonly hoursHundredths: number;
  readonly startOffset: number;
  readonly endOffset: number | null;
  readonly notes?: string;
}

export interface PlannedAbsence {
  readonly kind: 'sickness' | 'maternity' | 'special_leave' | 'secondment' | 'annual_leave';
  readonly startOffset: number;
  readonly endOffset: number | null;
}

/** How many of one band and setting, as a caseload that is laid down to the case. */
type FixedMix = readonly (readonly [
  band: '1' | '2' | '3' | '4',
  setting: 'community' | 'licence' | 'custody',
  count: number,
])[];

/** What somebody who holds cases must look like on the day of loading. Null: left to chance. */
export interface HolderPlan {
  readonly name: PersonName | null;
  readonly grade: 'SCM' | 'CM' | 'PQiP' | 'SPO';
  readonly teamCode: TeamCode;
  readonly hoursHundredths: number;
  readonly caseCount: number;
  /** Workload to show; null for somebody whose hours are all gone, and where no target is kept. */
  readonly targetPercent: number | null;
  readonly reductions: readonly PlannedReduction[];
  readonly absence: PlannedAbsence | null;
  /** Days of service. */
  readonly serviceDays: number | null;
  /** Days until the leaving date, where one is known. */
  readonly leavesInDays?: number;
  readonly newIn7Days?: number;
  readonly contactsOverdue?: number;
  readonly provisional?: number;
  readonly beyondGrade?: number;
  /** A fast pre-sentence report this many days ago. */
  readonly reportDaysAgo?: number;
  readonly trained?: boolean;
  readonly fixedMix?: FixedMix;
}

/** Whether all hours are gone today, so that the cases held need cover. */
export function hasNoHours(plan: Pick<HolderPlan, 'absence'>): boolean {
  return (
    plan.absence !== null &&
    plan.absence.kind !== 'annual_leave' &&
    (plan.absence.endOffset === null
      ? plan.absence.startOffset <= -14
      : plan.absence.endOffset - plan.absence.startOffset >= 14)
  );
}
