import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import {
  formatDate,
  formatDayMonth,
  formatShare,
  formatWhole,
  formatWorkload,
  formatWorkloadMark,
} from '@/lib/kernel/format';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import type { TeamDay } from '@/lib/domain/metrics/history/stored-days';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { RulesStep } from '@/lib/domain/workload/model/rules-version';
import { ChartFrame } from '../charts/layout/chart-frame';
import { lastStoredWords } from '../charts/layout/trend-layout';
import { TrendLines } from '../charts/trend-lines';
import { RulesNotes } from '../workload/rules-notes';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** Workload and cases of a team over 12 months, one point a week, as they were stored. */
export function TeamTrend({
  weekly,
  rules,
  model,
}: {
  readonly weekly: readonly TeamDay[];
  readonly rules: readonly RulesStep[];
  readonly model: WorkloadModel;
}) {
  const words = wordsOf(model);
  const first = weekly[0];
  const last = weekly.at(-1);
  if (!first || !last) return null;
  return (
    <ChartFrame
      title="Workload and cases, last 12 months"
      measured={`One point a week, from the daily snapshots, since ${formatDate(first.onDate)}. ${lastStoredWords(weekly)}`}
      note={<RulesNotes steps={rules} />}
    >
      <TrendLines
        lines={words.lines}
        label={`${words.levels.team} workload went from ${workloadOf(first, words)} on ${formatDayMonth(first.onDate)} to ${workloadOf(last, words)}; cases from ${formatWhole(first.caseCount)} to ${formatWhole(last.caseCount)}. The figures by month are in the table.`}
        points={weekly.map((day) => ({
          date: day.onDate,
          percent: percentRoundedHalfUp(day.pointsUsedHundredths, day.pointsAvailable * 100, 1),
          second: day.caseCount,
        }))}
        lastText={formatWorkloadMark(last.pointsUsedHundredths, last.pointsAvailable)}
        secondTitle="Cases"
        secondText={`${formatWhole(last.caseCount)} cases`}
      />
    </ChartFrame>
  );
}

/** The same at the end of each month. */
export function TeamTrendTable({
  monthly,
  caption,
  model,
}: {
  readonly monthly: readonly TeamDay[];
  readonly caption: string;
  readonly model: WorkloadModel;
}) {
  const words = wordsOf(model);
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'day', label: 'End of day' },
        { key: 'workload', label: 'Workload', numeric: true },
        { key: 'used', label: 'Points used', numeric: true },
        { key: 'available', label: 'Points available', numeric: true },
        { key: 'cases', label: 'Cases', numeric: true },
        { key: 'over', label: `Officers over ${words.over}`, numeric: true },
      ]}
    >
      {[...monthly].reverse().map((day) => (
        <Row key={day.onDate}>
          <RowHeader>{formatDate(day.onDate)}</RowHeader>
          <Cell numeric label="Workload">
            {workloadOf(day, words)}
          </Cell>
          <Cell numeric label="Points used">
            {formatWhole(Math.round(day.pointsUsedHundredths / 100))}
          </Cell>
          <Cell numeric label="Points available">
            {formatWhole(day.pointsAvailable)}
          </Cell>
          <Cell numeric label="Cases">
            {formatWhole(day.caseCount)}
          </Cell>
          <Cell numeric label={`Over ${words.over}`}>
            {day.officersHolding === 0
              ? 'None hold cases'
              : `${day.officersOver} of ${day.officersHolding} (${formatShare(day.officersOver, day.officersHolding)})`}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function workloadOf(
  day: Pick<TeamDay, 'pointsUsedHundredths' | 'pointsAvailable'>,
  { lines }: ModelWords,
): string {
  return formatWorkload(day.pointsUsedHundredths, day.pointsAvailable, lines);
}
