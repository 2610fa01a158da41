import type { ModelWords } from '../../workload/model/model-words';
import type { CaseName } from '../../access/case-name';
import type { PageAsked } from '../../../kernel/list-part';
import type { CsvCell } from '../../../kernel/text/csv';
import { ALLOCATION_REASON_LABELS, type AllocationDecision, type AllocationKind } from './decision';
import { REALLOCATION_REASON_LABELS } from '../moves/reallocation-reason';

/** How far back the list looks. */
export const DECISION_PERIODS = [30, 90, 365] as const;
type DecisionPeriod = (typeof DECISION_PERIODS)[number];

/** What was out of the ordinary in a decision: each was asked a reason for, or went past the routing. */
export const EXCEPTIONS = [
  'not_allowed',
  'with_oversight',
  'training_gap',
  'no_capacity',
  'well_over',
  'lower_alternative',
  'all_well_over',
  'other_ldu',
  'no_route',
] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** What an exception is called, by the model's names. */
export function exceptionLabel(exception: Exception, { states, levels }: ModelWords): string {
  if (exception === 'well_over') return `${states.well_over} after`;
  return exception === 'other_ldu' ? `Outside the ${levels.ldu}` : EXCEPTION_LABELS[exception];
}

const EXCEPTION_LABELS: Record<Exclude<Exception, 'well_over' | 'other_ldu'>, string> = {
  not_allowed: 'Beyond grade',
  with_oversight: 'With oversight',
  training_gap: 'Training gap',
  no_capacity: 'No capacity',
  lower_alternative: 'An allowed officer was at least 10 points lower',
  all_well_over: 'Well over, as every allowed officer of the team would be',
  no_route: 'No team was routed',
};

/** What the list is asked for. */
export interface DecisionQuery {
  readonly days: DecisionPeriod;
  readonly teamCode: string | null;
  readonly kind: Exclude<AllocationKind, 'imported'> | null;
  readonly reasonCode: string | null;
  readonly exception: Exception | 'any' | null;
  readonly page: PageAsked;
}

/** The parts of a decision that a list needs: the whole stays in the database. */
export type DecisionBrief = Pick<
  AllocationDecision,
  'modelVersion' | 'reasonAskedFor' | 'noted' | 'leavesRoute'
> & {
  readonly firstOffered: string | null;
  readonly offered: number;
};

export interface DecisionRow {
  readonly id: string;
  readonly crn: string;
  readonly name: CaseName;
  readonly kind: AllocationKind;
  readonly decidedAt: string;
  readonly decidedByName: string;
  readonly from: string | null;
  readonly to: { readonly staffCode: string; readonly name: string; readonly mayView: boolean };
  readonly team: { readonly code: string; readonly name: string };
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly modelVersion: string | null;
  readonly exceptions: readonly Exception[];
  /** Officers on offer then; null where nothing was kept with the decision. */
  readonly offered: number | null;
  /** When and by whom it was undone as made in error; null where it stands. */
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  /** The decision stands, and time and person allow the reader to undo it; what was built on it is looked for on the next page. */
  readonly mayUndo: boolean;
}

export const DECISIONS_A_PAGE = 50;

/** What was out of the ordinary, in the order of EXCEPTIONS. */
export function exceptionsOf(
  decision: Pick<AllocationDecision, 'reasonAskedFor' | 'noted' | 'leavesRoute'>,
): readonly Exception[] {
  const found = new Set<string>([
    ...decision.reasonAskedFor,
    ...(decision.noted ?? []),
    decision.leavesRoute ?? '',
  ]);
  return EXCEPTIONS.filter((exception) => found.has(exception));
}

const REASON_LABELS: Readonly<Record<string, string>> = {
  ...ALLOCATION_REASON_LABELS,
  ...REALLOCATION_REASON_LABELS,
};

/** The words for a reason code of an allocation or a reallocation; the code itself where it is unknown. */
export function decisionReasonLabel(code: string): string {
  return REASON_LABELS[code] ?? code;
}

/** Every reason code with its words, for a filter. */
export function decisionReasons(): readonly { readonly code: string; readonly label: string }[] {
  return Object.entries(REASON_LABELS).map(([code, label]) => ({ code, label }));
}

/** The head of each column of a list of decisions as a file. */
export const DECISION_HEAD: readonly string[] = [
  ...['decided_at', 'kind', 'crn', 'name', 'from', 'to_staff_code', 'to', 'team_code', 'team'],
  ...['decided_by', 'reason', 'reason_text', 'rule_set_version', 'exceptions', 'officers_offered'],
  ...['undone_at', 'undone_by'],
];

/** A decision as a row of such a file; names as the reader may see them. */
export function decisionCells(row: DecisionRow): CsvCell[] {
  return [
    row.decidedAt,
    row.kind,
    row.crn,
    row.name.text,
    row.from ?? '',
    row.to.staffCode,
    row.to.name,
    row.team.code,
    row.team.name,
    row.decidedByName,
    row.reasonCode ?? '',
    row.reasonText ?? '',
    row.modelVersion ?? '',
    row.exceptions.join(';'),
    row.offered ?? '',
    row.undoneAt ?? '',
    row.undoneBy ?? '',
  ];
}

/** How decisions are filtered, for the heading of a file: "The last 30 days, team HX-GEN." */
export function decisionFilterWords({ days, teamCode, kind, reasonCode, exception }: DecisionQuery): string {
  const parts = [
    `The last ${days} days`,
    ...(teamCode === null ? [] : [`team ${teamCode}`]),
    ...(kind === null ? [] : [kind]),
    ...(reasonCode === null ? [] : [decisionReasonLabel(reasonCode)]),
    ...(exception === null ? [] : [`exception: ${exception}`]),
  ];
  return `${parts.join(', ')}.`;
}
