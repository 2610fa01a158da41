import { route } from '../kernel/address';
import { oneOfOr } from '../kernel/reading/query';
import { savedWord } from './parts/saved';

/** What may have been saved of the rules. */
const RULES_SAVED = ['started', 'section', 'unchanged', 'discarded', 'published', 'withdrawn'] as const;
export type RulesSaved = (typeof RULES_SAVED)[number];
const saved = savedWord(RULES_SAVED);

/** Models and their versions. */
export const toRules = {
  all: route('/rules', { saved }),
  new: route('/rules/new'),
};

/** A published version, by the code of its model and its number. */
export const toVersion = {
  page: route('/rules/versions/[code]/[version]', { saved }),
  download: route('/rules/versions/[code]/[version]/download'),
  withdraw: route('/rules/versions/[code]/[version]/withdraw'),
};

/** A draft, by its id. */
export const toDraft = {
  page: route('/rules/drafts/[id]', { saved }),
  edit: route('/rules/drafts/[id]/edit/[section]', { saved }),
  document: route('/rules/drafts/[id]/document'),
  discard: route('/rules/drafts/[id]/discard'),
  publish: route('/rules/drafts/[id]/publish'),
  download: route('/rules/drafts/[id]/download'),
  preview: route('/rules/drafts/[id]/preview'),
  previewDownload: route('/rules/drafts/[id]/preview/download', {
    list: oneOfOr<'officers' | 'cases'>(['officers', 'cases'], 'officers'),
  }),
};
