import type { CaseName } from '../../access/case-name';
import type { Crn } from '../../../kernel/ids';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { CurrentHolder } from './allocation-problem';
import type { AllocationDecision, AllocationKind } from './decision';
import type { IsoDate } from '../../../kernel/dates';
import type { EmailAbout } from './email-state';
import type { FirstAppointment } from '../queue/first-appointment';
import type { QueueRow } from '../queue/queue-row';

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

/** A case that somebody holds, with how that came about. */
export interface AllocationPage extends FigureSource {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly holder: CurrentHolder;
  readonly allocation: CurrentAllocation;
  readonly appointment: FirstAppointment;
  readonly emails: readonly EmailAbout[];
  /** The reader decided it. */
  readonly own: boolean;
  /** The reader could undo it now. */
  readonly mayUndo: boolean;
  readonly mayViewOfficer: boolean;
  readonly mayViewCase: boolean;
  /** The next case that waits for the reader to allocate it; null when none does. */
  readonly next: QueueRow | null;
  /** How many wait for the reader to allocate them. */
  readonly waiting: number;
}
