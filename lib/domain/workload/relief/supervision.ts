import { daysBetween, type IsoDate } from '../../../kernel/dates';
import { countOf, formatDate } from '../../../kernel/format';
import type { FieldProblem } from '../../../kernel/form-state';
import { checked } from '../../../kernel/reading/field';
import { readRecord } from '../../../kernel/reading/record';
import type { Result } from '../../../kernel/result';
import { SUPERVISION_FIELDS } from './supervision-fields';

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
  const heldOn = checked(SUPERVISION_FIELDS.heldOn, (on) => {
    if (on > bounds.today) return 'Date of the meeting must be today or before';
    return bounds.startDate !== null && on < bounds.startDate
      ? `Date of the meeting must be on or after ${formatDate(bounds.startDate)}, when this officer started`
      : null;
  });
  return readRecord({ ...SUPERVISION_FIELDS, heldOn }, texts);
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
