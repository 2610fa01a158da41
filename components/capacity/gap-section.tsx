import type { MeasuredUnit } from '@/lib/metrics/capacity-answer';
import type { GradeGap } from '@/lib/metrics/capacity-gap';
import type { Grade, WorkloadModel } from '@/lib/workload/model';
import { CapacityGap, type GapRow } from '../charts/capacity-gap';
import { ChartFrame } from '../charts/chart-frame';
import { Cell, Row, RowHeader, Table } from '../ui/table';
import { formatFte } from './card-parts';

export interface GapSectionProps {
  readonly model: WorkloadModel;
  readonly figures: MeasuredUnit;
  readonly gaps: readonly GradeGap[];
}

/** Full-time officers that the cases need against those available. */
export function GapSection({ model, figures, gaps }: GapSectionProps) {
  const rows = gaps.map((gap) => toRow(model, gap));
  const lent = gaps.find((gap) => gap.lent > 0);
  return (
    <ChartFrame
      id="gap"
      title="Capacity gap in FTE by grade"
      measured={`Full-time officers available, and how many more the cases need. Points ÷ the points of a full-time week. Spare ${nameOf(model, 'ordinary')}s never fill a gap in ${nameOf(model, 'senior')}s.`}
      note={
        <>
          <GapTable model={model} figures={figures} gaps={gaps} />
          {lent ? (
            <p className="hr-note">{`${formatFte(lent.lent)} FTE of spare ${nameOf(model, 'senior')} time is counted for ${nameOf(model, 'ordinary')}s.`}</p>
          ) : null}
        </>
      }
    >
      <CapacityGap
        rows={rows}
        label={rows.map((row) => `${row.label}: ${row.availableText}, ${row.gapText}`).join('; ')}
      />
    </ChartFrame>
  );
}

function GapTable({ model, figures, gaps }: GapSectionProps) {
  return (
    <Table
      caption="Capacity gap by grade, in FTE"
      columns={[
        { key: 'grade', label: 'FTE' },
        { key: 'contracted', label: 'Contracted', numeric: true },
        { key: 'available', label: 'Available', numeric: true },
        { key: 'needed', label: 'Needed', numeric: true },
        { key: 'short', label: 'Short', numeric: true },
      ]}
    >
      {gaps.map((gap) => (
        <Row key={gap.role}>
          <RowHeader>{codesOf(model, gap.role)}</RowHeader>
          <Cell numeric label="Contracted">
            {formatFte(contractedOf(model, figures, gap.role))}
          </Cell>
          <Cell numeric label="Available">
            {formatFte(gap.available)}
          </Cell>
          <Cell numeric label="Needed">
            {formatFte(gap.needed)}
          </Cell>
          <Cell numeric label="Short">
            {gap.gap < 0 ? `${formatFte(-gap.gap)} spare` : formatFte(gap.gap)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function toRow(model: WorkloadModel, gap: GradeGap): GapRow {
  const name = capitalised(`${nameOf(model, gap.role)}s`);
  return {
    role: gap.role,
    label: gap.role === 'ordinary' ? `${name} and ${nameOf(model, 'trainee')}s` : name,
    available: gap.available,
    needed: gap.needed,
    availableText: `${formatFte(gap.available)} available`,
    gapText: gap.gap < 0 ? `${formatFte(-gap.gap)} spare` : `${formatFte(gap.gap)} short`,
  };
}

function gradesOf(model: WorkloadModel, role: GradeGap['role']): Grade[] {
  return model.grades.filter(
    (grade) => grade.role === role || (role === 'ordinary' && grade.role === 'trainee'),
  );
}

function codesOf(model: WorkloadModel, role: GradeGap['role']): string {
  const [first, ...others] = gradesOf(model, role);
  return [first?.code ?? '', ...others.map((grade) => `${grade.name}s`)].join(' and ');
}

function contractedOf(model: WorkloadModel, figures: MeasuredUnit, role: GradeGap['role']): number {
  return gradesOf(model, role).reduce(
    (sum, grade) => sum + (figures.fteByGrade[grade.code]?.contracted ?? 0),
    0,
  );
}

function nameOf(model: WorkloadModel, role: Grade['role']): string {
  return model.grades.find((grade) => grade.role === role)?.name ?? role;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
