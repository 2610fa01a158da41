import type { GivenAnswers } from '../decisions/settle-answers';

/** The names of the fields of the allocation form. Answers are asked for each officer apart, so that a change of mind loses nothing. */
export const OFFICER_FIELD = 'officer';
export const VERSION = 'version';
export const TOKEN = 'token';
export const STEP = 'step';
export const TEAM_REASON = 'teamReason';
export const NOTES = 'notes';
/** When the notes were last kept as a draft, in words: shown, never sent. */
export const DRAFT_SAVED = 'draftSavedAt';
export const SEEN_ASKED = 'seenAsked';
export const SEEN_STATE = 'seenState';

export const reasonField = (staffCode: string): string => `reason-${staffCode}`;
export const reasonTextField = (staffCode: string): string => `considered-${staffCode}`;
export const reviewField = (staffCode: string): string => `review-${staffCode}`;

/** What reads a submitted form, as far as the answers need it. */
interface AnswerReader {
  optional(name: string): string | null;
  dateText(name: string): string;
}

/** The answers given for one officer. */
export function answersFrom(form: AnswerReader, staffCode: string): GivenAnswers {
  return {
    reasonCode: form.optional(reasonField(staffCode)),
    reasonText: form.optional(reasonTextField(staffCode)),
    oversightReviewOn: form.dateText(reviewField(staffCode)) || null,
    notes: form.optional(NOTES),
    teamReason: form.optional(TEAM_REASON),
  };
}

/** The form's field for a field of the input. */
export function fieldOfForm(field: string, staffCode: string): string {
  switch (field) {
    case 'staffCode':
      return OFFICER_FIELD;
    case 'reasonCode':
      return reasonField(staffCode);
    case 'reasonText':
      return reasonTextField(staffCode);
    case 'oversightReviewOn':
      return reviewField(staffCode);
    default:
      return field;
  }
}
