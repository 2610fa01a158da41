import type { ReactNode } from 'react';
import { TextLink } from './text-link';
import type { Address } from '@/lib/kernel/address';

export interface TaskProps {
  readonly href: Address;
  /** A counted sentence: "4 cases are waiting for an officer". */
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** When it is due: a word, or a tag. */
  readonly status?: ReactNode;
  /** A table below, across the whole width. */
  readonly children?: ReactNode;
}

/** Sentences to act on, the most urgent first. */
export function TaskList({ children }: { readonly children: ReactNode }) {
  return <ul className="govuk-task-list">{children}</ul>;
}

/** One sentence, a link to what it counts. */
export function Task({ href, title, hint, status, children }: TaskProps) {
  return (
    <li className="govuk-task-list__item">
      <div className="govuk-task-list__name-and-hint">
        <TextLink href={href}>{title}</TextLink>
        {hint ? <div className="govuk-task-list__hint">{hint}</div> : null}
      </div>
      <div className="govuk-task-list__status">{status}</div>
      {children}
    </li>
  );
}
