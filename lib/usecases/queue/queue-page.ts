import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { QueueOptions, QueueRow } from '../../domain/allocation/queue/queue-row';

/** The queue as its page shows it. */
export interface QueuePage extends FigureSource {
  /** Those that the filter lets through, the most urgent first. */
  readonly rows: readonly QueueRow[];
  /** All that wait in the reader's part of the estate, whatever the filter. */
  readonly total: number;
  /** Every case of the total as `CRN/version`, to notice when the queue changes. */
  readonly keys: readonly string[];
  readonly late: number;
  readonly detailsMissing: number;
  /** What the filters can choose from: what occurs in the queue. */
  readonly options: QueueOptions;
  readonly mayAllocate: boolean;
}
