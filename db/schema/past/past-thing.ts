/** The kinds of row that tell on a workload. */
export const PAST_THINGS = [
  'officer',
  'reduction',
  'absence',
  'report',
  'case',
  'allocation',
  'share',
  'cover',
  'support',
] as const;
export type PastThing = (typeof PAST_THINGS)[number];
