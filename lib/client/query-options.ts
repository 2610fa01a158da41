import { queryOptions } from '@tanstack/react-query';
import type { ScopeLevel } from '../domain/access/actor';
import type { WaitingNow } from '../domain/allocation/queue/waiting-now';
import type { CapacityView } from '../domain/metrics/capacity/capacity-answer';
import type { ChangeNumber, ChangeNumbers, LivePage } from '../domain/metrics/live/live-page';

/** How often an open page asks again. */
const EVERY_FIVE_MINUTES = 5 * 60 * 1000;

/** The figures of a unit: the server prefetches them under this key, and the page refreshes them through the API. */
export function capacityQuery({ level, code }: { readonly level: ScopeLevel; readonly code: string }) {
  return queryOptions({
    queryKey: ['capacity', level, code],
    queryFn: ({ signal }) =>
      fetchJson<CapacityView>(`/api/v1/capacity?${new URLSearchParams({ level, code })}`, signal),
    staleTime: EVERY_FIVE_MINUTES / 2,
    refetchInterval: EVERY_FIVE_MINUTES,
  });
}

/** An open page learns of a change within 15 seconds: how often it asks, and how long after an answer that failed. */
const EVERY_TEN_SECONDS = 10 * 1000;
const AFTER_A_FAILURE = 30 * 1000;

/**
 * The numbers of an open page. The browser keeps the answer with its tag, and asks whether it still holds: nearly always it does, which
 * costs no body. A tab in the background does not ask, and asks at once when it is looked at again.
 */
export function changesQuery({ page, level, code }: LivePage) {
  const asked = Object.entries({ page, level, code }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return queryOptions({
    queryKey: ['changes', page, level ?? '', code ?? ''],
    queryFn: ({ signal }) =>
      fetchJson<ChangeNumbers>(`/api/v1/changes?${new URLSearchParams(asked)}`, signal),
    staleTime: EVERY_TEN_SECONDS / 2,
    refetchInterval: ({ state }) => {
      if (state.error === null) return EVERY_TEN_SECONDS;
      // Who may not see it, or is signed out by now, need not ask again.
      return state.error instanceof Refused ? false : AFTER_A_FAILURE;
    },
    refetchOnWindowFocus: ({ state }) => (state.error instanceof Refused ? false : 'always'),
    retry: false,
  });
}

/** How many cases wait, since their number has moved. */
export function waitingCountQuery(queue: ChangeNumber) {
  return queryOptions({
    queryKey: ['waiting-count', queue],
    queryFn: ({ signal }) => fetchJson<WaitingNow>('/api/v1/waiting?only=count', signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** The cases that wait and who is about to decide, since a page was drawn. `mark`: the numbers of the page that were seen last. */
export function waitingNowQuery(since: string, mark: string) {
  return queryOptions({
    queryKey: ['waiting-now', since, mark],
    queryFn: ({ signal }) =>
      fetchJson<WaitingNow>(`/api/v1/waiting?${new URLSearchParams({ since })}`, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** An answer that asking again does not change. */
class Refused extends Error {}

const REFUSALS: readonly number[] = [401, 403, 404, 422];

/** Reads JSON of the service's own API; anything but a success is an error. */
async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) {
    const said = `${url} answered ${response.status}`;
    throw REFUSALS.includes(response.status) ? new Refused(said) : new Error(said);
  }
  const body: T = await response.json();
  return body;
}
