import type { Crn } from '../../../kernel/ids';
import type { AllocationDecision, AllocationKind } from './decision';
import type { IsoDate } from '../../../kernel/dates';

/** The decision behind an open holding. */
export interface CurrentAllocation {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: string;
  readonly kind: AllocationKind;
  readonly startedOn: IsoDate;
  /** ISO instant. */
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly notes: string | null;
  /** When and by whom it was undone as made in error; null where it stands. */
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  /** Null for a holding that came with imported data. */
  readonly decision: AllocationDecision | null;
}
