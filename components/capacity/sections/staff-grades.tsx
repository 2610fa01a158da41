import { formatDate } from '@/lib/kernel/format';
import type { IsoDate } from '@/lib/kernel/dates';
import type { ShownCells } from '@/lib/domain/metrics/units/small-cells';
import type { Staffing } from '@/lib/domain/metrics/units/staffing';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { type ItemColumn, ItemTable } from '../../ui/list/item-table';
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
  const lines = model.grades.flatMap((grade): GradeLine[] => {
    const staffing = byGrade.get(grade.code);
    const counted = staffing && (staffing.turnover.averageHeads > 0 || staffing.turnover.leavers > 0);
    return staffing && counted ? [{ grade, staffing, isShown: shown.grades.has(grade.code) }] : [];
  });
  if (lines.length === 0) return null;
  const caption = `Sickness and attrition by grade, year to ${formatDate(to)}`;
  return (
    <>
      <h3 className="govuk-heading-s">{caption}</h3>
      <ItemTable caption={caption} items={lines} keyOf={({ grade }) => grade.code} columns={COLUMNS} />
      {shown.grades.size < lines.length ? (
        <p className="hr-note">
          Sickness and attrition are shown of 10 people or more. Where that would leave out one grade or one
          unit alone, the smallest beside it is left out too, so that nobody’s can be had by subtraction.
        </p>
      ) : null}
    </>
  );
}

interface GradeLine {
  readonly grade: WorkloadModel['grades'][number];
  readonly staffing: Staffing;
  /** Whether so many people are counted that a figure is about nobody. */
  readonly isShown: boolean;
}

const COLUMNS: readonly ItemColumn<GradeLine>[] = [
  { key: 'grade', label: 'Grade', cell: ({ grade }) => `${capitalised(grade.name)} (${grade.code})` },
  {
    key: 'fte',
    label: 'Average FTE',
    numeric: true,
    cell: ({ staffing }) => formatFte(staffing.sickness.averageFte),
  },
  {
    key: 'sickness',
    label: 'Sickness days for each FTE',
    short: 'Sickness',
    numeric: true,
    cell: ({ staffing, isShown }) => (isShown ? tenths(staffing.sickness.perFte) : TOO_FEW),
  },
  {
    key: 'attrition',
    label: 'Attrition',
    numeric: true,
    cell: ({ staffing, isShown }) => attritionText(staffing, isShown),
  },
  {
    key: 'leavers',
    label: 'Leavers of average heads',
    short: 'Leavers',
    numeric: true,
    cell: ({ staffing, isShown }) => headsText(staffing, isShown),
  },
  {
    key: 'secondments',
    label: 'Secondments begun',
    short: 'Secondments',
    numeric: true,
    cell: ({ staffing, isShown }) => (isShown ? String(staffing.turnover.secondments) : TOO_FEW),
  },
];
