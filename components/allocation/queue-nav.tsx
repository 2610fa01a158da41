import { SubNav } from '../ui/sub-nav';

export interface QueueNavProps {
  readonly current: 'waiting' | 'details_missing' | 'basket';
  /** Whether the reader allocates: only they have a basket. */
  readonly allocates: boolean;
  /** Counts that this page knows; left out where it does not. */
  readonly waiting?: number;
  readonly detailsMissing?: number;
  readonly basket?: number;
}

/** The lists beside the queue. */
export function QueueNav({ current, allocates, waiting, detailsMissing, basket }: QueueNavProps) {
  const label = (text: string, count: number | undefined): string =>
    count === undefined ? text : `${text} (${count})`;
  return (
    <SubNav
      label="Allocations"
      items={[
        { label: label('Waiting', waiting), href: '/allocations', current: current === 'waiting' },
        {
          label: label('Details missing', detailsMissing),
          href: '/allocations/details-missing',
          current: current === 'details_missing',
        },
        ...(allocates
          ? [
              {
                label: label('Basket', basket),
                href: '/allocations/basket',
                current: current === 'basket',
              },
            ]
          : []),
        { label: 'History', href: '/allocations/history' },
      ]}
    />
  );
}
