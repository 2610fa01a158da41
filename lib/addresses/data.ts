import { route } from '../kernel/address';
import { anyText, oneOf, oneOfOr, saidOnce, says } from '../kernel/reading/query';
import { FORMATS } from './parts/formats';
import { savedWord } from './parts/saved';

/** Why files that were sent were not taken: none with anything in it, or more than may be sent. */
const UPLOAD_PROBLEMS = ['none', 'large'] as const;
export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number];

/** Importing files, and what was imported. `uploads`: files that somebody brought, by their id. */
export const toData = {
  page: route('/data', {
    problem: saidOnce(oneOf(UPLOAD_PROBLEMS)),
    saved: savedWord(['discarded', 'undone', 'expected', 'forgotten']),
  }),
  upload: route('/data/upload'),
  paste: route('/data/paste', { file: saidOnce(anyText()) }),
  grid: route('/data/uploads/[id]/grid', { all: says('yes') }),
  one: route('/data/uploads/[id]', { saved: savedWord(['imported']) }),
  columns: route('/data/uploads/[id]/columns'),
  problems: route('/data/uploads/[id]/problems'),
  changes: route('/data/uploads/[id]/changes', { format: oneOfOr(FORMATS, 'csv') }),
  mend: route('/data/uploads/[id]/mend/[file]'),
  undo: route('/data/imports/[id]/undo'),
  template: route('/data/template'),
  takeOut: route('/data/export/download', { region: saidOnce(anyText()), file: saidOnce(anyText()) }),
};
