import { formatDate } from '../../../kernel/format';
import type { DecidedAllocation } from './decide-allocation';

/** What was answered, label and text. */
export type GivenAnswer = { readonly label: string; readonly text: string };

/** What was answered to the questions of a decision, in the order of its form; only what was given. */
export function givenAnswers(
  reason: string | null,
  decided: Pick<
    DecidedAllocation,
    'reasonText' | 'oversightReviewOn' | 'oversightAsked' | 'notes' | 'decision'
  >,
): readonly GivenAnswer[] {
  const { reasonText, oversightReviewOn, oversightAsked, notes, decision } = decided;
  const given: readonly (readonly [string, string | null])[] = [
    ['Reason', reason],
    ['What you considered', reasonText],
    [
      oversightAsked ? 'Oversight asked of the Community Payback manager, by' : 'Oversight review date',
      oversightReviewOn === null ? null : formatDate(oversightReviewOn),
    ],
    ['Why this team', decision.teamReason ?? null],
    ['Notes', notes],
  ];
  return given.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}
