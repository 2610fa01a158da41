import { formatWhole } from '@/lib/kernel/format';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { CapacityApart } from '@/lib/domain/metrics/capacity/capacity-apart';
import { wholeAverage, wholePerAvailable } from '@/lib/domain/metrics/cases/average-caseload';
import type { PastFigures } from '@/lib/domain/metrics/history/past-figures';
import type { Grade, WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { formatFte } from './card-parts';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface GradesSectionProps {
  readonly model: WorkloadModel;
  readonly figures: MeasuredUnit;
  readonly lastYear: PastFigures | null;
  readonly apart: CapacityApart;
}

/** Staff and caseload by grade, now and a year ago. */
export function GradesSection({ model, figures, lastYear, apart }: GradesSectionProps) {
  const { managersHolding, detailsMissing } = apart;
  return (
    <div className="hr-frame" id="grades">
      <h2>Staff and caseload by grade</h2>
      <p>
        FTE is contracted hours ÷ full-time hours, and may exceed 1. Average caseload is live cases held ÷ FTE
        of the officers who hold cases; per available FTE, by what these have left after reductions and
        absence.
      </p>
      <Table
        caption="Staff and caseload by grade"
        columns={[
          { key: 'grade', label: 'Grade' },
          { key: 'contracted', label: 'FTE contracted', numeric: true },
          { key: 'available', label: 'FTE available, by hours', numeric: true },
          { key: 'reduced', label: 'FTE lost to reductions', numeric: true },
          { key: 'absent', label: 'FTE lost to absence', numeric: true },
          { key: 'holding', label: 'FTE holding cases', numeric: true },
          { key: 'holdingThen', label: 'A year ago', numeric: true },
          { key: 'cases', label: 'Cases held', numeric: true },
          { key: 'average', label: 'Average caseload', numeric: true },
          { key: 'averageThen', label: 'A year ago', numeric: true },
          { key: 'perAvailable', label: 'Per available FTE', numeric: true },
        ]}
        foot={
          <Row>
            <RowHeader>All staff</RowHeader>
            <Cell numeric label="Contracted">
              {formatFte(apart.totalStaffFte)}
            </Cell>
            <td role="cell" colSpan={9} />
          </Row>
        }
      >
        {model.grades.map((grade) => (
          <GradeRow key={grade.code} grade={grade} figures={figures} lastYear={lastYear} />
        ))}
      </Table>
      {managersHolding.managers > 0 ? (
        <p className="hr-note">
          {`${formatWhole(managersHolding.managers)} middle ${managersHolding.managers === 1 ? 'manager holds' : 'managers hold'} ${formatWhole(managersHolding.cases)} ${managersHolding.cases === 1 ? 'case' : 'cases'}: listed apart, and in none of the shares of officers.`}
        </p>
      ) : null}
      {detailsMissing.officers > 0 ? (
        <p className="hr-note">
          {`${formatWhole(detailsMissing.officers)} ${detailsMissing.officers === 1 ? 'officer' : 'officers'} holding ${formatWhole(detailsMissing.cases)} ${detailsMissing.cases === 1 ? 'case has' : 'cases have'} no recorded grade or hours.`}
        </p>
      ) : null}
    </div>
  );
}

function GradeRow({
  grade,
  figures,
  lastYear,
}: {
  readonly grade: Grade;
  readonly figures: MeasuredUnit;
  readonly lastYear: PastFigures | null;
}) {
  const fte = figures.fteByGrade[grade.code];
  const now = figures.averageCaseloadByGrade[grade.code];
  const then = lastYear?.averageCaseloadByGrade[grade.code];
  return (
    <Row>
      <RowHeader>{`${capitalised(grade.name)} (${grade.code})`}</RowHeader>
      <FteCell label="Contracted" fte={fte?.contracted ?? 0} />
      <FteCell label="Available" fte={fte?.available ?? 0} />
      <FteCell label="Lost to reductions" fte={fte?.lostToReductions ?? 0} />
      <FteCell label="Lost to absence" fte={fte?.lostToAbsence ?? 0} />
      <FteCell label="Holding cases" fte={fte?.holdingCases ?? 0} />
      <FteCell label="… a year ago" fte={then?.fte ?? 0} />
      <WholeCell label="Cases held" value={now && now.cases > 0 ? now.cases : null} />
      <WholeCell label="Average" value={wholeAverage(now)} />
      <WholeCell label="… a year ago" value={wholeAverage(then)} />
      <WholeCell label="Per available FTE" value={wholePerAvailable(now)} />
    </Row>
  );
}

function FteCell({ label, fte }: { readonly label: string; readonly fte: number }) {
  if (fte === 0) return <EmptyCell numeric />;
  return (
    <Cell numeric label={label}>
      {formatFte(fte)}
    </Cell>
  );
}

function WholeCell({ label, value }: { readonly label: string; readonly value: number | null }) {
  if (value === null) return <EmptyCell numeric />;
  return (
    <Cell numeric label={label}>
      {formatWhole(value)}
    </Cell>
  );
}
