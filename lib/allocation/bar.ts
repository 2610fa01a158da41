/** Why an officer must not hold a case (screens.md, "Cases"). */
export const BAR_REASONS = ['threat', 'known_to', 'co_defendant', 'victim_link', 'other'] as const;
export type BarReason = (typeof BAR_REASONS)[number];

export const BAR_LABELS: Record<BarReason, string> = {
  threat: 'Threat to the officer',
  known_to: 'Known to the person',
  co_defendant: 'Officer of a co-defendant',
  victim_link: 'Link with the victim',
  other: 'Other',
};
