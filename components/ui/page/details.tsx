import type { ReactNode } from 'react';
import { classNames } from '../list/class-names';

/** More for those who want it. Opens and closes without script. */
export function Details({
  summary,
  children,
  open,
  printed,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Closed or not, it is on paper, and on a screen that runs no script. */
  readonly printed?: boolean;
}) {
  return (
    <details className={classNames('govuk-details', printed && 'hr-details--printed')} open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
