import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';
import { addWorkingDays, workingDaysBetween } from '../../../kernel/working-days';
import type { Absence } from '../../workload/absence/absence';
import { type Stretch, stretchOn, sureLength } from '../../workload/absence/absence-stretch';
import { nextAppointmentOf } from '../../workload/contact/next-day';
import type { WorkloadModel } from '../../workload/model/model';

/** What the rule reads of a case: a move is judged by the next appointment, an allocation by the first. */
export interface CaseForLeave {
  readonly facts: Pick<
    CaseFacts,
    'firstAppointment' | 'lastSeen' | 'nextAppointment' | 'releaseDate' | 'setting' | 'rosh'
  >;
  readonly moving?: boolean;
}

/** Working days that an officer must be back before the appointment. */
const BACK_BEFORE = 2;

/**
 * The leave of today through which an officer stays on offer (docs/rules/absence.md, A-8): annual leave alone of at most 14 days,
 * over at least 2 working days before the booked appointment; not for a release, nor for ROSH high or very high (or not known); not
 * where nothing is booked or the appointment has passed. Null where no such leave runs: then an absence rules out.
 */
export function shortLeaveOn(
  model: Pick<WorkloadModel, 'absenceDays'>,
  absences: readonly Absence[],
  about: CaseForLeave,
  onDate: IsoDate,
): Stretch | null {
  const stretch = stretchOn(absences, onDate);
  if (stretch === null || stretch.withoutLeave !== null || stretch.endDate === null) return null;
  if (sureLength(stretch) > model.absenceDays) return null;
  const { rosh, firstAppointment } = about.facts;
  if (rosh === null || rosh === 'high' || rosh === 'very_high' || isRelease(about, stretch)) return null;
  const appointment = about.moving === true ? nextAppointmentOf(about.facts, onDate) : firstAppointment;
  if (appointment === null || appointment < onDate) return null;
  const back = addWorkingDays(stretch.endDate, 1);
  return workingDaysBetween(back, appointment) >= BACK_BEFORE ? stretch : null;
}

/** A release to come, or since the leave began; while a licence waits for its first officer, the release is what it waits for. */
function isRelease({ facts, moving }: CaseForLeave, { startDate }: Stretch): boolean {
  const { releaseDate, setting } = facts;
  if (moving !== true && setting === 'licence') return true;
  return releaseDate !== null && releaseDate >= startDate;
}
