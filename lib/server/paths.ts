import 'server-only';
import { toPublic } from '../addresses/public';
import { toForgottenPassword, toSignIn } from '../addresses/session';
import { toSetUp } from '../addresses/set-up';
import { CHOOSE_PASSWORD } from '../addresses/users';

/** The header in which the proxy tells pages their own address (path and query). */
export const PATH_HEADER = 'x-headroom-path';

/** What anybody may open without signing in. */
const PUBLIC_PATHS = [
  toSignIn(),
  toPublic.accessibility(),
  toPublic.privacy(),
  toPublic.help(),
  toPublic.howWorkloadIsWorkedOut(),
  toPublic.apiReference(),
  CHOOSE_PASSWORD,
  toForgottenPassword(),
  toSetUp(),
];

/** Whether a path belongs to the signed-in service. The API answers for itself. */
export function isServicePath(path: string): boolean {
  if (path.startsWith('/api/')) return false;
  return !PUBLIC_PATHS.some((known) => path === known || path.startsWith(`${known}/`));
}

/** Where to sign in, and to come back from to an address of ours. */
export function signInPath(next: string): string {
  return next === '/' ? toSignIn() : toSignIn({ next });
}

/** The address to go to after sign-in: only a path of this service, never another site; the home page otherwise. */
export function safeNext(next: string): string {
  if (!/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return '/';
  const url = URL.canParse(next, 'http://here') ? new URL(next, 'http://here') : null;
  if (url?.host !== 'here' || url.pathname.startsWith('//')) return '/';
  return url.pathname.startsWith(toSignIn()) || url.pathname.startsWith('/api/')
    ? '/'
    : url.pathname + url.search;
}
