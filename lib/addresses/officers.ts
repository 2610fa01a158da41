import { CASE_SHOWS, CASE_SORTS } from '../domain/metrics/cases/sort-case-rows';
import { SETTINGS } from '../domain/banding/case-vocabulary';
import { route } from '../kernel/address';
import { anyText, oneOf, pageNumber, saidOnce } from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';
import { PEOPLE } from './parts/people';
import { savedWord } from './parts/saved';

/** What may have been saved of an officer. */
const OFFICER_SAVED = [
  'logged',
  'officer-removed',
  'logged-in-error',
  'edited',
  'unchanged',
  'reduction',
  'reduction-ended',
  'reduction-cancelled',
  'absence',
  'deputy',
  'deputy-ended',
  'reasons-opened',
  'absence-edited',
  'overseen',
  'supervision',
  'supervision-edited',
  'relief',
  'relief-changed',
  'relief-done',
  'relief-closed',
  'challenge',
  'challenge-resolved',
  'training',
  'training-removed',
  'cover',
  'contacts',
  'cover-changed',
  'cover-ended',
  'support',
  'absence-cancelled',
  'support-cancelled',
  'support-seen',
  'report',
  'report-removed',
] as const;
export type OfficerSaved = (typeof OFFICER_SAVED)[number];
const saved = savedWord(OFFICER_SAVED);

/** How the cases of an officer are filtered and sorted. */
const CASES = {
  show: oneOf(CASE_SHOWS),
  band: anyText(),
  setting: oneOf(SETTINGS),
  sort: oneOf(CASE_SORTS),
  direction: oneOf(DIRECTIONS),
  page: pageNumber(),
};

/** Officers at large. */
export const toOfficers = {
  all: route('/officers', { saved }),
  new: route('/officers/new', { team: saidOnce(anyText()) }),
  challenges: route('/officers/challenges', PEOPLE),
  challengesDownload: route('/officers/challenges/download', PEOPLE),
  reasonsDownload: route('/officers/reasons/download'),
};

/** An officer, by their staff code: who they are, their hours and their training. */
export const toOfficer = {
  page: route('/officers/[staffCode]', { ...CASES, since: anyText(), saved }),
  allocations: route('/officers/[staffCode]/allocations', { page: pageNumber() }),
  edit: route('/officers/[staffCode]/edit'),
  takeBack: route('/officers/[staffCode]/take-back'),
  hours: route('/officers/[staffCode]/hours', { saved }),
  newReduction: route('/officers/[staffCode]/reductions/new'),
  reduction: route('/officers/[staffCode]/reductions/[id]'),
  newAbsence: route('/officers/[staffCode]/absences/new'),
  absence: route('/officers/[staffCode]/absences/[id]'),
  why: route('/officers/[staffCode]/why'),
  deputies: route('/officers/[staffCode]/deputies', { saved }),
  training: route('/officers/[staffCode]/training', { saved }),
  recordTraining: route('/officers/[staffCode]/training/record', { course: saidOnce(anyText()) }),
};

/** The ledger of an officer, and its challenges. */
export const toLedger = {
  page: route('/officers/[staffCode]/ledger', { since: anyText() }),
  download: route('/officers/[staffCode]/ledger/download'),
  challenge: route('/officers/[staffCode]/ledger/challenge', { line: saidOnce(anyText()) }),
  answer: route('/officers/[staffCode]/challenges/[id]'),
};

/** The supervision of an officer. */
export const toSupervision = {
  page: route('/officers/[staffCode]/supervision', { page: pageNumber(), saved }),
  newMeeting: route('/officers/[staffCode]/supervision/new'),
  meeting: route('/officers/[staffCode]/supervision/[id]'),
  oversight: route('/officers/[staffCode]/oversight'),
  oneToOne: route('/officers/[staffCode]/one-to-one'),
  newRelief: route('/officers/[staffCode]/relief/new'),
  relief: route('/officers/[staffCode]/relief/[id]'),
  closeRelief: route('/officers/[staffCode]/relief/[id]/close'),
};

/** Which cases are ticked when the form of cover opens. */
const TICKED = ['asking', 'all'] as const;

/** What an officer shares with colleagues. */
export const toSharing = {
  page: route('/officers/[staffCode]/shared', { saved }),
  /** `cases`: those of which nothing falls in the absence too; `ticked`: which are ticked when it opens: none where it is not said. */
  arrangeCover: route('/officers/[staffCode]/cover', {
    cases: saidOnce(oneOf(['all'])),
    ticked: saidOnce(oneOf(TICKED)),
  }),
  cover: route('/officers/[staffCode]/cover/[id]'),
  contacts: route('/officers/[staffCode]/contacts'),
  newSupport: route('/officers/[staffCode]/support/new'),
  support: route('/officers/[staffCode]/support/[id]'),
  newReport: route('/officers/[staffCode]/reports/new'),
  report: route('/officers/[staffCode]/reports/[id]'),
};
