import { route } from '../kernel/address';

/** Where an empty service is set up. */
export const toSetUp = route('/set-up');
