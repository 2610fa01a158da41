import { formatWhole, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import { wholeAverage } from '@/lib/domain/metrics/cases/average-caseload';
import { TEAM_KIND_LABELS } from '@/lib/domain/metrics/units/team-kinds';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';

/** The kinds of team of a unit apart, where it has several: standalone unpaid work is far lighter than supervision. */
export function KindsSection({
  figures,
  grades,
  lines,
}: {
  readonly figures: MeasuredUnit;
  /** Codes of the two main grades, senior first. */
  readonly grades: readonly string[];
  readonly lines: WorkloadLines;
}) {
  if (figures.kinds.length === 0) return null;
  return (
    <div className="hr-frame" id="kinds">
      <h2>Community Payback apart</h2>
      <p>
        {`The figures of ${figures.name} hold two kinds of team that are unlike: standalone unpaid work is far lighter than supervision.`}
      </p>
      <Table
        caption={`Kinds of team in ${figures.name}`}
        columns={[
          { key: 'kind', label: 'Teams' },
          { key: 'workload', label: 'Workload', numeric: true },
          { key: 'used', label: 'Points used', numeric: true },
          { key: 'available', label: 'Points available', numeric: true },
          { key: 'cases', label: 'Live cases', numeric: true },
          ...grades.map((code) => ({ key: code, label: `Average caseload, ${code}`, numeric: true })),
        ]}
      >
        {figures.kinds.map((entry) => (
          <Row key={entry.kind}>
            <RowHeader>{TEAM_KIND_LABELS[entry.kind]}</RowHeader>
            <Cell numeric label="Workload">
              {entry.pointsAvailable === 0
                ? 'No capacity'
                : formatWorkload(toHundredths(entry.pointsUsed), entry.pointsAvailable, lines)}
            </Cell>
            <Cell numeric label="Points used">
              {formatWhole(entry.pointsUsed)}
            </Cell>
            <Cell numeric label="Points available">
              {formatWhole(entry.pointsAvailable)}
            </Cell>
            <Cell numeric label="Live cases">
              {formatWhole(entry.liveCases)}
            </Cell>
            {grades.map((code) => {
              const average = wholeAverage(entry.averageCaseloadByGrade[code]);
              return average === null ? (
                <EmptyCell key={code} numeric />
              ) : (
                <Cell key={code} numeric label={`Average, ${code}`}>
                  {formatWhole(average)}
                </Cell>
              );
            })}
          </Row>
        ))}
      </Table>
    </div>
  );
}
