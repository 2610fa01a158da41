import { field } from '../../../kernel/reading/kind';
import { optional } from '../../../kernel/reading/field';
import { orNull, plain, pressed, several, version } from '../../../kernel/reading/sent';
import { labelled } from '../../../kernel/reading/shown';
import { err, ok } from '../../../kernel/result';
import { LONGEST_VALUE } from '../../../kernel/text/read-text';
import { OFFICER_FIELD, STEP, TOKEN } from '../candidates/allocate-names-request';
import { ANSWER_FIELDS, answersSent } from '../reasons/answer-fields';
import { REALLOCATION_REASON_LABELS, REALLOCATION_REASONS } from './reallocation-reason';

/** The names of the fields of the form that moves cases. The officer, the notes and the token are those of an allocation. */
export const MOVE_CRN = 'crn';
/** What was seen of each case when the move was checked: `CRN:question`, and `CRN:state`. */
export const MOVE_SEEN = 'seen';
export const MOVE_SEEN_STATE = 'seenState';
/** Each case has a receiver of its own. */
export const MOVE_SPREAD = 'spread';

/** Why cases move, once for all of them: the other answers are those of an allocation. */
export const MOVE_REASON_FIELD = {
  ...optional(
    field(
      'Reason for the move',
      {
        most: LONGEST_VALUE,
        control: 'select',
        json: { is: 'choice', codes: REALLOCATION_REASONS },
        read: (text) => {
          const found = REALLOCATION_REASONS.find((code) => code === text);
          return found === undefined ? err('Choose a reason from the list') : ok(found);
        },
      },
      { options: labelled(REALLOCATION_REASONS, REALLOCATION_REASON_LABELS) },
    ),
  ),
  name: ANSWER_FIELDS.reasonCode.name,
};

/** What the form sends, but for the answers and the versions of the cases. */
export const MOVE_FORM = {
  [MOVE_CRN]: several(),
  [MOVE_SEEN]: several(),
  [MOVE_SEEN_STATE]: several(),
  [MOVE_SPREAD]: pressed(),
  [OFFICER_FIELD]: plain(),
  [STEP]: plain(),
  [TOKEN]: plain(),
};
/** What it sends of the answers. */
export const MOVE_ANSWERS_FORM = answersSent(ANSWER_FIELDS);

/** What it sends of one case: its version as it was read. */
export const moveVersionForm = (crn: string) => ({
  expectedVersion: { ...version(), name: moveVersionField(crn) },
});

/** What it sends of one case that goes to a receiver of its own: null where it stays. */
export const moveReceiverForm = (crn: string) => ({
  staffCode: { ...orNull(plain()), name: moveReceiverField(crn) },
});

/** The field that says who takes a case. */
export const moveReceiverField = (crn: string): string => `receiver-${crn}`;

/** The field that carries a case's version as it was read. */
export const moveVersionField = (crn: string): string => `version-${crn}`;

/** What was seen of one case, out of what the form carries of all; undefined before the confirmation. */
export function seenOf(
  crn: string,
  seen: readonly string[],
  states: readonly string[],
): { readonly asked: readonly string[]; readonly stateAfter: string } | undefined {
  const mine = (list: readonly string[]): string[] =>
    list.filter((entry) => entry.startsWith(`${crn}:`)).map((entry) => entry.slice(crn.length + 1));
  const [stateAfter] = mine(states);
  return stateAfter === undefined ? undefined : { asked: mine(seen), stateAfter };
}

/** `risk`: riskiest first, for an officer who is gone. `points`: those that help most first. */
export const CASE_ORDERS = ['risk', 'points'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];
