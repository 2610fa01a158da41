import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../model/model';

/** What every page of workloads says of where its figures come from. */
export interface FigureSource {
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  /** When the last import was applied; null when nothing was imported yet. */
  readonly dataAsOf: string | null;
}
