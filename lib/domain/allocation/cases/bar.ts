import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';

/** Why an officer must not hold a case (docs/rules/allocation.md, L-7). */
export const BAR_REASONS = ['threat', 'known_to', 'co_defendant', 'victim_link', 'other'] as const;
export type BarReason = (typeof BAR_REASONS)[number];

export const BAR_LABELS: Record<BarReason, string> = {
  threat: 'Threat to the officer',
  known_to: 'Known to the person',
  co_defendant: 'Officer of a co-defendant',
  victim_link: 'Link with the victim',
  other: 'Other',
};

/** A bar that holds today: the officer may not be given the case, and no reason overrides it. */
export interface BarInForce {
  readonly staffCode: string;
  readonly reason: BarReason;
  readonly recordedOn: IsoDate;
  readonly recordedByName: string;
}

/** The bar on one officer among those of a case; null where there is none. */
export function barOn(bars: readonly BarInForce[], staffCode: string): BarInForce | null {
  return bars.find((bar) => bar.staffCode === staffCode) ?? null;
}

/** That an officer is barred, as a whole sentence. Why is for managers, on the case's own page. */
export function barText({ recordedOn, recordedByName }: BarInForce): string {
  return `Must not hold this case. Recorded by ${recordedByName} on ${formatDate(recordedOn)}.`;
}
