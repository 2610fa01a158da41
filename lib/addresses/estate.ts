import { route } from '../kernel/address';
import { anyText, saidOnce } from '../kernel/reading/query';
import { savedWord } from './parts/saved';

/** Records of one key in several spellings, to be merged. */
export const toKeys = route('/admin/keys', { saved: savedWord(['merged']) });

/** Posts by unit and grade. */
export const toEstablishment = route('/admin/establishment', { saved: savedWord(['set', 'removed']) });

/** What is published elsewhere of the figures. */
export const toComparators = route('/admin/comparators', { saved: savedWord(['set', 'removed']) });

/** What may have been done with the question to officers. */
const PULSE_SAVED = ['opened', 'closed'] as const;
export type PulseSaved = (typeof PULSE_SAVED)[number];

/** The question to officers how they find their workload: where it is opened and closed, and where it is answered. */
export const toPulse = {
  run: route('/admin/pulse', { saved: savedWord(PULSE_SAVED) }),
  answer: route('/pulse', { saved: savedWord(['answered']) }),
};

/** What may have been done with the estate. */
const ESTATE_SAVED = ['created', 'changed', 'unchanged', 'closed', 'named'] as const;
export type EstateSaved = (typeof ESTATE_SAVED)[number];

/** Regions, LDUs and teams; `under`: in which unit a new one is to stand. */
export const toEstate = {
  page: route('/admin/estate', { saved: savedWord(ESTATE_SAVED) }),
  create: route('/admin/estate/new/[level]', { under: saidOnce(anyText()) }),
  one: route('/admin/estate/[level]/[code]'),
  close: route('/admin/estate/[level]/[code]/close'),
  organisation: route('/admin/organisation'),
};
