import { formatDate, formatShare } from '@/lib/kernel/format';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import type { TrendPoint, TrendStep } from '@/lib/domain/metrics/history/trend';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { TrendLines } from '../../charts/trend-lines';
import { EmptyState } from '../../ui/page/empty-state';
import { hrefWith, type PageParams } from '../../ui/list/href-with';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { RulesStep } from '@/lib/domain/workload/model/rules-version';
import { RulesNotes } from '../../workload/rules-notes';
import { countedOf, shareText } from './share-figure';

export interface TrendSectionProps {
  readonly model: Pick<WorkloadModel, 'thresholds'>;
  readonly trend: readonly TrendPoint[];
  /** Where the rules changed along these days. */
  readonly rules: readonly RulesStep[];
  readonly step: TrendStep;
  /** Search parameters of the page, to keep. */
  readonly params: PageParams;
}

const MEASURED: Record<TrendStep, string> = {
  week: 'Each Monday of the last 12 months, as it stood that evening. Workload is points used ÷ points available; below it, the share of officers holding a case who were over 100%.',
  day: 'Each of the last 56 days, as it stood that evening. Workload is points used ÷ points available; below it, the share of officers holding a case who were over 100%.',
};

/** Workload and the share of officers over 100% over time, from the daily snapshots. */
export function TrendSection({ model, trend, rules, step, params }: TrendSectionProps) {
  const last = trend.at(-1);
  if (last === undefined || trend.length < 2) {
    return (
      <ChartFrame id="trend" title="Workload over time" measured={MEASURED[step]}>
        <EmptyState kind="none_exist" title="There is not enough history yet to show a trend">
          A snapshot is stored each night; the trend begins with the second one.
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
      measured={MEASURED[step]}
      legend={<StepLinks step={step} params={params} />}
      note={<RulesNotes steps={rules} />}
      table={<TrendTable trend={trend} />}
    >
      <TrendLines
        lines={model.thresholds}
        points={trend.map((point) => ({
          date: point.onDate,
          percent: point.workloadPercent,
          second: point.over100.percent,
        }))}
        lastText={lastText}
        secondText={`${endShare(last.over100)} over`}
        secondIsShare
        label={`Workload from ${formatDate(trend[0]?.onDate ?? last.onDate)} to ${formatDate(last.onDate)}: last ${lastText}, with ${share} of officers over 100%`}
      />
    </ChartFrame>
  );
}

/** A share as it fits at the end of a line: of a few, the count alone. */
function endShare(share: CountShare): string {
  return share.of < SMALL_N ? countedOf(share) : formatShare(share.count, share.of);
}

function StepLinks({ step, params }: { readonly step: TrendStep; readonly params: PageParams }) {
  const other = step === 'week' ? 'day' : 'week';
  return (
    <p className="hr-note hr-noprint">
      <TextLink
        href={`${hrefWith('/capacity', params, { trend: other === 'week' ? undefined : other })}#trend`}
        keepPlace
      >
        {other === 'week' ? 'Show 12 months by week' : 'Show 56 days by day'}
      </TextLink>
    </p>
  );
}

function TrendTable({ trend }: { readonly trend: readonly TrendPoint[] }) {
  return (
    <Table
      caption="Workload over time"
      stack={false}
      columns={[
        { key: 'day', label: 'Day' },
        { key: 'workload', label: 'Workload', numeric: true },
        { key: 'over', label: 'Officers over 100%', numeric: true },
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
