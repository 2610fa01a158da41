import type { ReactNode } from 'react';

/** A part of the page: a heading to link to, sentences at reading width, tables at the width they need. */
export function ProseSection({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="hr-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Sentences at reading width. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className="hr-prose">{children}</div>;
}
