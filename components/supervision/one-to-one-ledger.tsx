import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { formatHundredths, formatWhole } from '@/lib/kernel/format';
import type { OneToOneSheet } from '@/lib/usecases/supervision/supervision-page';
import type { UsedGroup } from '@/lib/domain/workload/ledger/ledger-summary';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { signed } from '../officers/officer-cards';

/** The ledger in brief, as one narrow table: what is used, then what is available. */
export function LedgerFigures({ page }: { readonly page: OneToOneSheet }) {
  const { ledger, measured } = page;
  const { workload } = measured;
  return (
    <Table
      caption="Workload in brief"
      stack={false}
      className="hr-table--sheet"
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'cases', label: 'Cases', numeric: true },
        { key: 'points', label: 'Points', numeric: true },
      ]}
    >
      {ledger.used.map((group, index) => (
        <Row key={`${group.kind}-${index}`}>
          <RowHeader>{groupName(group)}</RowHeader>
          <Cell numeric>{casesOf(group)}</Cell>
          <Cell numeric>{signed(group.pointsHundredths)}</Cell>
        </Row>
      ))}
      <Row className="hr-sheet__sum">
        <RowHeader>Points used</RowHeader>
        <Cell numeric>{formatWhole(workload.caseCount)}</Cell>
        <Cell numeric>{formatHundredths(workload.pointsUsedHundredths)}</Cell>
      </Row>
      {ledger.available.map((line, index) => (
        <Row key={`${line.kind}-${index}`}>
          <RowHeader>{line.label}</RowHeader>
          <Cell />
          <Cell numeric>{signed(line.pointsAvailable * 100)}</Cell>
        </Row>
      ))}
      <Row className="hr-sheet__sum">
        <RowHeader>Points available</RowHeader>
        <Cell />
        <Cell numeric>
          {workload.state === 'unknown' ? 'Not known' : formatWhole(workload.pointsAvailable)}
        </Cell>
      </Row>
    </Table>
  );
}

function groupName(group: UsedGroup): string {
  if (group.kind !== 'band') return group.label;
  const cohort = group.cohort === 'standard' ? '' : ', transition';
  return `Band ${group.band}, ${SETTING_LABELS[group.setting].toLowerCase()}${cohort}`;
}

function casesOf(group: UsedGroup): string {
  if (group.kind === 'other') return '';
  return formatWhole(group.cases);
}
