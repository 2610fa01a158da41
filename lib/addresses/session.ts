import { route } from '../kernel/address';
import { anyText, saidOnce } from '../kernel/reading/query';

/** Where somebody signs in; `next`: where they go then; `error`: why an account elsewhere was refused. */
export const toSignIn = route('/sign-in', { next: saidOnce(anyText()), error: anyText() });
