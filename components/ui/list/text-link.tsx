import { PageLink } from './page-link';
import type { ReactNode } from 'react';
import type { LinkTarget } from '@/lib/kernel/address';
import { classNames } from './class-names';
import { given } from './given';

export interface TextLinkProps {
  readonly href: LinkTarget;
  readonly children: ReactNode;
  readonly className?: string;
  /** A file: opens by a plain request, never by the router. */
  readonly download?: boolean;
  /** Keep the place on the page (sorting, paging within a page). */
  readonly keepPlace?: boolean;
  /** Words for those who hear the link apart from its row: "Change" becomes "Change hours". */
  readonly hiddenSuffix?: string;
  readonly current?: 'page' | 'true';
  readonly rel?: string;
  readonly label?: string;
}

/** A link within the service. Nothing is fetched ahead: each page is worked out when it is asked for. */
export function TextLink({
  href,
  children,
  className,
  download,
  keepPlace,
  hiddenSuffix,
  current,
  rel,
  label,
}: TextLinkProps) {
  const content = hiddenSuffix ? (
    <>
      {children}
      <span className="govuk-visually-hidden"> {hiddenSuffix}</span>
    </>
  ) : (
    children
  );
  const shared = given({
    className: classNames('govuk-link govuk-link--no-visited-state', className),
    rel,
    'aria-current': current,
    'aria-label': label,
  });
  if (download || !href.startsWith('/')) {
    return (
      <a {...shared} href={href} download={download}>
        {content}
      </a>
    );
  }
  return (
    <PageLink {...shared} href={href} scroll={!keepPlace}>
      {content}
    </PageLink>
  );
}
