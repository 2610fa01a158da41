import { PageLink } from '../list/page-link';
import type { ReactNode } from 'react';
import type { Address } from '@/lib/kernel/address';

/** One step back, saying to what. A landmark of its own, since it stands before the main part. */
export function BackLink({
  href,
  children = 'Back',
}: {
  readonly href: Address;
  readonly children?: ReactNode;
}) {
  return (
    <nav aria-label="Back">
      <PageLink href={href} className="govuk-back-link">
        {children}
      </PageLink>
    </nav>
  );
}
