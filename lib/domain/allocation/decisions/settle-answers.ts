import { addDays, type IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import { formatDate } from '../../../kernel/format';
import { checked, required } from '../../../kernel/reading/field';
import { readGiven } from '../../../kernel/reading/record';
import { ANSWER_FIELDS } from '../reasons/answer-fields';
import type { AllocationReason } from './decision';

/** The answers to what a manager is asked, as they were typed or sent. */
export interface GivenAnswers {
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** `YYYY-MM-DD`, or what was typed where that is no day. */
  readonly oversightReviewOn: string | null;
  readonly notes: string | null;
  /** Why the person's LDU is left, or why this team where none was routed. Undefined: the caller has no place for it. */
  readonly teamReason?: string | null;
}

export interface SettledAnswers {
  readonly reasonCode: AllocationReason | null;
  readonly reasonText: string | null;
  readonly oversightReviewOn: IsoDate | null;
  readonly notes: string | null;
  readonly teamReason: string | null;
}

/** Checks each answer that was given; says nothing of those that are missing, but for the text that "Other" needs. */
export function settleAnswers(
  given: GivenAnswers,
  today: IsoDate,
  reviewWithinDays: number,
): { readonly answers: SettledAnswers; readonly problems: readonly FieldProblem[] } {
  const last = addDays(today, reviewWithinDays);
  const fields = {
    ...ANSWER_FIELDS,
    ...(given.reasonCode === 'other'
      ? {
          reasonText: required(
            ANSWER_FIELDS.reasonText,
            'Enter what you considered: “Other” needs it in words',
          ),
        }
      : {}),
    oversightReviewOn: checked(ANSWER_FIELDS.oversightReviewOn, (date) =>
      date !== null && (date < today || date > last)
        ? `Oversight review date must be from today to ${formatDate(last)}, ${reviewWithinDays} days ahead`
        : null,
    ),
  };
  const { values, problems } = readGiven(fields, {
    reasonCode: given.reasonCode ?? '',
    reasonText: given.reasonText ?? '',
    notes: given.notes ?? '',
    teamReason: given.teamReason ?? '',
    oversightReviewOn: given.oversightReviewOn ?? '',
  });
  const {
    reasonCode = null,
    reasonText = null,
    notes = null,
    teamReason = null,
    oversightReviewOn = null,
  } = values;
  return { answers: { reasonCode, reasonText, oversightReviewOn, notes, teamReason }, problems };
}
