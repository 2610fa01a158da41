import type { PageParams } from '@/lib/kernel/reading/query';
import { toCapacity } from '@/lib/addresses/capacity';
import { hrefWith, placeOn } from '@/lib/kernel/address';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatDate, formatShare } from '@/lib/kernel/format';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import type { TrendPoint, TrendStep } from '@/lib/domain/metrics/history/trend';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { TrendLines } from '../../charts/trend-lines';
import { EmptyState } from '../../ui/page/empty-state';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import type { RulesStep } from '@/lib/domain/workload/model/rules-version';
import { RulesNotes } from '../../workload/rules-notes';
import { trendHref, type UnitAddress } from '../capacity-address';
import { countedOf, shareText } from './share-figure';

type SectionPoint = Pick<TrendPoint, 'onDate' | 'workloadPercent' | 'over100'>;

export interface TrendSectionProps {
  /** Stored days, oldest first, and the figure of now as the last. */
  readonly trend: readonly SectionPoint[];
  readonly unit: UnitAddress;
  /** Where the rules changed along these days. */
  readonly rules: readonly RulesStep[];
  readonly step: TrendStep;
  readonly words: ModelWords;
  /** Search parameters of the page, to keep. */
  readonly params: PageParams;
}

const STEPS: Record<TrendStep, string> = {
  week: 'Each Monday of the last 12 months',
  day: 'Each of the last 56 days',
};

function measuredWords(step: TrendStep, { over }: ModelWords): string {
  return `${STEPS[step]}, as it stood that evening, and now. Below, the share of officers holding a case who were over ${over}.`;
}

/** Workload and the share of officers over capacity over time, from the daily snapshots. */
export function TrendSection({ trend, unit, rules, step, words, params }: TrendSectionProps) {
  const last = trend.at(-1);
  if (last === undefined || trend.length < 2) {
    return (
      <ChartFrame id="trend" title="Workload over time" measured={measuredWords(step, words)}>
        <EmptyState kind="none_exist" title="There is not enough history yet to show a trend">
          A snapshot is stored each night; the trend begins with the first one.
        </EmptyState>
      </ChartFrame>
    );
  }
  const lastText = last.workloadPercent === null ? 'No percentage' : `${last.workloadPercent.toFixed(1)}%`;
  const share = shareText(last.over100);
  return (
    <ChartFrame
      id="trend"
      title="Workload over time"
      measured={measuredWords(step, words)}
      legend={<StepLinks unit={unit} step={step} params={params} />}
      note={<RulesNotes steps={rules} />}
      table={<TrendTable trend={trend} words={words} />}
    >
      <TrendLines
        lines={words.lines}
        points={trend.map((point) => ({
          date: point.onDate,
          percent: point.workloadPercent,
          second: point.over100.percent,
        }))}
        lastText={lastText}
        secondTitle={`Officers over ${words.over}`}
        secondText={`${endShare(last.over100)} over`}
        secondIsShare
        label={`Workload from ${formatDate(trend[0]?.onDate ?? last.onDate)} to ${formatDate(last.onDate)}: last ${lastText}, with ${share} of officers over ${words.over}`}
      />
    </ChartFrame>
  );
}

/** A share as it fits at the end of a line: of a few, the count alone. */
function endShare(share: CountShare): string {
  return share.of < SMALL_N ? countedOf(share) : formatShare(share.count, share.of);
}

function StepLinks({ unit, step, params }: Pick<TrendSectionProps, 'unit' | 'step' | 'params'>) {
  const other = step === 'week' ? 'day' : 'week';
  return (
    <p className="hr-note hr-noprint">
      <TextLink
        href={placeOn(
          hrefWith(toCapacity.page(), params, { trend: other === 'week' ? undefined : other }),
          'trend',
        )}
        keepPlace
      >
        {other === 'week' ? 'Show 12 months by week' : 'Show 56 days by day'}
      </TextLink>
      {' or '}
      <TextLink href={trendHref(unit)}>any figure over time</TextLink>
    </p>
  );
}

function TrendTable({
  trend,
  words,
}: {
  readonly trend: readonly SectionPoint[];
  readonly words: ModelWords;
}) {
  return (
    <Table
      caption="Workload over time"
      stack={false}
      columns={[
        { key: 'day', label: 'Day' },
        { key: 'workload', label: 'Workload', numeric: true },
        { key: 'over', label: `Officers over ${words.over}`, numeric: true },
      ]}
    >
      {[...trend].reverse().map((point) => (
        <Row key={point.onDate}>
          <RowHeader className="hr-nowrap">{formatDate(point.onDate)}</RowHeader>
          {point.workloadPercent === null ? (
            <EmptyCell numeric />
          ) : (
            <Cell numeric>{`${point.workloadPercent.toFixed(1)}%`}</Cell>
          )}
          <Cell numeric>{shareText(point.over100)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
