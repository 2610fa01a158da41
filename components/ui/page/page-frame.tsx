import type { ReactNode } from 'react';

export interface PageFrameProps {
  /** Breadcrumbs or a back link: they stand before the main part. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  /** The marking line, last. */
  readonly below?: ReactNode;
  /** What says that the page has changed, where it is kept current. */
  readonly live?: ReactNode;
}

/** The width and the main part of a page. Every page has exactly one. */
export function PageFrame({ above, children, below, live }: PageFrameProps) {
  return (
    <div className="govuk-width-container">
      {above}
      <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
        {children}
        {below}
        {live}
      </main>
    </div>
  );
}
