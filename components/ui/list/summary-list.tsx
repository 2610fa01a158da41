import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TextLink } from './text-link';
import type { Address } from '@/lib/kernel/address';

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  readonly action?: {
    readonly href: Address;
    readonly label: string;
    /** What is changed: "hours" */ readonly of?: string;
  };
}

/** Facts, a line each. */
export function SummaryList({
  rows,
  noBorder,
  twoColumns,
}: {
  readonly rows: readonly SummaryRow[];
  readonly noBorder?: boolean;
  /** Many short facts: two columns where there is room. */
  readonly twoColumns?: boolean;
}) {
  const anyAction = rows.some((row) => row.action);
  return (
    <dl
      className={classNames(
        'govuk-summary-list hr-summary',
        noBorder && 'govuk-summary-list--no-border',
        twoColumns && 'hr-summary--two',
      )}
    >
      {rows.map((row) => (
        <div
          key={row.key}
          className={classNames(
            'govuk-summary-list__row',
            anyAction && !row.action && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action ? (
            <dd className="govuk-summary-list__actions">
              <TextLink href={row.action.href} hiddenSuffix={row.action.of ?? row.key.toLowerCase()}>
                {row.action.label}
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
