import { type LivePage, unitPage } from '../domain/metrics/live/live-page';
import { parseCrn } from '../kernel/ids';

type ToPage = (part: string, query: URLSearchParams) => LivePage | null;

/** The pages that say when what they show has changed, by their path. */
const PATHS: readonly (readonly [RegExp, ToPage])[] = [
  [/^\/$/, () => ({ page: 'home' })],
  [/^\/allocations$/, () => ({ page: 'queue' })],
  [/^\/allocations\/([^/]+)$/, shortlistOf],
  [/^\/teams\/(?!attention$)([^/]+)$/, (code) => ({ page: 'team', code })],
  [/^\/officers\/(?!challenges$|new$)([^/]+)$/, (code) => ({ page: 'officer', code })],
  [/^\/capacity$/, (_, query) => unitPage(query.get('level'), query.get('code'))],
];

/** Which page an address (path and query) is of, as it is watched for changes; any other has no more than the head of every page. */
export function livePageAt(address: string): LivePage {
  const [path = '', query = ''] = address.split('?', 2);
  for (const [pattern, toPage] of PATHS) {
    const found = pattern.exec(path);
    if (found) return toPage(decoded(found[1] ?? ''), new URLSearchParams(query)) ?? HEAD_ALONE;
  }
  return HEAD_ALONE;
}

const HEAD_ALONE: LivePage = { page: 'header' };

function shortlistOf(part: string): LivePage | null {
  const crn = parseCrn(part);
  return crn === null ? null : { page: 'shortlist', code: crn };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
