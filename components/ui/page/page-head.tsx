import type { ReactNode } from 'react';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** What the title belongs to: the unit above, the date. */
  readonly caption?: ReactNode;
  /** Links and buttons, at the right. */
  readonly actions?: ReactNode;
  /** One line: when the data is from, and what to know about it. */
  readonly data?: ReactNode;
  /** It heads a part of a page that has a title of its own. */
  readonly below?: boolean | undefined;
}

/** The head of a page. */
export function PageHead({ title, caption, actions, data, below }: PageHeadProps) {
  const Heading = below ? 'h2' : 'h1';
  return (
    <div className="hr-head">
      <div>
        {caption ? <span className="govuk-caption-l">{caption}</span> : null}
        <Heading className="govuk-heading-l">{title}</Heading>
      </div>
      {actions ? <div className="hr-head__actions">{actions}</div> : null}
      {data ? <p className="hr-data">{data}</p> : null}
    </div>
  );
}

/** A part of a page with a heading, set off from the one before. */
export function Section({
  title,
  id,
  children,
}: {
  readonly title?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="hr-section" id={id}>
      {title ? <h2 className="govuk-heading-m">{title}</h2> : null}
      {children}
    </section>
  );
}
