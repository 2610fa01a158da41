import { compareQueue } from './order-queue';
import type { QueueRow } from './queue-row';
import { compareNames } from '../../../kernel/text/fold-name';

/** What the queue can be sorted by; `urgency` is its own order. */
export const QUEUE_SORTS = ['urgency', 'person', 'band', 'unit', 'waiting'] as const;
type QueueSort = (typeof QUEUE_SORTS)[number];

export interface QueueOrder {
  readonly sort: QueueSort;
  readonly descending: boolean;
}

export const BY_URGENCY: QueueOrder = { sort: 'urgency', descending: false };

type Compared = Pick<
  QueueRow,
  'crn' | 'name' | 'bandRank' | 'ldu' | 'team' | 'waitWorkingDays' | 'appointment'
>;

/** The queue in an order asked for; the queue's own order settles what is equal, so it is total. What is not known comes last either way. */
export function sortQueue<T extends Compared>(rows: readonly T[], { sort, descending }: QueueOrder): T[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const unknown = Number(isUnknown(a, sort)) - Number(isUnknown(b, sort));
    return unknown || turn * compareBy(a, b, sort) || compareQueue(a, b);
  });
}

function isUnknown(row: Compared, sort: QueueSort): boolean {
  if (sort === 'waiting') return row.waitWorkingDays === null;
  return sort === 'unit' && row.ldu === null;
}

function compareBy(a: Compared, b: Compared, sort: QueueSort): number {
  switch (sort) {
    case 'urgency':
      return compareQueue(a, b);
    case 'person':
      return compareNames(a.name.text, b.name.text);
    case 'band':
      return a.bandRank - b.bandRank;
    case 'unit':
      return (
        compareNames(a.ldu?.name ?? '', b.ldu?.name ?? '') ||
        compareNames(a.team?.name ?? '', b.team?.name ?? '')
      );
    case 'waiting':
      return (a.waitWorkingDays ?? 0) - (b.waitWorkingDays ?? 0);
  }
}
