import type { BandingModel } from '../../banding/bands/band-case';
import type { IsoDate } from '../../../kernel/dates';
import type { BandPlace } from '../../workload/measure/band-place';

/** What the form of a case needs beside the case: plain data, since the form works the band out in the browser as well. */
export interface CaseFormOptions {
  readonly today: IsoDate;
  readonly dataAsOf: string | null;
  readonly modelVersion: { readonly code: string; readonly version: number };
  readonly bandingModel: BandingModel;
  /** BRAG colour by band code, where the model has one. */
  readonly brag: Readonly<Record<string, BandPlace['brag']>>;
  /** What people call a grade, by its code. */
  readonly gradeNames: Readonly<Record<string, string>>;
  /** Whether the model tells the transition cohort apart. */
  readonly hasTransition: boolean;
  /** Home areas to choose from: those of the reader's part of the estate. */
  readonly areas: readonly string[];
}
