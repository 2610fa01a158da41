import { route } from '../kernel/address';
import { anyText, saidOnce, says } from '../kernel/reading/query';

/** Where somebody asks for another password; `asked`: they have. */
export const toForgottenPassword = route('/forgotten-password', { asked: says('y') });

/** Where somebody signs in; `next`: where they go then; `error`: why an account elsewhere was refused. */
export const toSignIn = route('/sign-in', { next: saidOnce(anyText()), error: anyText() });
