import type { ReactNode } from 'react';
import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { StaffPage } from '@/lib/usecases/capacity/capacity-page';
import { LONG_ABSENCE_DAYS, type Staffing } from '@/lib/domain/metrics/units/staffing';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { lineManagersHref } from '../capacity-address';
import { formatFte } from './card-parts';
import { StaffGrades } from './staff-grades';
import { attritionText, headsText, TOO_FEW, tenths } from '../staff-words';

export interface StaffSectionProps {
  readonly model: WorkloadModel;
  readonly unit: MeasuredUnit;
  readonly staff: StaffPage;
  readonly totalFte: number;
}

/** How many there are, how often they were ill, who left, and how many each line manager has. */
export function StaffSection({ model, unit, staff, totalFte }: StaffSectionProps) {
  const { now, lines } = staff;
  const shown: NowAndBefore = {
    now,
    before: staff.before,
    shown: staff.shown.all,
    shownBefore: staff.shownBefore.all,
  };
  return (
    <div className="hr-frame" id="staff">
      <h2>Staff</h2>
      <p>
        {unit.level === 'team'
          ? `Everybody on the staff of ${unit.name}, whether or not they hold cases.`
          : `Everybody on the staff of ${unit.name}, whether or not they hold cases. Sickness and attrition are of the year to ${formatDate(now.to)}, the last whole month, and of the year to ${formatDate(staff.before.to)}.`}
      </p>
      <Table
        caption="Staff"
        columns={[
          { key: 'measure', label: 'Measure' },
          { key: 'figure', label: 'Figure', numeric: true },
          { key: 'before', label: 'Year before', numeric: true },
          { key: 'count', label: 'Counted', numeric: true },
          { key: 'definition', label: 'What it is' },
        ]}
      >
        <MeasureRow
          measure="Total staff"
          figure={`${formatFte(totalFte)} FTE`}
          before="–"
          counted={countOf(lines.inPost, 'person', 'people')}
        >
          Contracted hours ÷ full-time hours, of all grades in post today
        </MeasureRow>
        {unit.level === 'team' ? null : (
          <>
            <SicknessRows {...shown} />
            <AttritionRows {...shown} />
          </>
        )}
        <SpanRow unit={unit} lines={lines} />
      </Table>
      {now.withoutHours > 0 ? (
        <p className="hr-note">
          {`${countOf(now.withoutHours, 'person', 'people')} had no grade or hours recorded at the end of the month: in no FTE, and their sickness is left out.`}
        </p>
      ) : null}
      {unit.level === 'team' ? (
        <p className="hr-note">
          {`Sickness and attrition stand at ${wordsOf(model).levels.ldu} and above, never of one team.`}
        </p>
      ) : (
        <StaffGrades model={model} byGrade={staff.byGrade} shown={staff.shown} to={now.to} />
      )}
    </div>
  );
}

type NowAndBefore = {
  readonly now: Staffing;
  readonly before: Staffing;
  /** Whether so many people are counted that a figure is about nobody. */
  readonly shown: boolean;
  readonly shownBefore: boolean;
};

function SicknessRows({ now, before, shown, shownBefore }: NowAndBefore) {
  const figure = (staffing: Staffing, pick: 'perFte' | 'shortPerFte', isShown: boolean): string =>
    isShown ? tenths(staffing.sickness[pick]) : TOO_FEW;
  const counted = (days: number): string =>
    shown ? `${countOf(days, 'day', 'days')} ÷ ${formatFte(now.sickness.averageFte)} FTE` : 'Not shown';
  return (
    <>
      <MeasureRow
        measure="Sickness days for each FTE"
        figure={figure(now, 'perFte', shown)}
        before={figure(before, 'perFte', shownBefore)}
        counted={counted(now.sickness.workingDays)}
      >
        {`Working days lost ÷ average FTE, year to ${formatDate(now.to)}`}
      </MeasureRow>
      <MeasureRow
        measure={`The same without absences over ${LONG_ABSENCE_DAYS} days`}
        figure={figure(now, 'shortPerFte', shown)}
        before={figure(before, 'shortPerFte', shownBefore)}
        counted={counted(now.sickness.shortDays)}
      >
        {`Leaves out absences of more than ${LONG_ABSENCE_DAYS} calendar days`}
      </MeasureRow>
    </>
  );
}

function AttritionRows({ now, before, shown, shownBefore }: NowAndBefore) {
  return (
    <>
      <MeasureRow
        measure="Attrition"
        figure={attritionText(now, shown)}
        before={attritionText(before, shownBefore)}
        counted={headsText(now, shown)}
      >
        {`People who left ÷ average headcount, year to ${formatDate(now.to)}; secondments are not in it`}
      </MeasureRow>
      <MeasureRow
        measure="Secondments"
        figure={shown ? formatWhole(now.turnover.secondments) : TOO_FEW}
        before={shownBefore ? formatWhole(before.turnover.secondments) : TOO_FEW}
        counted="begun"
      >
        Secondments that began in the year: nobody has left
      </MeasureRow>
    </>
  );
}

function MeasureRow({
  measure,
  figure,
  before,
  counted,
  children,
}: {
  readonly measure: string;
  readonly figure: string;
  readonly before: string;
  readonly counted: ReactNode;
  readonly children: string;
}) {
  return (
    <Row>
      <RowHeader>{measure}</RowHeader>
      <Cell numeric label="Figure">
        {figure}
      </Cell>
      <Cell numeric label="Before">
        {before}
      </Cell>
      <Cell numeric label="Counted">
        {counted}
      </Cell>
      <Cell label="What it is">{children}</Cell>
    </Row>
  );
}

function SpanRow({ unit, lines }: { readonly unit: MeasuredUnit; readonly lines: StaffPage['lines'] }) {
  return (
    <MeasureRow
      measure="Widest span of a line manager"
      figure={lines.managers === 0 ? 'None' : formatWhole(lines.widest)}
      before="–"
      counted={
        <TextLink href={lineManagersHref(unit)}>
          {`${lines.overLimit} of ${lines.managers} over ${lines.limit}`}
          <span className="govuk-visually-hidden"> staff: see the line managers</span>
        </TextLink>
      }
    >
      {`Staff in post that one person manages; more than ${lines.limit} is a warning`}
    </MeasureRow>
  );
}
