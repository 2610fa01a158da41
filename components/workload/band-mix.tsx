import { rampStep } from './band-ramp';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface BandCount {
  readonly band: string;
  /** 1 lowest. */
  readonly rank: number;
  readonly count: number;
}

export interface BandMixProps {
  /** Every band of the model, also those with no case. */
  readonly counts: readonly BandCount[];
  /** The number of cases that the whole width stands for, where bars are compared: all of these cases unless said. */
  readonly outOf?: number;
}

/** Share, in per cent of the bar, below which a count would not fit and is left to the words. */
const THIN_PERCENT = 9;

/** Cases by band as one bar, lowest first; its words list the counts. */
export function BandMix({ counts, outOf = 0 }: BandMixProps) {
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const ordered = [...counts].sort((a, b) => a.rank - b.rank);
  if (total === 0) return <span className="hr-muted">No cases</span>;
  const words = ordered.map((one) => `band ${one.band}: ${one.count}`).join(', ');
  return (
    <svg className="hr-mix" width="100%" height="18" role="img" aria-label={capitalised(words)}>
      {segments(ordered, Math.max(total, outOf)).map(({ band, rank, count, start, width }) => {
        const step = rampStep(rank, counts.length);
        return (
          <g key={band}>
            <rect className={`hr-fill-b${step}`} x={`${start}%`} width={`${width}%`} height="18" />
            {start > 0 ? <rect className="hr-mix__gap" x={`${start}%`} width="1" height="18" /> : null}
            {width >= THIN_PERCENT ? (
              <text
                className={step > 2 ? 'is-inv' : undefined}
                x={`${round(start + width / 2)}%`}
                y="14"
                textAnchor="middle"
              >
                {count}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function segments(ordered: readonly BandCount[], total: number) {
  let before = 0;
  return ordered.flatMap((one) => {
    const start = round((before / total) * 100);
    before += one.count;
    return one.count === 0 ? [] : [{ ...one, start, width: round((before / total) * 100 - start) }];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
