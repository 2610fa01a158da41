import type { ReactNode } from 'react';
import { Details } from '../../ui/page/details';

export interface ChartFrameProps {
  readonly title: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** One line: what is measured, how, and when. */
  readonly measured: ReactNode;
  /** A Legend. */
  readonly legend?: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
  /** The same figures as a table: drawn by the server, there without script. */
  readonly table?: ReactNode;
  /** A table that says more than its chart: by what it is opened, whether it stands open at first, and that it is printed with the chart. */
  readonly more?: { readonly words: string; readonly open: boolean };
  /** Below the chart: a note, or a table that is always in view. */
  readonly note?: ReactNode;
  readonly id?: string;
}

/** Around every chart: what it shows, how it is measured, its legend, and its figures as a table. */
export function ChartFrame({
  title,
  headingLevel = 2,
  measured,
  legend,
  children,
  table,
  more,
  note,
  id,
}: ChartFrameProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="hr-frame hr-chart" id={id}>
      <Heading>{title}</Heading>
      <p>{measured}</p>
      {legend}
      {children}
      <noscript>
        <p>This chart is drawn by script. Its figures are in the table.</p>
      </noscript>
      {table ? (
        <Details
          summary={more?.words ?? 'Show these figures as a table'}
          open={more?.open ?? false}
          printed={more !== undefined}
        >
          {table}
        </Details>
      ) : null}
      {note}
    </div>
  );
}
