import 'server-only';

/** The header in which the proxy tells pages their own address (path and query). */
export const PATH_HEADER = 'x-headroom-path';

/** What anybody may open without signing in. */
const PUBLIC_PATHS = ['/sign-in', '/accessibility', '/privacy', '/help', '/how-workload-is-worked-out'];

/** Whether a path belongs to the signed-in service. The API answers for itself. */
export function isServicePath(path: string): boolean {
  if (path.startsWith('/api/')) return false;
  return !PUBLIC_PATHS.some((known) => path === known || path.startsWith(`${known}/`));
}

/** Where to sign in, and to come back from to an address of ours. */
export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** The address to go to after sign-in: only a path of this service, never another site; the home page otherwise. */
export function safeNext(next: string): string {
  if (!/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return '/';
  const url = URL.canParse(next, 'http://here') ? new URL(next, 'http://here') : null;
  if (url?.host !== 'here' || url.pathname.startsWith('//')) return '/';
  return url.pathname.startsWith('/sign-in') || url.pathname.startsWith('/api/')
    ? '/'
    : url.pathname + url.search;
}
