import type { IsoDate } from '../kernel/dates';

/** One thing that will bring a workload down: what, by when, and who does it. */
export interface ReliefAction {
  readonly what: string;
  readonly by: IsoDate;
  readonly who: string;
  /** The day it was done; null while it is not. */
  readonly doneOn: IsoDate | null;
}
