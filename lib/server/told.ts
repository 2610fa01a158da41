import 'server-only';

/** The cookie in which an action leaves the address of the page that tells what it did: the address alone tells nothing. */
export const TOLD_COOKIE = 'headroom-told';
/** How long that page tells it, when it is loaded again. */
export const TOLD_SECONDS = 5 * 60;

/** The parameter by which a page is told what was done. */
const SAVED = 'saved';

/** The address of a page that tells what was done, in one form; null for a page that tells nothing. */
export function addressThatTells(address: string): string | null {
  const url = new URL(address, 'http://here');
  return url.searchParams.has(SAVED) ? inOneForm(url) : null;
}

/** The address without what nobody was told, to go to instead; null where it may stand: it tells nothing, or what an action has just done. */
export function withoutUntold(address: string, told: string | undefined): string | null {
  const tells = addressThatTells(address);
  if (tells === null || tells === told) return null;
  const url = new URL(address, 'http://here');
  url.searchParams.delete(SAVED);
  return inOneForm(url);
}

function inOneForm(url: URL): string {
  const query = url.searchParams.toString();
  return url.pathname + (query === '' ? '' : `?${query}`);
}
