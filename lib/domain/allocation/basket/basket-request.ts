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
