import type { ReactNode } from 'react';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { formatShare, formatWhole } from '@/lib/kernel/format';
import { type CaseloadMix, type MixRow, NO_GRADE_KEY } from '@/lib/domain/metrics/cases/caseload-mix';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, type Column, Row, RowHeader, Table } from '../ui/list/table';
import { BandLabel } from '../workload/band-chip';

/** A caseload by band and setting, by grade of the holder: counts, and their share of the grade's cases. */
export function CaseloadTable({
  mix,
  model,
  caption,
}: {
  readonly mix: CaseloadMix;
  readonly model: WorkloadModel;
  readonly caption: string;
}) {
  return (
    <Table
      caption={caption}
      columns={columnsOf(mix, 'Band and setting')}
      foot={<MixLine label="All cases" row={mix.all} mix={mix} />}
    >
      {mix.bands.flatMap(({ sum, settings }) => [
        <MixLine
          key={sum.band}
          label={<BandName band={sum.band ?? ''} model={model} />}
          row={sum}
          mix={mix}
          strong
        />,
        ...settings.map((row) => (
          <MixLine key={`${sum.band}-${row.setting}`} label={settingName(row)} row={row} mix={mix} indent />
        )),
      ])}
    </Table>
  );
}

/** The same by setting alone. */
export function SettingTable({ mix, caption }: { readonly mix: CaseloadMix; readonly caption: string }) {
  return (
    <Table
      caption={caption}
      columns={columnsOf(mix, 'Setting')}
      foot={<MixLine label="All cases" row={mix.all} mix={mix} />}
    >
      {mix.settings.map((row) => (
        <MixLine key={row.setting} label={settingName(row)} row={row} mix={mix} />
      ))}
    </Table>
  );
}

function columnsOf(mix: CaseloadMix, first: string): Column[] {
  return [
    { key: 'what', label: first },
    ...mix.grades.map((grade) => ({ key: grade || 'none', label: gradeName(grade), numeric: true })),
    { key: 'all', label: 'All grades', numeric: true },
  ];
}

function gradeName(grade: string): string {
  return grade === NO_GRADE_KEY ? 'Not recorded' : grade;
}

function settingName({ setting }: MixRow): string {
  return setting === null ? 'All settings' : SETTING_LABELS[setting];
}

function BandName({ band, model }: { readonly band: string; readonly model: WorkloadModel }) {
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank).map((entry) => entry.code);
  const brag = model.bands.find((entry) => entry.code === band)?.brag;
  return <BandLabel band={band} rank={ranks.indexOf(band) + 1} bandCount={ranks.length} brag={brag} />;
}

interface MixLineProps {
  readonly label: ReactNode;
  readonly row: MixRow;
  readonly mix: CaseloadMix;
  readonly strong?: boolean;
  readonly indent?: boolean;
}

function MixLine({ label, row, mix, strong, indent }: MixLineProps) {
  const shown = (count: number, of: number) => (
    <span>
      {strong ? <strong>{formatWhole(count)}</strong> : formatWhole(count)}{' '}
      <span className="hr-muted hr-share">{formatShare(count, of)}</span>
    </span>
  );
  return (
    <Row>
      <RowHeader className={indent ? 'hr-indent' : undefined}>
        {strong ? <strong>{label}</strong> : label}
      </RowHeader>
      {mix.grades.map((grade) => (
        <Cell key={grade || 'none'} numeric label={gradeName(grade)}>
          {shown(row.byGrade[grade] ?? 0, mix.all.byGrade[grade] ?? 0)}
        </Cell>
      ))}
      <Cell numeric label="All grades">
        {shown(row.total, mix.all.total)}
      </Cell>
    </Row>
  );
}
