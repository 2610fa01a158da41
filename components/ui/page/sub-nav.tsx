import { TextLink } from '../list/text-link';
import type { Address } from '@/lib/kernel/address';

export interface SubNavItem {
  readonly label: string;
  readonly href: Address;
  readonly current?: boolean;
}

/** The pages of one thing (a team, an officer): links in a row, the state in the URL. */
export function SubNav({ label, items }: { readonly label: string; readonly items: readonly SubNavItem[] }) {
  return (
    <nav className="hr-subnav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <TextLink href={item.href} current={item.current ? 'page' : undefined}>
              {item.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
