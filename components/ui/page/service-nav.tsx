'use client';

import { PageLink } from '../list/page-link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useScriptRuns } from './use-script-runs';
import { classNames } from '../list/class-names';
import type { Address } from '@/lib/kernel/address';

export interface NavItem {
  readonly href: Address;
  readonly label: string;
  /** How many things wait there, to see and to hear. */
  readonly count?: ReactNode;
}

/** The parts of the service. The current one follows the address. On a narrow screen a button opens the list. */
export function ServiceNav({ items }: { readonly items: readonly NavItem[] }) {
  const pathname = usePathname() ?? '';
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname;
  const ready = useScriptRuns();
  const current = currentItem(items, pathname);
  return (
    <div className="govuk-service-navigation__container">
      <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
        <button
          type="button"
          className="govuk-service-navigation__toggle"
          aria-controls="navigation"
          aria-expanded={open}
          onClick={() => setOpenAt(open ? null : pathname)}
        >
          Menu
        </button>
        <ul
          className={classNames('govuk-service-navigation__list hr-nav__list', open && 'is-open')}
          id="navigation"
          data-ready={ready ? '' : undefined}
        >
          {items.map((item) => (
            <NavLink
              key={item.href}
              item={item}
              current={item === current ? (pathname === item.href ? 'page' : 'true') : undefined}
            />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function NavLink({
  item,
  current,
}: {
  readonly item: NavItem;
  readonly current: 'page' | 'true' | undefined;
}) {
  const text = (
    <>
      {item.label}
      {item.count}
    </>
  );
  return (
    <li
      className={classNames(
        'govuk-service-navigation__item',
        current && 'govuk-service-navigation__item--active',
      )}
    >
      <PageLink
        className="govuk-service-navigation__link"
        href={item.href}

        aria-current={current}
      >
        {current ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
      </PageLink>
    </li>
  );
}

/** The part of the service that an address belongs to: the longest of the items that it begins with. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .filter((item) => pathname === item.href || (item.href !== '/' && pathname.startsWith(`${item.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
