import { plain, several, version } from '../../../kernel/reading/sent';
import { chosen } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { type ANSWER_FIELDS, answersNamed, answersSent } from '../reasons/answer-fields';

/** The names of the fields of the basket's form: one set a case. */
export const BASKET_VERSION = 'basketVersion';
export const BASKET_CRN = 'crn';

export const itemField = (name: BasketFieldName, crn: string): string => `${name}-${crn}`;

export type BasketFieldName =
  | 'officer'
  | 'reason'
  | 'considered'
  | 'review'
  | 'teamReason'
  | 'notes'
  | 'version'
  | 'seenAsked'
  | 'seenState';

/** The form's field for a field of an allocation's input. */
export function fieldOfBasket(field: string, crn: string): string {
  switch (field) {
    case 'staffCode':
      return itemField('officer', crn);
    case 'reasonCode':
      return itemField('reason', crn);
    case 'reasonText':
      return itemField('considered', crn);
    case 'oversightReviewOn':
      return itemField('review', crn);
    case 'teamReason':
      return itemField('teamReason', crn);
    case 'notes':
      return itemField('notes', crn);
    default:
      return '';
  }
}

/** What the form sends for the basket as a whole. */
export const BASKET_FORM = {
  [BASKET_CRN]: several(),
  [BASKET_VERSION]: version(),
  remove: plain(),
  step: plain(),
};

/** The answers for one case, as the form asks for them. */
export function answersOfCase(crn: string): typeof ANSWER_FIELDS {
  return answersNamed((field) => fieldOfBasket(field, crn));
}

/** Who takes one case. */
function officerOfCase(crn: string) {
  return describeFields({ staffCode: chosen('Officer', { ask: 'Choose an officer' }) }, (field) =>
    fieldOfBasket(field, crn),
  );
}

/** What the form sends for one case: the officer and the answers. */
export function basketItemForm(crn: string) {
  return {
    ...officerOfCase(crn),
    ...answersSent(answersOfCase(crn)),
  };
}

/** What was seen of one case when the form was drawn. */
export function basketSeenForm(crn: string) {
  return describeFields({
    version: { ...version(), name: itemField('version', crn) },
    asked: { ...several(), name: itemField('seenAsked', crn) },
    stateAfter: { ...plain(), name: itemField('seenState', crn) },
  });
}
