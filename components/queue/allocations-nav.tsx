import { SubNav } from '../ui/page/sub-nav';
import { toBasket, toDecisions, toHandoffs, toQueue } from '@/lib/addresses/allocations';
import type { Address } from '@/lib/kernel/address';

export type AllocationsTab = 'waiting' | 'details_missing' | 'basket' | 'to_key' | 'history' | 'overrides';

export interface AllocationsNavProps {
  readonly tab: AllocationsTab;
  /** Whether the reader allocates: only they have a basket, and something to key. */
  readonly allocates?: boolean;
  /** Counts that this page knows, by tab. */
  readonly counts?: Partial<Record<AllocationsTab, number>>;
}

/** The pages about allocations, as links. */
export function AllocationsNav({ tab, allocates = false, counts = {} }: AllocationsNavProps) {
  const item = (key: AllocationsTab, text: string, href: Address) => {
    const count = counts[key];
    return { label: count === undefined ? text : `${text} (${count})`, href, current: tab === key };
  };
  return (
    <SubNav
      label="Allocation pages"
      items={[
        item('waiting', 'Waiting', toQueue.page()),
        item('details_missing', 'Details missing', toQueue.detailsMissing()),
        ...(allocates ? [item('basket', 'Basket', toBasket.page())] : []),
        ...(allocates ? [item('to_key', 'To key', toHandoffs.page())] : []),
        item('history', 'History', toDecisions.history()),
        item('overrides', 'Reasons and overrides', toDecisions.overrides()),
      ]}
    />
  );
}
