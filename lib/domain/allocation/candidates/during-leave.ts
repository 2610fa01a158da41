import type { CaseFacts } from '../../banding/bands/case-facts';
import { daysBetween, type IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import { addWorkingDays, workingDaysBetween } from '../../../kernel/working-days';
import type { Stretch } from '../../workload/absence/absence-stretch';
import type { WorkloadModel } from '../../workload/model/model';

/** Working days that somebody must be back before the appointment. */
const BACK_BEFORE = 2;

/** What the rule reads of a case. The appointment is the booked first one of a case that waits, the next one of a move. */
export interface CaseForLeaver {
  readonly facts: Pick<CaseFacts, 'setting' | 'rosh' | 'releaseDate' | 'lastSeen'>;
  readonly appointment: IsoDate | null;
}

/**
 * Whether somebody who is away may be given a case all the same (docs/rules/absence.md, A-8): the stretch is annual leave of at
 * most 14 days, and they are back at least 2 working days before the booked appointment. Never a release, nor ROSH high or very
 * high (one that nobody recorded may be either), nor where nothing is booked or it has passed.
 */
export function mayTakeDuringLeave(
  model: Pick<WorkloadModel, 'absenceDays'>,
  stretch: Stretch,
  { facts, appointment }: CaseForLeaver,
  onDate: IsoDate,
): boolean {
  const { startDate, endDate, withoutLeave } = stretch;
  if (withoutLeave !== null || endDate === null) return false;
  if (daysBetween(startDate, endDate) + 1 > model.absenceDays) return false;
  if (facts.rosh !== 'low' && facts.rosh !== 'medium') return false;
  if (isRelease(facts) || appointment === null || appointment < onDate) return false;
  return workingDaysBetween(addWorkingDays(endDate, 1), appointment) >= BACK_BEFORE;
}

/** In custody, or on licence and not seen since the release: the first contact is the release itself. */
function isRelease({ setting, releaseDate, lastSeen }: CaseForLeaver['facts']): boolean {
  if (setting === 'custody') return true;
  if (setting !== 'licence') return false;
  return lastSeen === null || (releaseDate !== null && lastSeen < releaseDate);
}

/** "Away until 6 November 2026, back before the appointment": what marks such a candidate. */
export function duringLeaveWords({ endDate }: Pick<Stretch, 'endDate'>): string {
  return endDate === null ? '' : `Away until ${formatDate(endDate)}, back before the appointment.`;
}
