import type { ReactNode } from 'react';
import { TextLink } from '../list/text-link';
import type { LinkTarget } from '@/lib/kernel/address';

export interface EmptyStateProps {
  /** `none_exist`: there are none at all. `none_match`: there are, but none fits the filters. */
  readonly kind: 'none_exist' | 'none_match';
  /** What is empty: "No cases are waiting for an officer" */
  readonly title: string;
  /** Why, in a sentence. */
  readonly children?: ReactNode;
  /** The next step: for `none_match`, to clear the filters. */
  readonly next?: { readonly href: LinkTarget; readonly label: string };
}

/** Says what is empty, why, and the next step. */
export function EmptyState({ kind, title, children, next }: EmptyStateProps) {
  return (
    <div className="hr-empty-state" data-kind={kind}>
      <p className="hr-empty-state__title">{title}</p>
      {children ? <div className="hr-empty-state__why">{children}</div> : null}
      {next ? (
        <p className="hr-empty-state__next">
          <TextLink href={next.href}>{next.label}</TextLink>
        </p>
      ) : null}
    </div>
  );
}
