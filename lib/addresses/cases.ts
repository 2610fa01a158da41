import { ALL_CASES, CASE_SORTS, CASE_STATUSES } from '../domain/allocation/cases/case-list';
import { CASE_STATES, SETTINGS } from '../domain/banding/case-vocabulary';
import { route } from '../kernel/address';
import {
  anyText,
  figure,
  oneOf,
  oneOfOr,
  pageNumber,
  saidOnce,
  says,
  searched,
} from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';
import { FORMATS } from './parts/formats';
import { savedWord } from './parts/saved';

/** What may have been saved of a case. */
const CASE_SAVED = [
  'logged',
  'overseen',
  'action',
  'saved',
  'unchanged',
  'offer',
  'barred',
  'bar-lifted',
  'ended',
  'reopened',
  'waiting',
  'approved',
  'turned-down',
  'reviewed',
  'item-closed',
  'shared',
  'share-ended',
] as const;
export type CaseSaved = (typeof CASE_SAVED)[number];

/** The list of cases. The filter form sends one choice of what a case needs; links say either by its own name. */
const LIST = {
  q: searched(100),
  status: oneOfOr(CASE_STATUSES, ALL_CASES.status),
  setting: oneOf(SETTINGS),
  state: oneOf(CASE_STATES),
  missing: says('yes'),
  beyond: says('yes'),
  needs: oneOf(['missing', 'beyond']),
  sort: oneOf(CASE_SORTS),
  direction: oneOf(DIRECTIONS),
  page: pageNumber(),
  saved: savedWord(['moved']),
};

/** Cases at large. */
export const toCases = {
  all: route('/cases', LIST),
  download: route('/cases/download', { ...LIST, format: oneOfOr(FORMATS, 'csv') }),
  new: route('/cases/new', { logged: saidOnce(anyText()) }),
};

/** A case, by its CRN. */
export const toCase = {
  page: route('/cases/[crn]', { saved: savedWord(CASE_SAVED) }),
  chronology: route('/cases/[crn]/chronology'),
  edit: route('/cases/[crn]/edit'),
  end: route('/cases/[crn]/end'),
  reopen: route('/cases/[crn]/reopen'),
  oversight: route('/cases/[crn]/oversight'),
  newBar: route('/cases/[crn]/bars/new'),
  bar: route('/cases/[crn]/bars/[id]'),
  newShare: route('/cases/[crn]/shares/new'),
  share: route('/cases/[crn]/shares/[id]'),
};

/** Changes of band that ask something of a manager. */
export const toBandChanges = route('/cases/changes', {
  ask: saidOnce(anyText()),
  decided: saidOnce(figure()),
  left: saidOnce(figure()),
});

/** What sources say otherwise. */
export const toDifferences = {
  all: route('/cases/differences', {
    saved: savedWord(['kept', 'taken', 'batch', 'ticked']),
    n: saidOnce(figure()),
    left: saidOnce(figure()),
  }),
  one: route('/cases/differences/[id]'),
  batch: route('/cases/differences/batch', { file: saidOnce(anyText()), field: saidOnce(anyText()) }),
};
