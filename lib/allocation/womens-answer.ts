/** The answer to the offer of a women's team (banding-rules.md, "Women's offer"). */
export const WOMENS_ANSWERS = ['offered', 'accepted', 'declined', 'not_suitable'] as const;
export type WomensAnswer = (typeof WOMENS_ANSWERS)[number];

export const WOMENS_ANSWER_LABELS: Record<WomensAnswer, string> = {
  offered: 'Offered, no answer yet',
  accepted: 'Accepted',
  declined: 'Declined',
  not_suitable: 'Not suitable',
};
