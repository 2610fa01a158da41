import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface StatCardProps {
  readonly label: string;
  /** The figure, or a dash where there is none: missing is never 0. */
  readonly value: ReactNode;
  /** A smaller word after the figure: "of 12". */
  readonly unit?: ReactNode;
  /** A line below; put the link to the list that the figure counts here. */
  readonly sub?: ReactNode;
  /** How it is worked out. */
  readonly definition?: ReactNode;
  /** Where the label is a heading: under a heading "Key figures". */
  readonly headingLevel?: 2 | 3;
}

/** One figure, with what it counts. */
export function StatCard({ label, value, unit, sub, definition, headingLevel }: StatCardProps) {
  const Label = headingLevel === 2 ? 'h2' : headingLevel === 3 ? 'h3' : 'p';
  return (
    <li className="hr-stat">
      <Label className="hr-stat__label">{label}</Label>
      <p className="hr-stat__value">
        {value}
        {unit ? <small> {unit}</small> : null}
      </p>
      {sub ? <p className="hr-stat__sub">{sub}</p> : null}
      {definition ? <p className="hr-stat__def">{definition}</p> : null}
    </li>
  );
}

/** Several figures of one card: a value by grade. */
export function StatPair({
  items,
}: {
  readonly items: readonly { readonly value: ReactNode; readonly unit: string }[];
}) {
  return (
    <span className="hr-stat__pair">
      {items.map((item) => (
        <span key={item.unit}>
          {item.value} <small>{item.unit}</small>
        </span>
      ))}
    </span>
  );
}

/** Figures in a row. `columns={4}` for the dashboard's two rows of four. */
export function StatCards({ columns, children }: { readonly columns?: 4; readonly children: ReactNode }) {
  return <ul className={classNames('hr-stats', columns === 4 && 'hr-stats--4')}>{children}</ul>;
}
