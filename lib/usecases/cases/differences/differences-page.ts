import 'server-only';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { DifferenceBatch } from '../../../domain/allocation/cases/difference-batches';
import type { DifferenceLine } from '../../../domain/allocation/cases/difference-line';

/** What sources say otherwise than what stands, in the reader's part of the estate. */
export interface DifferencesPage extends FigureSource {
  readonly lines: readonly DifferenceLine[];
  /** What a source no longer gives of many cases: each is one thing to decide, and its cases are in no line. */
  readonly batches: readonly DifferenceBatch[];
  /** Decisions of the reader's part of the estate that are not keyed in the record system after one working day: why it may differ. */
  readonly lateHandoffs: number;
}
