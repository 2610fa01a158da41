import { addMonths, type IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import { formatDate } from '../../../kernel/format';

/** How far from today the days of an absence may lie: further away is a slip of the year. */
const FIRST_DAY_MONTHS_BACK = 120;
const FIRST_DAY_MONTHS_AHEAD = 24;
const LAST_DAY_MONTHS_AHEAD = 60;

/** What stands against the days of an absence, by field; empty when nothing does. The limits are said in the message. */
export function absenceDayProblems(
  { startDate, endDate }: { readonly startDate: IsoDate | null; readonly endDate: IsoDate | null },
  today: IsoDate,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const [earliest, latest] = [
    addMonths(today, -FIRST_DAY_MONTHS_BACK),
    addMonths(today, FIRST_DAY_MONTHS_AHEAD),
  ];
  if (startDate !== null && (startDate < earliest || startDate > latest))
    problems.push({
      field: 'startDate',
      message: `First day must be from ${formatDate(earliest)} to ${formatDate(latest)}`,
    });
  const last = addMonths(today, LAST_DAY_MONTHS_AHEAD);
  if (endDate !== null && endDate > last)
    problems.push({
      field: 'endDate',
      message: `Last day must be ${formatDate(last)} or earlier: leave it empty if it is not known`,
    });
  if (startDate !== null && endDate !== null && endDate < startDate)
    problems.push({ field: 'endDate', message: 'Last day must be on or after the first day' });
  return problems;
}

/** An absence that was called off as recorded by mistake. Its kind is not told: it was nobody's absence. */
export interface CancelledAbsence {
  readonly id: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  /** Instant. */
  readonly cancelledAt: string;
  readonly cancelledByName: string | null;
}
