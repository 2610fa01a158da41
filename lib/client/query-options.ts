import { queryOptions } from '@tanstack/react-query';
import type { ScopeLevel } from '../domain/access/actor';
import type { CapacityView } from '../domain/metrics/capacity/capacity-answer';

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

const EVERY_MINUTE = 60 * 1000;

/** The cases that wait for an officer, as `CRN/version`: what an open queue is compared with. `served`: as the page came. */
export function waitingQuery(served: readonly string[], servedAt: number) {
  return queryOptions({
    queryKey: ['waiting'],
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      const answer = await fetchJson<{
        readonly items: readonly { readonly crn: string; readonly version: number }[];
      }>('/api/v1/cases?unallocated=true&limit=500', signal);
      return answer.items.map(({ crn, version }) => `${crn}/${version}`);
    },
    initialData: served,
    initialDataUpdatedAt: servedAt,
    staleTime: EVERY_MINUTE / 2,
    refetchInterval: EVERY_MINUTE,
  });
}

/** Reads JSON of the service's own API; anything but a success is an error. */
async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const body: T = await response.json();
  return body;
}
