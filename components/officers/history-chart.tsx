import type { IsoDate } from '@/lib/kernel/dates';
import {
  formatDate,
  formatDateShort,
  formatHundredths,
  formatWhole,
  formatWorkloadMark,
} from '@/lib/kernel/format';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import { type HistorySpan, historySpans } from '@/lib/domain/metrics/history/history-spans';
import type { OfficerDay } from '@/lib/domain/metrics/history/stored-days';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { ChartFrame } from '../charts/layout/chart-frame';
import { lastStoredWords } from '../charts/layout/trend-layout';
import { TrendLines } from '../charts/trend-lines';
import { RulesNotes } from '../workload/rules-notes';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** Workload and cases of an officer over 12 months, from the daily snapshots, with reductions and absences drawn in. */
export function HistoryChart({ page }: { readonly page: OfficerWorkloadPage }) {
  const { weekly, monthly } = page.history;
  const first = weekly[0];
  const last = weekly.at(-1);
  if (!first || !last) return null;
  const spans = historySpans(page.measured.officer, page.model, first.onDate, last.onDate);
  const intervals = spans.flatMap(toInterval);
  return (
    <ChartFrame
      headingLevel={3}
      title="Workload and cases, last 12 months"
      measured={`One point a week, from the daily snapshots. ${intervals.length > 0 ? 'Hatched bars: reductions and long absences. ' : ''}${lastStoredWords(weekly)}`}
      note={<RulesNotes steps={page.history.rules} />}
      table={
        <>
          <HistoryTable days={monthly} model={page.model} />
          <SpanTable spans={spans} />
        </>
      }
    >
      <TrendLines
        lines={page.model.thresholds}
        label={`Workload went from ${stepWords(first, page.model)} on ${formatDate(first.onDate)} to ${stepWords(last, page.model)} on ${formatDate(last.onDate)}; cases from ${first.caseCount} to ${last.caseCount}.`}
        points={weekly.map((day) => ({
          date: day.onDate,
          percent:
            day.state === 'unknown'
              ? null
              : percentRoundedHalfUp(day.pointsUsedHundredths, day.pointsAvailable * 100, 1),
          second: day.caseCount,
        }))}
        lastText={
          last.pointsAvailable === 0
            ? ''
            : formatWorkloadMark(last.pointsUsedHundredths, last.pointsAvailable)
        }
        secondTitle="Cases"
        secondText={`${formatWhole(last.caseCount)} ${last.caseCount === 1 ? 'case' : 'cases'}`}
        intervals={intervals}
      />
    </ChartFrame>
  );
}

function toInterval({ label, drawn }: HistorySpan): { from: IsoDate; to: IsoDate; label: string }[] {
  return drawn === null ? [] : [{ ...drawn, label }];
}

/** Everything that took hours, or might have, in the days of the chart. */
function SpanTable({ spans }: { readonly spans: readonly HistorySpan[] }) {
  if (spans.length === 0) return <p className="hr-note">No reduction or absence in these 12 months.</p>;
  return (
    <Table
      caption="Reductions and absences in these 12 months"
      captionShown
      stack={false}
      columns={[
        { key: 'what', label: 'What' },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
        { key: 'hours', label: 'Hours a week', numeric: true },
      ]}
    >
      {spans.map((span, index) => (
        <Row key={`${span.startDate}-${index}`}>
          <RowHeader>{span.label}</RowHeader>
          <Cell>{formatDateShort(span.startDate)}</Cell>
          <Cell>{span.endDate === null ? 'Not set' : formatDateShort(span.endDate)}</Cell>
          <Cell numeric>{hoursWords(span)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function hoursWords({ hoursHundredths }: HistorySpan): string {
  if (hoursHundredths === null) return 'All';
  return hoursHundredths === 0 ? 'None' : formatHundredths(hoursHundredths);
}

function HistoryTable({
  days,
  model,
}: {
  readonly days: readonly OfficerDay[];
  readonly model: OfficerWorkloadPage['model'];
}) {
  return (
    <Table
      caption="Workload and cases at the end of each month, the latest first"
      stack={false}
      columns={[
        { key: 'day', label: 'End of day' },
        { key: 'workload', label: 'Workload', numeric: true },
        { key: 'cases', label: 'Cases', numeric: true },
      ]}
    >
      {[...days].reverse().map((day) => (
        <Row key={day.onDate}>
          <RowHeader>{formatDate(day.onDate)}</RowHeader>
          <Cell numeric>{stepWords(day, model)}</Cell>
          <Cell numeric>{formatWhole(day.caseCount)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
