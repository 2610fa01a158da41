import type { TeamCode } from '../../../kernel/ids';

/** The answer to the offer of a women's team (docs/rules/allocation.md, L-5). */
export const WOMENS_ANSWERS = ['offered', 'accepted', 'declined', 'not_suitable'] as const;
export type WomensAnswer = (typeof WOMENS_ANSWERS)[number];

export const WOMENS_ANSWER_LABELS: Record<WomensAnswer, string> = {
  offered: 'Offered, no answer yet',
  accepted: 'Accepted',
  declined: 'Declined',
  not_suitable: 'Not suitable',
};

/** An offer of a women's team as it was recorded: to which team, the answer, by whom and when. */
export interface RecordedOffer {
  readonly teamCode: TeamCode;
  readonly teamName: string;
  readonly answer: WomensAnswer;
  readonly note: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** Why the person's LDU is left where she accepted: what the form opens with. */
export const ACCEPTED_REASON = 'She accepted the offer of the women’s team.';
