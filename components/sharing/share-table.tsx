import { formatDateShort } from '@/lib/kernel/format';
import type { ShareEntry } from '@/lib/usecases/sharing/shared-work-page';
import { SHARE_LABELS } from '@/lib/domain/workload/sharing/case-split';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { CaseName, CountingTag, Person, Points } from './line-cells';

/** Named shares: in an officer's cases, or held by them in colleagues' cases. */
export function ShareTable({
  shares,
  direction,
}: {
  readonly shares: readonly ShareEntry[];
  /** `in`: others hold shares of the officer's cases. `out`: the officer holds shares of others' cases. */
  readonly direction: 'in' | 'out';
}) {
  const pointsLabel = direction === 'in' ? 'Points left today' : 'Points today';
  return (
    <Table
      caption={direction === 'in' ? 'Shares that others hold' : 'Shares of colleagues’ cases'}
      columns={[
        { key: 'case', label: 'Case' },
        ...(direction === 'in' ? [{ key: 'who', label: 'Co-worker' }] : []),
        { key: 'kind', label: 'As' },
        { key: 'percent', label: 'Share', numeric: true },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
        { key: 'status', label: 'Status' },
        { key: 'points', label: pointsLabel, numeric: true },
      ]}
    >
      {shares.map((share) => (
        <Row key={share.id}>
          <RowHeader>
            <CaseName value={share.case} />
          </RowHeader>
          {direction === 'in' ? (
            <Cell label="Co-worker">
              <Person person={share.other} />
            </Cell>
          ) : null}
          <Cell label="As">{SHARE_LABELS[share.kind]}</Cell>
          <Cell label="Share" numeric>
            {share.percent}%
          </Cell>
          <Cell label="First day">{formatDateShort(share.startedOn)}</Cell>
          <Cell label="Last day">{share.lastDay === null ? 'Open' : formatDateShort(share.lastDay)}</Cell>
          <Cell label="Status">
            <CountingTag counting={share.counting} />
          </Cell>
          <Cell label={pointsLabel} numeric>
            <Points hundredths={share.pointsHundredths} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
