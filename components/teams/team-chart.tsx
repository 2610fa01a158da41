import {
  formatDate,
  formatHundredths,
  formatListName,
  formatWhole,
  formatWorkload,
  formatWorkloadMark,
  shortNameOf,
} from '@/lib/kernel/format';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import type { IsoDate } from '@/lib/kernel/dates';
import type { TeamRow } from '@/lib/domain/metrics/units/team-row';
import { ChartFrame } from '../charts/layout/chart-frame';
import { WorkloadByOfficer } from '../charts/workload-by-officer';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Legend } from '../workload/legend';
import { StateLabel } from '../workload/state-label';

/** Workload by officer against the line of capacity, in the order of the table above, with its figures as a table. */
export function TeamChart({
  rows,
  today,
  words,
}: {
  readonly rows: readonly TeamRow[];
  readonly today: IsoDate;
  readonly words: ModelWords;
}) {
  const none = rows.some((row) => percentOf(row) === null);
  return (
    <ChartFrame
      title={`Workload by officer against ${words.over}`}
      measured={`Points used as a share of points available, ${formatDate(today)}.`}
      legend={
        <Legend
          items={[
            { mark: 'load', label: `Up to ${words.over}` },
            { mark: 'over', label: `Past ${words.over}` },
            { mark: 'well', label: `Past ${words.over}, well over (more than ${words.wellOver})` },
            ...(none ? [{ mark: 'none' as const, label: 'No percentage' }] : []),
          ]}
        />
      }
      table={<FigureTable rows={rows} words={words} />}
    >
      <WorkloadByOfficer
        lines={words.lines}
        label={`Workload of ${rows.length === 1 ? '1 officer' : `${rows.length} officers`} against ${words.over}. The figures are in the table above.`}
        officers={rows.map((row) => ({
          id: row.staffCode,
          name: shortName(row, rows),
          grade: row.gradeCode ?? '?',
          percent: percentOf(row),
          text:
            percentOf(row) === null
              ? row.state === 'unknown'
                ? 'Unknown'
                : 'None'
              : formatWorkloadMark(row.pointsUsedHundredths, row.pointsAvailable),
          state: row.state,
        }))}
      />
    </ChartFrame>
  );
}

function percentOf({ state, pointsUsedHundredths, pointsAvailable }: TeamRow): number | null {
  return state === 'unknown' ? null : percentRoundedHalfUp(pointsUsedHundredths, pointsAvailable * 100, 3);
}

/** The surname, cut where it would not fit; with the initial where two share it. */
function shortName(row: TeamRow, rows: readonly TeamRow[]): string {
  const own = shortNameOf(row);
  const shared = rows.filter((other) => shortNameOf(other) === own).length > 1;
  const initial = shared && row.surname !== '' && row.forename !== '' ? ` ${row.forename.charAt(0)}` : '';
  const letters = rows.length > 12 ? 8 : 11;
  const room = letters - initial.length;
  return `${own.length > room + 1 ? `${own.slice(0, room)}…` : own}${initial}`;
}

function FigureTable({ rows, words }: { readonly rows: readonly TeamRow[]; readonly words: ModelWords }) {
  return (
    <Table
      caption="Points used and available by officer"
      stack={false}
      columns={[
        { key: 'name', label: 'Officer' },
        { key: 'used', label: 'Points used', numeric: true },
        { key: 'available', label: 'Points available', numeric: true },
        { key: 'workload', label: 'Workload', numeric: true },
        { key: 'state', label: 'State' },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.staffCode}>
          <RowHeader>{formatListName(row)}</RowHeader>
          <Cell numeric>{formatHundredths(row.pointsUsedHundredths)}</Cell>
          <Cell numeric>{row.state === 'unknown' ? 'Not known' : formatWhole(row.pointsAvailable)}</Cell>
          <Cell numeric>
            {percentOf(row) === null
              ? 'None'
              : formatWorkload(row.pointsUsedHundredths, row.pointsAvailable, words.lines)}
          </Cell>
          <Cell>
            <StateLabel state={row.state} words={words} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
