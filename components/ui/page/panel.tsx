import type { ReactNode } from 'react';

/** The head of a page that says: it is done. */
export function Panel({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}
