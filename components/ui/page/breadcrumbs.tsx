import { PageLink } from '../list/page-link';
import type { Address } from '@/lib/kernel/address';

export interface Crumb {
  readonly label: string;
  readonly href: Address;
}

/** The way down to this page through the estate. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li key={item.href} className="govuk-breadcrumbs__list-item">
            <PageLink className="govuk-breadcrumbs__link" href={item.href}>
              {item.label}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
