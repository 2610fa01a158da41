import type { ReactNode } from 'react';
import { PageFrame } from './page-frame';

/** A page that only says something: not there, not allowed, gone wrong. */
export function MessagePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <PageFrame>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          {children}
        </div>
      </div>
    </PageFrame>
  );
}
