import { groupBy } from '../../../kernel/collections';
import type { Workload } from '../measure/measure-officer';

/** What moved a workload, in the order in which the steps are taken. */
export type ChangeKind =
  | 'rules'
  | 'model'
  | 'cases_came'
  | 'cases_went'
  | 'band'
  | 'setting'
  | 'state'
  | 'division'
  | 'reports_in'
  | 'reports_out'
  | 'support'
  | 'contract'
  | 'reductions_ended'
  | 'reductions_begun'
  | 'absence';

/** One thing that changed: a case, a report, a reduction. Points used in hundredths, points available whole. */
export interface ChangeItem {
  readonly text: string;
  readonly crn: string | null;
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

/** One step from the old figure to the new. */
export interface LedgerChange {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly usedHundredths: number;
  readonly availablePoints: number;
  /** What the step adds to the percentage, in tenths as shown; null where either figure has no percentage. */
  readonly percentTenths: number | null;
  readonly items: readonly ChangeItem[];
}

/** What the comparison reads of a measured workload, and how many points some hours of the officer's grade give. */
export interface ComparedLedger extends Pick<
  Workload,
  'ledger' | 'pointsUsedHundredths' | 'pointsAvailable'
> {
  /** Points available of so many hundredths of an hour a week at the officer's grade; 0 where none is known. */
  readonly pointsOfHours: (hoursHundredths: number) => number;
}

/** A step before its share of the percentage is known. */
export type Step = Omit<LedgerChange, 'usedHundredths' | 'availablePoints' | 'percentTenths'>;

/** Lines of either side without a fellow on the other, each matched once. */
export function difference<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): { readonly added: Line[]; readonly gone: Line[] } {
  const left = groupBy(before, keyOf);
  const added = after.filter((line) => left.get(keyOf(line))?.shift() === undefined);
  return { added, gone: before.filter((line) => left.get(keyOf(line))?.includes(line) === true) };
}
