/** Columns that a list of cases may have besides the case itself, in their order. */
export const CASE_COLUMNS = [
  'band',
  'holder',
  'grade',
  'team',
  'why',
  'wait',
  'since',
  'lowest',
  'seen',
  'next',
  'ends',
  'points',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** Columns that a list of officers may have besides the officer, in their order. */
export const OFFICER_COLUMNS = [
  'grade',
  'team',
  'workload',
  'cases',
  'beyond',
  'over',
  'new',
  'used',
  'available',
  'sessions',
  'last',
  'taken',
  'fair',
] as const;
export type OfficerColumn = (typeof OFFICER_COLUMNS)[number];

const USUAL_CASE: readonly CaseColumn[] = ['band', 'holder', 'team', 'why', 'wait'];
const USUAL_OFFICER: readonly OfficerColumn[] = [
  ...(['grade', 'team', 'workload', 'cases', 'beyond', 'over'] as const),
  ...(['sessions', 'last', 'taken', 'fair'] as const),
];

/** The columns of a list of cases: those asked for, else the usual ones. */
export function caseColumns(asked: readonly string[]): readonly CaseColumn[] {
  return chosen(CASE_COLUMNS, USUAL_CASE, asked);
}

/** The same of a list of officers. */
export function officerColumns(asked: readonly string[]): readonly OfficerColumn[] {
  return chosen(OFFICER_COLUMNS, USUAL_OFFICER, asked);
}

function chosen<T extends string>(
  all: readonly T[],
  usual: readonly T[],
  asked: readonly string[],
): readonly T[] {
  const known = all.filter((name) => asked.includes(name));
  return known.length === 0 ? usual : known;
}
