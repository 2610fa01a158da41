import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { ChronologyEntry } from '../../domain/allocation/cases/chronology';
import type { IsoDate } from '../../kernel/dates';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';

/** What the page of a case's chronology draws. */
export interface ChronologyPage extends FigureSource {
  readonly crn: string;
  readonly name: CaseName;
  readonly endedOn: IsoDate | null;
  /** From the first to the last. */
  readonly entries: readonly ChronologyEntry[];
  /** Who opened it, and when, which is logged. */
  readonly openedBy: string;
  readonly openedAt: string;
  /** Whether the officers on offer at each decision are the reader's to see. */
  readonly colleagues: boolean;
}
