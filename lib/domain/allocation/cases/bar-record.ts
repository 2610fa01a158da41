import type { StaffCode } from '../../../kernel/ids';
import { readRecord } from '../../../kernel/reading/record';
import { mapResult, type Result } from '../../../kernel/result';
import type { FieldProblem } from '../../../kernel/form-state';
import type { TeamPlace } from '../../workload/measure/officer-record';
import type { BarReason } from './bar';
import { BAR_FIELDS, LIFT_BAR_FIELDS } from './bar-fields';

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

/** Reads the form of a bar, every problem beside its field. "Other" needs words. */
export function readBar({
  staffCode,
  reason,
  detail,
}: BarTexts): Result<
  { readonly reason: BarReason; readonly detail: string | null },
  readonly FieldProblem[]
> {
  const read = readRecord(
    BAR_FIELDS,
    { staffCode, reason, detail },
    {
      check: (bar) =>
        bar.reason === 'other' && bar.detail === null
          ? [{ field: 'detail', message: 'Enter details: “Other” needs it in words' }]
          : [],
    },
  );
  return mapResult(read, (bar) => ({ reason: bar.reason, detail: bar.detail }));
}

/** Reads why a bar is lifted: it has to be said. */
export function readLiftedWhy(why: string): Result<string, readonly FieldProblem[]> {
  return mapResult(readRecord(LIFT_BAR_FIELDS, { why }), (lifted) => lifted.why);
}
