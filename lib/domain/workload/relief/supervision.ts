import { daysBetween, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { readDate, readField, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';

/** The workload of one day, as it stood. Used in hundredths of a point, available in whole points. */
export interface WorkloadThen {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly modelVersion: string;
}

/** A supervision meeting of an officer and their manager: the workload as it stood, and what was agreed. */
export interface Supervision extends WorkloadThen {
  readonly id: string;
  readonly heldOn: IsoDate;
  readonly agreed: string;
  readonly recordedByName: string;
  readonly version: number;
}

/** The most characters of what was agreed. */
const MOST_AGREED = 4_000;

export interface SupervisionTexts {
  readonly heldOn: string;
  readonly agreed: string;
}

export type SupervisionDetails = Pick<Supervision, 'heldOn' | 'agreed'>;

/** Reads a meeting as it was typed: on a day from the officer's start to today, with what was agreed. */
export function readSupervision(
  texts: SupervisionTexts,
  bounds: { readonly today: IsoDate; readonly startDate: IsoDate | null },
): Result<SupervisionDetails, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const heldOn = readField(
    {
      label: 'Date of the meeting',
      read: readDate('Date of the meeting'),
      ask: 'Enter the date of the meeting',
    },
    texts.heldOn,
  );
  const agreed = readField(
    {
      label: 'What was agreed',
      read: readLines('What was agreed', MOST_AGREED),
      ask: 'Enter what was agreed',
    },
    texts.agreed.replaceAll('\r\n', '\n'),
  );
  if (!heldOn.ok) problems.push({ field: 'heldOn', message: heldOn.error });
  else if (heldOn.value > bounds.today)
    problems.push({ field: 'heldOn', message: 'Date of the meeting must be today or before' });
  else if (bounds.startDate !== null && heldOn.value < bounds.startDate) {
    const message = `Date of the meeting must be on or after ${formatDate(bounds.startDate)}, when this officer started`;
    problems.push({ field: 'heldOn', message });
  }
  if (!agreed.ok) problems.push({ field: 'agreed', message: agreed.error });
  return problems.length > 0 || !heldOn.ok || !agreed.ok
    ? err(problems)
    : ok({ heldOn: heldOn.value, agreed: agreed.value });
}

/** "The last supervision was 12 days ago, on 21 October 2026."; where there was none, that none was ever recorded. */
export function lastSupervisionWords(
  supervisions: readonly Pick<Supervision, 'heldOn'>[],
  today: IsoDate,
): string {
  const last = supervisions
    .map((entry) => entry.heldOn)
    .sort()
    .at(-1);
  if (last === undefined) return 'No supervision has ever been recorded.';
  const days = daysBetween(last, today);
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${countOf(days, 'day')} ago`;
  return `The last supervision was ${when}, on ${formatDate(last)}.`;
}
