import { SubNav } from '../ui/sub-nav';

export type AllocationsTab = 'waiting' | 'history' | 'overrides';

/** The pages about allocations, as links. */
export function AllocationsNav({ tab }: { readonly tab: AllocationsTab }) {
  return (
    <SubNav
      label="Allocation pages"
      items={[
        { label: 'Waiting', href: '/allocations', current: tab === 'waiting' },
        { label: 'History', href: '/allocations/history', current: tab === 'history' },
        { label: 'Reasons and overrides', href: '/allocations/overrides', current: tab === 'overrides' },
      ]}
    />
  );
}
