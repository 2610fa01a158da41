import type { FieldProblem } from '@/lib/kernel/form-state';
import { ErrorSummaryFrame } from './error-summary-frame';

export interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
  /** The id that a field's message leads to, where it is not the field's name. */
  readonly targetOf?: (field: string) => string;
}

/**
 * What is wrong on the page, each line leading to its field. A problem with field '' belongs to the form as a whole
 * and is no link. Put it first in the main part of the page.
 */
export function ErrorSummary({
  problems,
  title = 'There is a problem',
  targetOf = (field) => field,
}: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <ErrorSummaryFrame problems={problems}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ field, message, link }) => (
              <li key={`${field} ${message}`}>
                {field === '' ? message : <a href={`#${targetOf(field)}`}>{message}</a>}
                {link === undefined ? null : (
                  <>
                    {'. '}
                    <a href={link.href} target="_blank" rel="noreferrer">
                      {link.label} (opens in a new tab)
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </ErrorSummaryFrame>
  );
}
