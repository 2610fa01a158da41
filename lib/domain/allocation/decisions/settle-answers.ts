import { addDays, type IsoDate, parseIsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../../kernel/form-state';
import { formatDate } from '../../../kernel/format';
import { linkProblem } from '../../../kernel/text/no-links';
import { ALLOCATION_REASONS, type AllocationReason } from './decision';

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

export const MOST_REASON_TEXT = 2_000;
export const MOST_NOTES = 4_000;

/** Checks each answer that was given; says nothing of those that are missing, but for the text that "Other" needs. */
export function settleAnswers(
  given: GivenAnswers,
  today: IsoDate,
  reviewWithinDays: number,
): { readonly answers: SettledAnswers; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string): number => problems.push({ field, message });
  const reasonCode = ALLOCATION_REASONS.find((code) => code === given.reasonCode) ?? null;
  const reasonText = tidy(given.reasonText);
  if (tidy(given.reasonCode) !== null && reasonCode === null)
    say('reasonCode', 'Choose a reason from the list');
  if (reasonCode === 'other' && reasonText === null)
    say('reasonText', 'Enter what you considered: “Other” needs it in words');
  keptText(say, 'reasonText', 'What you considered', reasonText, MOST_REASON_TEXT);
  const notes = tidy(given.notes);
  keptText(say, 'notes', 'Notes', notes, MOST_NOTES);
  const teamReason = tidy(given.teamReason ?? null);
  keptText(say, 'teamReason', 'Why another team', teamReason, MOST_REASON_TEXT);
  const oversightReviewOn = reviewDate(say, tidy(given.oversightReviewOn), today, reviewWithinDays);
  return { answers: { reasonCode, reasonText, oversightReviewOn, notes, teamReason }, problems };
}

function reviewDate(
  say: (field: string, message: string) => number,
  text: string | null,
  today: IsoDate,
  reviewWithinDays: number,
): IsoDate | null {
  if (text === null) return null;
  const date = parseIsoDate(text);
  const last = addDays(today, reviewWithinDays);
  if (date === null) say('oversightReviewOn', 'Oversight review date must be a real date');
  else if (date < today || date > last)
    say(
      'oversightReviewOn',
      `Oversight review date must be from today to ${formatDate(last)}, ${reviewWithinDays} days ahead`,
    );
  return date;
}

/** What stands against a text that is kept: its length, or else a link in it. */
function keptText(
  say: (field: string, message: string) => number,
  field: string,
  label: string,
  text: string | null,
  most: number,
): void {
  if (text === null) return;
  const problem =
    text.length > most
      ? `${label} must be ${most.toLocaleString('en-GB')} characters or fewer`
      : linkProblem(label, text);
  if (problem !== null) say(field, problem);
}

function tidy(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
