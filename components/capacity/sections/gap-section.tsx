import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { GradeGap } from '@/lib/domain/metrics/capacity/capacity-gap';
import { TEAM_KIND_LABELS } from '@/lib/domain/metrics/units/team-kinds';
import type { Grade, WorkloadModel } from '@/lib/domain/workload/model/model';
import { CapacityGap } from '../../charts/capacity-gap';
import type { GapRow } from '../../charts/layout/capacity-gap-layout';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref } from '../capacity-address';
import { WhatIfAsk } from '../what-if/what-if-fields';
import { formatFte } from './card-parts';
import type { Address } from '@/lib/kernel/address';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface GapSectionProps {
  readonly model: WorkloadModel;
  readonly figures: MeasuredUnit;
  readonly gaps: readonly GradeGap[];
}

/** Full-time officers that the cases need against those available, before and after each team lends inside itself. */
export function GapSection({ model, figures, gaps }: GapSectionProps) {
  const rows = gaps.map((gap) => ({ ...toRow(model, gap), href: officersHref(model, figures, gap.role) }));
  return (
    <ChartFrame
      id="gap"
      title="Capacity gap in FTE by grade"
      measured={`Full-time officers available, and how many more the cases need. Points ÷ the points of a full-time week. Spare ${nameOf(model, 'senior')} time is lent inside a team only (dotted); spare ${nameOf(model, 'ordinary')}s never fill a gap in ${nameOf(model, 'senior')}s.`}
      note={<WhatIfAsk model={model} unit={figures} />}
    >
      <div className="hr-gap">
        <CapacityGap
          rows={rows}
          label={rows.map((row) => `${row.label}: ${row.availableText}, ${row.gapText}`).join('; ')}
        />
        <div>
          <GapTable model={model} figures={figures} gaps={gaps} />
          <GapNotes model={model} figures={figures} gaps={gaps} />
        </div>
      </div>
    </ChartFrame>
  );
}

/** What pooling would change, how far undecided grades reach, and what the figures mix. */
function GapNotes({ model, figures, gaps }: GapSectionProps) {
  const lower = gaps.filter((gap) => gap.pooled < gap.after);
  const open = gaps.filter((gap) => gap.low !== gap.high);
  const named = (gap: GradeGap): string => `${nameOf(model, gap.role)}s`;
  return (
    <>
      {lower.length > 0 && figures.level !== 'team' ? (
        <p className="hr-note">
          {`If teams lent to one another as well: ${lower.map((gap) => `${named(gap)} ${signedWords(gap.pooled)}`).join(', ')}.`}
        </p>
      ) : null}
      {open.length > 0 ? (
        <p className="hr-note">
          {`Some cases may need a ${nameOf(model, 'senior')}: these figures count them for ${nameOf(model, 'ordinary')}s. If all of them did: ${open.map((gap) => `${named(gap)} ${signedWords(gap.high)}`).join(', ')}.`}
        </p>
      ) : null}
      {figures.kinds.length > 0 ? (
        <p className="hr-note">
          {`Standalone unpaid work is mixed in here. Apart: ${figures.kinds
            .map(
              (entry) =>
                `${TEAM_KIND_LABELS[entry.kind]} ${Object.entries(entry.capacityGap)
                  .map(([code, gap]) => `${code} ${signedWords(gap.after)}`)
                  .join(', ')}`,
            )
            .join('; ')}.`}
        </p>
      ) : null}
    </>
  );
}

function GapTable({ model, figures, gaps }: GapSectionProps) {
  return (
    <Table
      caption="Capacity gap by grade before and after lending, in FTE"
      columns={[
        { key: 'grade', label: 'FTE' },
        { key: 'contracted', label: 'Contracted', numeric: true },
        { key: 'available', label: 'Available, by points', numeric: true },
        { key: 'needed', label: 'Needed', numeric: true },
        { key: 'before', label: 'Before', numeric: true },
        { key: 'lent', label: 'Lent', numeric: true },
        { key: 'after', label: 'After', numeric: true },
      ]}
    >
      {gaps.map((gap) => (
        <Row key={gap.role}>
          <RowHeader>
            <TextLink href={officersHref(model, figures, gap.role)}>{codesOf(model, gap.role)}</TextLink>
          </RowHeader>
          <Cell numeric label="Contracted">
            {formatFte(contractedOf(model, figures, gap.role))}
          </Cell>
          <Cell numeric label="Available">
            {formatFte(gap.available)}
          </Cell>
          <Cell numeric label="Needed">
            {formatFte(gap.needed)}
          </Cell>
          <Cell numeric label="Before lending">
            {signedWords(gap.before)}
          </Cell>
          <Cell numeric label="Lent">
            {lentWords(gap)}
          </Cell>
          <Cell numeric label="After lending">
            {signedWords(gap.after)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The officers of the grade whose time a bar is; of the trainees beside it, the table of the list has the rest. */
function officersHref(model: WorkloadModel, figures: MeasuredUnit, role: GradeGap['role']): Address {
  const grade = gradesOf(model, role)[0]?.code;
  return capacityListHref('officers', figures, grade === undefined ? {} : { grade });
}

/** "4.12 short", "1.20 spare". */
function signedWords(fte: number): string {
  if (fte === 0) return formatFte(0);
  return fte < 0 ? `${formatFte(-fte)} spare` : `${formatFte(fte)} short`;
}

function lentWords({ role, lent }: GradeGap): string {
  if (lent === 0) return 'None';
  return role === 'senior' ? `${formatFte(lent)} given` : `${formatFte(lent)} got`;
}

function toRow(model: WorkloadModel, gap: GradeGap): GapRow {
  const name = capitalised(`${nameOf(model, gap.role)}s`);
  const spare = Math.max(0, 0 - gap.after);
  const given = gap.role === 'senior' ? gap.lent : 0;
  const lent = gap.lent === 0 ? '' : ` after ${formatFte(gap.lent)} lent`;
  return {
    role: gap.role,
    label: gap.role === 'ordinary' ? `${name} and ${nameOf(model, 'trainee')}s` : name,
    filled: Math.max(0, gap.available - given - spare),
    lent: gap.lent,
    short: Math.max(0, gap.after),
    spare,
    availableText: `${formatFte(gap.available)} available`,
    gapText: `${signedWords(gap.after)}${lent}`,
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
