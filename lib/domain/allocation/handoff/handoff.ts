import type { IsoDate } from '../../../kernel/dates';

/** What is handed over to the record system: each decision that it holds too. */
export const HANDOFF_KINDS = [
  'allocation',
  'reallocation',
  'allocation_undone',
  'reallocation_undone',
  'oversight',
  'reduction',
  'reduction_changed',
  'reduction_cancelled',
] as const;
export type HandoffKind = (typeof HANDOFF_KINDS)[number];

/** Kinds that say who holds a case: an extract of cases can agree with them. */
export const HOLDER_KINDS = [
  'allocation',
  'reallocation',
  'allocation_undone',
  'reallocation_undone',
] as const satisfies readonly HandoffKind[];
/** Kinds about an officer's time: an extract of reductions can agree with them. */
export const REDUCTION_KINDS = [
  'reduction',
  'reduction_changed',
  'reduction_cancelled',
] as const satisfies readonly HandoffKind[];
/** Kinds about a case. */
export const CASE_KINDS = [...HOLDER_KINDS, 'oversight'] as const satisfies readonly HandoffKind[];

/**
 * `open`: nobody has said that it is keyed; `keyed`: somebody has; `not_needed`: somebody said that there is nothing to key; `agreed`: an
 * extract taken since says the same; `withdrawn`: it was undone before anybody keyed it.
 */
export const HANDOFF_STATES = ['open', 'keyed', 'not_needed', 'agreed', 'withdrawn'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

/** What somebody may say of a hand-off by hand. */
export const SETTLED_STATES = ['keyed', 'not_needed', 'open'] as const satisfies readonly HandoffState[];
export type SettledState = (typeof SETTLED_STATES)[number];

/** What the record system is called where the organisation says nothing else. */
export const USUAL_RECORD_SYSTEM = 'nDelius';

/** Working days after the day of a decision within which it is keyed. */
export const KEYED_WITHIN_WORKING_DAYS = 1;

const KIND_LABELS: Readonly<Record<HandoffKind, string>> = {
  allocation: 'Allocation',
  reallocation: 'Move',
  allocation_undone: 'Allocation undone',
  reallocation_undone: 'Move undone',
  oversight: 'Oversight',
  reduction: 'Reduction',
  reduction_changed: 'Reduction changed',
  reduction_cancelled: 'Reduction cancelled',
};

/** What a kind is called. */
export function handoffKindLabel(kind: HandoffKind): string {
  return KIND_LABELS[kind];
}

/** Whether a hand-off is still to be keyed though one working day has passed since its decision. */
export function isLateHandoff(
  { state, dueOn }: { readonly state: HandoffState; readonly dueOn: IsoDate },
  today: IsoDate,
): boolean {
  return state === 'open' && dueOn < today;
}
