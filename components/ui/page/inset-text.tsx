import type { ReactNode } from 'react';

/** Words that stand apart from the rest. */
export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
