import { formatDate } from '@/lib/kernel/format';
import type { IsoDate } from '@/lib/kernel/dates';
import type { ShownCells } from '@/lib/domain/metrics/units/small-cells';
import type { Staffing } from '@/lib/domain/metrics/units/staffing';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { formatFte } from './card-parts';
import { attritionText, headsText, TOO_FEW, tenths } from '../staff-words';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Sickness and attrition by grade over the year to the end of a month. */
export function StaffGrades({
  model,
  byGrade,
  shown,
  to,
}: {
  readonly model: WorkloadModel;
  readonly byGrade: ReadonlyMap<string, Staffing>;
  readonly shown: ShownCells;
  readonly to: IsoDate;
}) {
  const grades = model.grades.flatMap((grade) => {
    const staffing = byGrade.get(grade.code);
    const counted = staffing && (staffing.turnover.averageHeads > 0 || staffing.turnover.leavers > 0);
    return staffing && counted ? [{ grade, staffing }] : [];
  });
  if (grades.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{`Sickness and attrition by grade, year to ${formatDate(to)}`}</h3>
      <Table
        caption={`Sickness and attrition by grade, year to ${formatDate(to)}`}
        columns={[
          { key: 'grade', label: 'Grade' },
          { key: 'fte', label: 'Average FTE', numeric: true },
          { key: 'sickness', label: 'Sickness days for each FTE', numeric: true },
          { key: 'attrition', label: 'Attrition', numeric: true },
          { key: 'leavers', label: 'Leavers of average heads', numeric: true },
          { key: 'secondments', label: 'Secondments begun', numeric: true },
        ]}
      >
        {grades.map(({ grade, staffing }) => (
          <Row key={grade.code}>
            <RowHeader>{`${capitalised(grade.name)} (${grade.code})`}</RowHeader>
            <Cell numeric label="Average FTE">
              {formatFte(staffing.sickness.averageFte)}
            </Cell>
            <Cell numeric label="Sickness">
              {shown.grades.has(grade.code) ? tenths(staffing.sickness.perFte) : TOO_FEW}
            </Cell>
            <Cell numeric label="Attrition">
              {attritionText(staffing, shown.grades.has(grade.code))}
            </Cell>
            <Cell numeric label="Leavers">
              {headsText(staffing, shown.grades.has(grade.code))}
            </Cell>
            <Cell numeric label="Secondments">
              {shown.grades.has(grade.code) ? String(staffing.turnover.secondments) : TOO_FEW}
            </Cell>
          </Row>
        ))}
      </Table>
      {shown.grades.size < grades.length ? (
        <p className="hr-note">
          Sickness and attrition are shown of 10 people or more. Where that would leave out one grade or one
          unit alone, the smallest beside it is left out too, so that nobody’s can be had by subtraction.
        </p>
      ) : null}
    </>
  );
}
