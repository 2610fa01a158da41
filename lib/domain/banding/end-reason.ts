/** Why a case ends. `logged_in_error`: there was none; it leaves every count of cases that started or ended. */
export const END_REASONS = [
  'order_completed',
  'order_revoked',
  'recalled_or_custody',
  'transferred_out',
  'died',
  'logged_in_error',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

export const END_REASON_LABELS: Readonly<Record<EndReason, string>> = {
  order_completed: 'The order or licence came to its end',
  order_revoked: 'The order was revoked',
  recalled_or_custody: 'Recalled, or sentenced to custody and supervised elsewhere',
  transferred_out: 'Transferred to another region or country',
  died: 'The person has died',
  logged_in_error: 'Logged in error: there is no such case',
  other: 'Another reason',
};
