import type { IsoDate } from '@/lib/kernel/dates';
import { formatDate, formatWhole, formatWorkload } from '@/lib/kernel/format';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import type { OfficerDay, OfficerWorkloadPage } from '@/lib/metrics/officer-page';
import { ABSENCE_LABELS, hoursStopOn, joinAbsences } from '@/lib/workload/absence';
import type { OfficerRecord } from '@/lib/workload/officer-record';
import { stepWords } from '@/lib/workload/preview-workload';
import { ChartFrame } from '../charts/chart-frame';
import { TrendLines } from '../charts/trend-lines';
import { Cell, Row, RowHeader, Table } from '../ui/table';

/** Workload and cases of an officer over 12 months, from the daily snapshots, with reductions and absences drawn in. */
export function HistoryChart({ page }: { readonly page: OfficerWorkloadPage }) {
  const { weekly, monthly } = page.history;
  const first = weekly[0];
  const last = weekly.at(-1);
  if (!first || !last) return null;
  const spans = spansOf(page.measured.officer, page.model.absenceDays, first.onDate, last.onDate);
  return (
    <ChartFrame
      headingLevel={3}
      title="Workload and cases, last 12 months"
      measured={
        spans.length > 0
          ? 'One point a week. Hatched bars: reductions and long absences.'
          : 'One point a week, from the daily snapshots.'
      }
      table={<HistoryTable days={monthly} />}
    >
      <TrendLines
        label={`Workload went from ${wordsOf(first)} on ${formatDate(first.onDate)} to ${wordsOf(last)} on ${formatDate(last.onDate)}; cases from ${first.caseCount} to ${last.caseCount}.`}
        points={weekly.map((day) => ({
          date: day.onDate,
          percent:
            day.state === 'unknown'
              ? null
              : percentRoundedHalfUp(day.pointsUsedHundredths, day.pointsAvailable * 100, 1),
          second: day.caseCount,
        }))}
        lastText={
          last.pointsAvailable === 0 ? '' : formatWorkload(last.pointsUsedHundredths, last.pointsAvailable)
        }
        secondText={`${formatWhole(last.caseCount)} ${last.caseCount === 1 ? 'case' : 'cases'}`}
        intervals={spans}
      />
    </ChartFrame>
  );
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly label: string;
}

/** Letters of a label that fit beside its bar on a narrow screen. */
const MOST_LETTERS = 20;

/** Reductions, and the absences that take all hours away: what moves the points available. */
function spansOf(officer: OfficerRecord, absenceDays: number, first: IsoDate, last: IsoDate): Span[] {
  const reductions = officer.reductions
    .filter((entry) => !entry.cancelled)
    .map((entry) => ({
      from: entry.startDate,
      to: entry.staysUntilReviewed ? null : entry.endDate,
      label: entry.reason,
    }));
  const absences = joinAbsences(officer.absences).flatMap((entry) => {
    const from = hoursStopOn(entry, absenceDays);
    return from === null ? [] : [{ from, to: entry.endDate, label: ABSENCE_LABELS[entry.kind] }];
  });
  return [...reductions, ...absences]
    .map(({ from, to, label }) => ({
      from: from < first ? first : from,
      to: to === null || to > last ? last : to,
      label: label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1)}…` : label,
    }))
    .filter((span) => span.from <= span.to);
}

function HistoryTable({ days }: { readonly days: readonly OfficerDay[] }) {
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
          <Cell numeric>{wordsOf(day)}</Cell>
          <Cell numeric>{formatWhole(day.caseCount)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function wordsOf(day: OfficerDay): string {
  return stepWords(day);
}
