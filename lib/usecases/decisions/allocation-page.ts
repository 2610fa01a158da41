import 'server-only';
import type { CurrentAllocation } from '../../domain/allocation/decisions/current-allocation';
import type { CaseName } from '../../domain/access/case-name';
import type { Crn } from '../../kernel/ids';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { CurrentHolder } from '../../domain/allocation/decisions/allocation-problem';
import type { EmailAbout } from '../../domain/allocation/decisions/email-state';
import type { FirstAppointment } from '../../domain/allocation/queue/first-appointment';
import type { DecisionHandoffs } from '../handoffs/handoff-page';
import type { QueueRow } from '../../domain/allocation/queue/queue-row';

/** A case that somebody holds, with how that came about. */
export interface AllocationPage extends FigureSource {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly holder: CurrentHolder;
  readonly allocation: CurrentAllocation;
  readonly appointment: FirstAppointment;
  readonly emails: readonly EmailAbout[];
  /** What is to be keyed of it; null: nothing, or not by the reader. */
  readonly handoffs: DecisionHandoffs | null;
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
