/** The kinds of row that tell on a workload. */
export type PastThing =
  'officer' | 'reduction' | 'absence' | 'report' | 'case' | 'allocation' | 'share' | 'cover' | 'support';
