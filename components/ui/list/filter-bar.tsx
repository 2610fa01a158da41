import type { ReactNode } from 'react';
import { Button } from '../form/button';
import { Fold } from '../page/fold';
import { TextLink } from './text-link';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { Address } from '@/lib/kernel/address';

export interface FilterBarProps {
  /** "Filter officers" */
  readonly label: string;
  /** The page itself. */
  readonly path: Address;
  /** Search parameters to keep (sort, tab): sent along as hidden fields. Leave the filters and the page number out. */
  readonly keep?: PageParams;
  /** Where no filter applies; given when one does. */
  readonly clearHref?: Address | undefined;
  readonly children: ReactNode;
}

/** Filters as a plain GET form: the state is in the URL, and it works without script. */
export function FilterBar({ label, path, keep = {}, clearHref, children }: FilterBarProps) {
  const hidden = Object.entries(keep).flatMap(([name, value]) =>
    value === undefined
      ? []
      : typeof value === 'string'
        ? [[name, value] as const]
        : value.map((one) => [name, one] as const),
  );
  return (
    <Fold summary={label}>
      <form className="hr-filter" action={path} method="get" role="search" aria-label={label}>
        {hidden.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button look="secondary">Apply filters</Button>
        {clearHref ? (
          <TextLink href={clearHref} className="hr-filter__clear">
            Clear filters
          </TextLink>
        ) : null}
      </form>
    </Fold>
  );
}

/** The line above a table: what it shows, and what can be done with it. */
export function TableTools({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="hr-tools">
      <p>{summary}</p>
      {children ? <ul>{children}</ul> : null}
    </div>
  );
}
