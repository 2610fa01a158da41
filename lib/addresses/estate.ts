import { route } from '../kernel/address';
import { savedWord } from './parts/saved';

/** Records of one key in several spellings, to be merged. */
export const toKeys = route('/admin/keys', { saved: savedWord(['merged']) });

/** Posts by unit and grade. */
export const toEstablishment = route('/admin/establishment', { saved: savedWord(['set', 'removed']) });

/** What is published elsewhere of the figures. */
export const toComparators = route('/admin/comparators', { saved: savedWord(['set', 'removed']) });
