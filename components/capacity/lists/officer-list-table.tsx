import type { ReactNode } from 'react';
import { toOfficer } from '@/lib/addresses/officers';
import type { OfficerColumn } from '@/lib/domain/metrics/capacity/list-columns';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatDate, formatHundredths, formatWhole, formatWholePoints } from '@/lib/kernel/format';
import type { CapacityOfficer } from '@/lib/usecases/lists/capacity-list-page';
import type { SortState } from '../../ui/list/sort-state';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { CaseloadGuard } from '../../workload/caseload-guard';
import { WorkloadCell, WorkloadColumnHead } from '../../workload/workload-cell';
import { officerColumnLabels } from './column-choice';

interface OfficerListTableProps {
  readonly officers: readonly CapacityOfficer[];
  readonly columns: readonly OfficerColumn[];
  readonly guards: readonly number[];
  readonly caption: string;
  readonly words: ModelWords;
  /** Where the reader may order them: their own managers, and who allocates to them. */
  readonly sort: SortState | undefined;
  /** What can be done about each, in the row. */
  readonly actionsOf: (officer: CapacityOfficer) => ReactNode;
}

/** Officers behind a figure, with the columns that were asked for. */
export function OfficerListTable(props: OfficerListTableProps) {
  const { officers, columns, caption, words, sort, actionsOf } = props;
  return (
    <Table
      caption={caption}
      className="hr-table--team"
      columns={[
        { key: 'name', label: 'Officer', sortKey: 'name' },
        ...columns.map((column) => headOf(column, words, sort)),
        { key: 'do', label: 'What to do' },
      ]}
      {...(sort ? { sort } : {})}
    >
      {officers.map((officer) => (
        <Row key={officer.staffCode}>
          <RowHeader>
            <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>
          </RowHeader>
          {columns.map((column) => (
            <OfficerCell key={column} column={column} officer={officer} {...props} />
          ))}
          <Cell label="What to do">{actionsOf(officer)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function headOf(column: OfficerColumn, words: ModelWords, sort: SortState | undefined): Column {
  const label = officerColumnLabels(words)[column];
  switch (column) {
    case 'grade':
    case 'team':
      return { key: column, label, sortKey: column };
    case 'workload':
      return {
        key: column,
        label,
        header: <WorkloadColumnHead key={column} words={words} {...(sort ? { sort } : {})} />,
      };
    case 'cases':
    case 'beyond':
      return { key: column, label, numeric: true, sortKey: column, sortFirst: 'desc' };
    case 'over':
      return { key: column, label, sortKey: 'day' };
    case 'last':
      return { key: column, label };
    case 'new':
    case 'used':
    case 'available':
    case 'sessions':
    case 'taken':
    case 'fair':
      return { key: column, label, numeric: true };
  }
}

interface OfficerCellProps extends Pick<OfficerListTableProps, 'guards' | 'words'> {
  readonly column: OfficerColumn;
  readonly officer: CapacityOfficer;
}

function OfficerCell({ column, officer, guards, words }: OfficerCellProps) {
  const label = officerColumnLabels(words)[column];
  switch (column) {
    case 'grade':
      return <Cell label={label}>{officer.gradeCode ?? 'Not recorded'}</Cell>;
    case 'team':
      return <Cell label={label}>{officer.teamName}</Cell>;
    case 'workload':
      return (
        <Cell>
          <WorkloadCell
            usedHundredths={officer.pointsUsedHundredths}
            available={officer.pointsAvailable}
            state={officer.state}
            words={words}
          />
        </Cell>
      );
    case 'cases':
      return (
        <Cell numeric label={label}>
          <CaseloadGuard
            cases={officer.caseCount}
            guards={officer.guardPassed === null ? [] : guards}
            caseCapPassed={officer.caseCapPassed}
          />
        </Cell>
      );
    case 'beyond':
      return officer.beyondGrade === 0 ? (
        <EmptyCell numeric />
      ) : (
        <Figure {...{ label }} value={officer.beyondGrade} />
      );
    case 'over':
      return officer.overSince === null ? (
        <EmptyCell says="Not over today" />
      ) : (
        <Cell
          label={label}
        >{`${formatDate(officer.overSince)}${officer.overBefore ? ' or before' : ''}`}</Cell>
      );
    case 'new':
      return <Figure {...{ label }} value={officer.newIn7Days} />;
    case 'used':
      return (
        <Cell numeric label={label}>
          {formatWholePoints(officer.pointsUsedHundredths)}
        </Cell>
      );
    case 'available':
      return <Figure {...{ label }} value={officer.pointsAvailable} />;
    case 'sessions':
    case 'last':
    case 'taken':
    case 'fair':
      return <OwnCell {...{ column, officer, label }} />;
  }
}

interface OwnCellProps {
  readonly column: Extract<OfficerColumn, 'sessions' | 'last' | 'taken' | 'fair'>;
  readonly officer: CapacityOfficer;
  readonly label: string;
}

/** A cell that lists of one kind alone have: of supervision, or of fair shares. */
function OwnCell({ column, officer, label }: OwnCellProps) {
  switch (column) {
    case 'sessions':
      return <Figure {...{ label }} value={officer.supervised?.sessions ?? 0} />;
    case 'taken':
      return (
        <Cell numeric label={label}>
          {officer.fair === null
            ? null
            : `${formatWhole(officer.fair.newCases)} of ${formatWhole(officer.fair.ofGrade)}`}
        </Cell>
      );
    case 'fair':
      return (
        <Cell numeric label={label}>
          {officer.fair === null ? null : formatHundredths(officer.fair.fairHundredths)}
        </Cell>
      );
    case 'last':
      return officer.supervised?.lastOn ? (
        <Cell label={label}>{formatDate(officer.supervised.lastOn)}</Cell>
      ) : (
        <EmptyCell says="None in 12 months" />
      );
  }
}

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <Cell numeric label={label}>
      {formatWhole(value)}
    </Cell>
  );
}
