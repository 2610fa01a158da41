/** The figures of the evidence pack, each by the key under which something may be published to hold it against. */
export const EVIDENCE_FIGURES = {
  total_fte: 'Total staff, FTE',
  senior_fte: 'PO or equivalent, FTE',
  ordinary_fte: 'PSO or equivalent, FTE',
  sickness_all: 'Sickness days, all staff',
  sickness_senior: 'Sickness days, PO or equivalent',
  attrition_all: 'Attrition, all staff',
  attrition_senior: 'Attrition, PO or equivalent',
  secondments: 'Secondments begun',
  caseload_senior: 'Average caseload, PO or equivalent',
  caseload_ordinary: 'Average caseload, PSO or equivalent',
  unmanageable_all: 'Workload described as unmanageable, all officers',
  unmanageable_senior: 'Workload described as unmanageable, PO or equivalent',
  unmanageable_ordinary: 'Workload described as unmanageable, PSO or equivalent',
  community: 'Community sentences',
  post_release: 'Post-release',
  supervised: 'Supervised',
  workload: 'Workload',
  over_capacity: 'Officers above their capacity',
  over_first_guard: 'Officers over the first caseload guard',
  over_second_guard: 'Officers over the second caseload guard',
  same_officer: 'Same officer throughout',
  supervision: 'Supervision sessions',
  oversight: 'Management oversight in date',
  oversight_effective: 'Oversight found effective',
  trained: 'Domestic abuse cases held by a trained officer',
  starts_community: 'Starts, community',
  starts_release: 'Starts, after release',
  span: 'Widest span of a line manager',
} as const;
export type EvidenceFigure = keyof typeof EVIDENCE_FIGURES;

/** What was published elsewhere of a figure. */
export interface Comparator {
  /** As it is printed: "63%". */
  readonly value: string;
  /** Of whom, and by whom it was published. */
  readonly source: string;
}

/** Of some figures. */
export type Comparators = ReadonlyMap<string, Comparator>;

const ALL_CRCS = 'all CRCs, HM Inspectorate of Probation';

/** Published by HM Inspectorate of Probation for all community rehabilitation companies: they stand where an administrator has entered nothing. */
const SHIPPED: readonly (readonly [EvidenceFigure, Comparator])[] = [
  ['unmanageable_senior', { value: '63%', source: ALL_CRCS }],
  ['unmanageable_ordinary', { value: '56%', source: ALL_CRCS }],
];

/** The comparators that stand: those that were entered, and the shipped ones of which nothing was. */
export function comparatorsWith(entered: readonly (Comparator & { readonly figure: string })[]): Comparators {
  const own = entered.map(({ figure, value, source }) => [figure, { value, source }] as const);
  return new Map<string, Comparator>([...SHIPPED, ...own]);
}

/** "63%, all CRCs, HM Inspectorate of Probation" */
export function comparatorText({ value, source }: Comparator): string {
  return `${value}, ${source}`;
}

/** The figure of that key; null where there is none. */
export function evidenceFigure(key: string): EvidenceFigure | null {
  return (Object.keys(EVIDENCE_FIGURES) as EvidenceFigure[]).find((name) => name === key) ?? null;
}
