import type { ReactNode } from 'react';
import { BandChip } from './band-chip';

export type LegendMark =
  | 'load'
  | 'over'
  | 'well'
  | 'added'
  | 'none'
  | 'senior'
  | 'ordinary'
  | 'trainee'
  | 'unit'
  | 'line'
  | 'dashed';

const FILLS: Partial<Record<LegendMark, string>> = {
  load: 'hr-fill-load',
  over: 'hr-fill-over',
  well: 'hr-fill-well',
  added: 'hr-fill-added',
  none: 'hr-fill-none',
};

/** What the marks of a chart or a list of bars mean. */
export function Legend({
  items,
  children,
}: {
  readonly items: readonly { readonly mark: LegendMark; readonly label: ReactNode }[];
  readonly children?: ReactNode;
}) {
  return (
    <ul className="hr-legend">
      {items.map((item) => (
        <li key={item.mark}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <Mark mark={item.mark} />
          </svg>
          {item.label}
        </li>
      ))}
      {children}
    </ul>
  );
}

function Mark({ mark }: { readonly mark: LegendMark }) {
  switch (mark) {
    case 'senior':
      return <circle className="hr-fill-scm" cx="8" cy="8" r="6" />;
    case 'ordinary':
      return <rect className="hr-fill-cm" x="2.4" y="2.4" width="11.2" height="11.2" />;
    case 'trainee':
      return <path className="hr-fill-pqip" d="M8 1l7 13H1z" />;
    case 'unit':
      return <path className="hr-fill-ink" d="M3 0h10L9.5 5v11h-3V5z" />;
    case 'line':
      return <path className="hr-line-ink" d="M0 8h16" />;
    case 'dashed':
      return <path className="hr-line-dashed" d="M0 8h16" />;
    default:
      return <rect className={FILLS[mark]} x=".5" y=".5" width="15" height="15" />;
  }
}

/** The bands of the model in a legend, lowest first: an item to put within a Legend. */
export function BandLegendItem({
  bands,
  label = 'Cases by band',
}: {
  readonly bands: readonly { readonly band: string; readonly rank: number }[];
  readonly label?: string;
}) {
  return (
    <li>
      {label}
      {[...bands]
        .sort((a, b) => a.rank - b.rank)
        .map((one) => (
          <BandChip key={one.band} band={one.band} rank={one.rank} bandCount={bands.length} />
        ))}
    </li>
  );
}
