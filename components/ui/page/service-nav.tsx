'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useScriptRuns } from '../form/use-script-runs';
import { classNames } from '../list/class-names';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  /** How many things wait there; shown when over 0. */
  readonly count?: number;
  /** What the count says to those who hear it: "12 cases waiting, 2 late". */
  readonly countWords?: string;
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
  const text = item.count ? <Counted item={item} count={item.count} /> : item.label;
  return (
    <li
      className={classNames(
        'govuk-service-navigation__item',
        current && 'govuk-service-navigation__item--active',
      )}
    >
      <Link
        className="govuk-service-navigation__link"
        href={item.href}
        prefetch={false}
        aria-current={current}
      >
        {current ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text}
      </Link>
    </li>
  );
}

/** A label with its count: a figure to see, words to hear. */
function Counted({ item, count }: { readonly item: NavItem; readonly count: number }) {
  if (item.countWords === undefined) return <>{`${item.label} (${count})`}</>;
  return (
    <>
      {item.label} <span aria-hidden="true">({count})</span>
      <span className="govuk-visually-hidden">, {item.countWords}</span>
    </>
  );
}

/** The part of the service that an address belongs to: the longest of the items that it begins with. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .filter((item) => pathname === item.href || (item.href !== '/' && pathname.startsWith(`${item.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
