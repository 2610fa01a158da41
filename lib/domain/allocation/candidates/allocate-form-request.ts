import { plain, several, version } from '../../../kernel/reading/sent';
import { type ANSWER_FIELDS, answersNamed, answersSent } from '../reasons/answer-fields';
import { OFFICER_FIELD, SEEN_ASKED, SEEN_STATE, STEP, TOKEN, VERSION } from './allocate-names-request';

const NOTES = 'notes';

/** What the form sends, but for the answers. */
export const ALLOCATION_FORM = {
  crn: plain(),
  [OFFICER_FIELD]: plain(),
  [VERSION]: version(),
  [STEP]: plain(),
  [TOKEN]: plain(),
  [SEEN_ASKED]: several(),
  [SEEN_STATE]: plain(),
  [NOTES]: plain(),
};

/** The answers for one officer, as the form asks for them: of each officer apart, so that a change of mind loses nothing. */
export function answersOf(staffCode: string): typeof ANSWER_FIELDS {
  return answersNamed((field) => fieldOfForm(field, staffCode));
}

/** What the form sends of them. */
export const answersForm = (staffCode: string) => answersSent(answersOf(staffCode));

/** The form's field for a field of the input. */
export function fieldOfForm(field: string, staffCode: string): string {
  switch (field) {
    case 'staffCode':
      return OFFICER_FIELD;
    case 'reasonCode':
      return `reason-${staffCode}`;
    case 'reasonText':
      return `considered-${staffCode}`;
    case 'oversightReviewOn':
      return `review-${staffCode}`;
    default:
      return field;
  }
}
