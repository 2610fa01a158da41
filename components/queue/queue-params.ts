import { toQueue } from '@/lib/addresses/allocations';
import type { QueueFilter } from '@/lib/domain/allocation/queue/queue-row';
import { BY_URGENCY, QUEUE_SORTS, type QueueOrder } from '@/lib/domain/allocation/queue/sort-queue';
import type { PageParams } from '../ui/list/href-with';
import type { SortState } from '../ui/list/sort-state';

export interface QueueQuery {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
}

/** Reads the search parameters of the queue; what is not known is left out, never an error. */
export function readQueueParams(params: PageParams): QueueQuery {
  const one = (name: string): string | null => {
    const value = params[name];
    const first = typeof value === 'string' ? value : value?.[0];
    return first === undefined || first === '' ? null : first;
  };
  return {
    filter: { ldu: one('ldu'), team: one('team'), band: one('band') },
    order: {
      sort: QUEUE_SORTS.find((sort) => sort === one('sort')) ?? BY_URGENCY.sort,
      descending: one('direction') === 'desc',
    },
  };
}

/** The parameters that a link of the queue keeps: only those that say something. */
function queueParamsOf({ filter, order }: QueueQuery): PageParams {
  return {
    ldu: filter.ldu ?? undefined,
    team: filter.team ?? undefined,
    band: filter.band ?? undefined,
    ...orderParams(order),
  };
}

/** The order alone, for the filters' own form. */
export function orderParams({ sort, descending }: QueueOrder): PageParams {
  return {
    sort: sort === BY_URGENCY.sort && !descending ? undefined : sort,
    direction: descending ? 'desc' : undefined,
  };
}

/** How the queue is sorted, for the heads of its columns. */
export function queueSortState(query: QueueQuery): SortState {
  const { sort, descending } = query.order;
  return {
    key: sort,
    direction: descending ? 'desc' : 'asc',
    path: toQueue.page(),
    params: queueParamsOf(query),
  };
}
