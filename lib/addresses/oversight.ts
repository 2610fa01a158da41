import { route } from '../kernel/address';
import { figure, saidOnce } from '../kernel/reading/query';
import { savedWord } from './parts/saved';

/** Agreed actions that are open, and audits of what was overseen. */
export const toOversight = route('/oversight', {
  saved: savedWord(['action', 'audit']),
  drawn: saidOnce(figure()),
});
