import type { PageParams } from '@/lib/kernel/reading/query';
import type { Address } from '@/lib/kernel/address';
import { toQueue } from '@/lib/addresses/allocations';
import type { QueueFilter } from '@/lib/domain/allocation/queue/queue-row';
import { BY_URGENCY, type QueueOrder } from '@/lib/domain/allocation/queue/sort-queue';
import type { SortState } from '../ui/list/sort-state';

export interface QueueQuery {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** Every case that may go into the basket is ticked when the page opens. */
  readonly ticked: boolean;
}

/** Reads the search parameters of the queue; what is not known is left out, never an error. */
export function readQueueParams(params: PageParams): QueueQuery {
  const { sort, direction, ticked, ...filter } = toQueue.page.read(params);
  return { filter, order: { sort: sort ?? BY_URGENCY.sort, descending: direction === 'desc' }, ticked };
}

/** The parameters that a link of the queue keeps: only those that say something. */
function queueParamsOf({ filter, order }: Pick<QueueQuery, 'filter' | 'order'>): PageParams {
  return toQueue.page.params({ ...filter, ...said(order) });
}

/** The same list with every box ticked, or none. */
export function tickedHref({ filter, order }: QueueQuery, ticked: boolean): Address {
  return toQueue.page({ ...filter, ...said(order), ticked });
}

/** The order alone, for the filters' own form. */
export function orderParams(order: QueueOrder): PageParams {
  return toQueue.page.params(said(order));
}

function said({ sort, descending }: QueueOrder) {
  return {
    sort: sort === BY_URGENCY.sort && !descending ? null : sort,
    direction: descending ? ('desc' as const) : null,
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
