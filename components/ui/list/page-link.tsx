'use client';

import Link, { useLinkStatus } from 'next/link';
import type { ComponentProps } from 'react';

/** A link to a page of the service, as `next/link`; it shows at once that it was pressed. Nothing is fetched ahead: each page is worked out when it is asked for. */
export function PageLink({ children, ...link }: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  return (
    <Link {...link} prefetch={false}>
      {children}
      <Pressed />
    </Link>
  );
}

/** While the page is on its way: a line along the top of the screen, which moves nothing. The router says it to those who hear the page. */
function Pressed() {
  return useLinkStatus().pending ? <span className="hr-pressed" aria-hidden="true" /> : null;
}
