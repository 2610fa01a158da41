import type { Figure } from '../report/figures';
import { importEstate, importAgain } from './import-estate';
import { makeHistory } from './history';
import { makeFigures, readFigures } from './kept-figures';
import { publishModel } from './publish-model';
import { recompute } from './recompute';
import { takeNight } from './snapshot';
import { reportStatements } from './page-statements';
import type { WorkInput } from './work-input';
import { reportWrites } from './write-cost';

/** The work that is measured in a process of its own, by name, so that its memory and its profile are its own. */
export const WORKS: Readonly<Record<string, (input: WorkInput) => Promise<readonly Figure[]>>> = {
  import: importEstate,
  reimport: importAgain,
  history: makeHistory,
  figures: makeFigures,
  kept: readFigures,
  recompute,
  snapshot: takeNight,
  publish: publishModel,
  statements: reportStatements,
  writes: reportWrites,
};
