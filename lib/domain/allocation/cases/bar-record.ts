import { linkProblem } from '../../../kernel/text/no-links';
import type { StaffCode } from '../../../kernel/ids';
import { readField, readLines } from '../../../kernel/text/read-text';
import { err, ok, type Result } from '../../../kernel/result';
import type { FieldProblem } from '../../../kernel/form-state';
import type { TeamPlace } from '../../workload/measure/officer-record';
import { BAR_REASONS, type BarReason } from './bar';

/** A bar as it is stored: who must not hold the case, why, by whom; and when, by whom and why it was lifted. */
export interface StoredBar extends Pick<TeamPlace, 'teamCode' | 'lduCode' | 'regionCode'> {
  readonly id: string;
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly reason: BarReason;
  readonly detail: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
  readonly liftedAt: string | null;
  readonly liftedByName: string | null;
  readonly liftedWhy: string | null;
}

/** What the form of a bar sends, as it was typed. */
export interface BarTexts {
  readonly staffCode: string;
  readonly reason: string;
  readonly detail: string;
}

/** Most characters of what is written beside a reason. */
const MOST_BAR_TEXT = 1_000;

/** Reads the form of a bar, every problem beside its field. "Other" needs words. */
export function readBar(
  texts: BarTexts,
): Result<{ readonly reason: BarReason; readonly detail: string | null }, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (texts.staffCode === '')
    problems.push({ field: 'staffCode', message: 'Choose the officer who must not hold the case' });
  const reason = BAR_REASONS.find((code) => code === texts.reason);
  if (reason === undefined)
    problems.push({ field: 'reason', message: 'Choose why the officer must not hold the case' });
  const detail = readWhy('detail', 'Details', texts.detail, null);
  if (!detail.ok) problems.push(detail.error);
  if (reason === 'other' && detail.ok && detail.value === null)
    problems.push({ field: 'detail', message: 'Enter details: “Other” needs it in words' });
  if (problems.length > 0 || reason === undefined || !detail.ok) return err(problems);
  return ok({ reason, detail: detail.value });
}

/** Reads why a bar is lifted: it has to be said. */
export function readLiftedWhy(text: string): Result<string, FieldProblem> {
  const ask = 'Enter why the officer may hold the case again';
  const why = readWhy('why', 'Why it is lifted', text, ask);
  if (!why.ok) return why;
  return why.value === null ? err({ field: 'why', message: ask }) : ok(why.value);
}

function readWhy(
  field: string,
  label: string,
  text: string,
  ask: string | null,
): Result<string | null, FieldProblem> {
  const read = readField(
    ask === null
      ? { label, read: readLines(label, MOST_BAR_TEXT), empty: { value: null } }
      : { label, read: readLines(label, MOST_BAR_TEXT), ask },
    text,
  );
  if (!read.ok) return err({ field, message: read.error });
  const link = linkProblem(label, read.value);
  return link === null ? ok(read.value) : err({ field, message: link });
}
