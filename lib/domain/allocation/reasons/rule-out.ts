import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import { type Stretch, stretchLabel } from '../../workload/absence/absence-stretch';
import type { Grade } from '../../workload/model/model';
import { absenceOn, standingOn } from '../../workload/measure/officer-standing';
import type { SummarisedOfficer } from '../../workload/summary/officer-summary';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import { type BarInForce, barText } from '../cases/bar';
import type { Reason } from '../../banding/bands/banding-types';

export interface RuledOutReason extends Reason {
  /** No reason can override it: barred, absent, left, not started, or nothing recorded to judge by. */
  readonly final: boolean;
}

/**
 * Why an officer is no candidate: barred from this case, left, not started, absent, nothing recorded to judge by, no capacity, or a grade that works beside officers. Every reason that
 * holds, the final ones first. `leave`: short leave that does not rule out (short-leave.ts). An officer with no capacity is never shown as 0% and never recommended.
 */
export function whyRuledOut(
  officer: SummarisedOfficer,
  grade: Grade | null,
  now: Pick<WorkloadFigures, 'state'>,
  onDate: IsoDate,
  bar: BarInForce | null,
  leave: Stretch | null,
): readonly RuledOutReason[] {
  const reasons: RuledOutReason[] = [];
  const add = (rule: string, text: string, final: boolean): number => reasons.push({ rule, text, final });
  if (bar !== null) add('BARRED', barText(bar), true);
  const standing = standingOn(officer, onDate);
  if (standing === 'left' && officer.leavingDate !== null)
    add('LEFT', `Left on ${formatDate(officer.leavingDate)}.`, true);
  if (standing === 'not_started' && officer.startDate !== null)
    add('NOT-STARTED', `Starts on ${formatDate(officer.startDate)}.`, true);
  const absence = absenceOn(officer, onDate);
  if (absence !== null && leave === null) add('ABSENT', absenceText(absence), true);
  if (grade === null) add('NO-GRADE', gradeText(officer.grade), true);
  if (officer.contractedHoursHundredths === null) add('NO-HOURS', 'No contracted hours are recorded.', true);
  if (now.state === 'no_capacity' || now.state === 'unavailable')
    add('NO-CAPACITY', capacityText(grade), false);
  if (grade !== null && grade.role === 'other' && grade.targetPoints > 0)
    add('NOT-AN-OFFICER', `A ${grade.name} works beside the officer of record, and is never one.`, false);
  return reasons;
}

function absenceText(absence: Stretch): string {
  const label = stretchLabel(absence);
  const when =
    absence.endDate === null
      ? `since ${formatDate(absence.startDate)}, end not known`
      : `to ${formatDate(absence.endDate)}`;
  return `${label} ${when}: takes no new cases while away.`;
}

function gradeText(code: string | null): string {
  return code === null ? 'No grade is recorded.' : `The model has no grade ${code}.`;
}

function capacityText(grade: Grade | null): string {
  if (grade === null || grade.targetPoints > 0) return 'No capacity: no points available today.';
  return `No capacity: ${grade.role === 'other' ? 'staff of this grade hold no cases' : `a ${grade.name} has no points available`}.`;
}
