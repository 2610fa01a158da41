import { route } from '../kernel/address';
import { searched } from '../kernel/reading/query';

/** Whatever was looked for in the head of a page: people, cases, staff, teams and units. */
export const toSearch = route('/search', { q: searched(100) });
