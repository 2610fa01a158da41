import { toSharing } from '@/lib/addresses/officers';
import { formatDateShort, formatHundredths } from '@/lib/kernel/format';
import type { SupportEntry } from '@/lib/usecases/sharing/shared-work-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { Person } from './line-cells';

/** Support given and received: what counts, and before. */
export function SupportTable({
  supports,
  staffCode,
  mayCancel,
}: {
  readonly supports: readonly SupportEntry[];
  /** The officer's pages. */
  readonly staffCode: string;
  readonly mayCancel: boolean;
}) {
  const acts = mayCancel && supports.some((entry) => !entry.cancelled);
  return (
    <Table
      caption="Support given and received, the latest first"
      columns={[
        { key: 'what', label: 'Support' },
        { key: 'case', label: 'Case' },
        { key: 'day', label: 'Day' },
        { key: 'last', label: 'Counts to' },
        { key: 'status', label: 'Status' },
        { key: 'points', label: 'Points', numeric: true },
        ...(acts ? [{ key: 'action', label: <span className="govuk-visually-hidden">Action</span> }] : []),
      ]}
    >
      {supports.map((entry) => (
        <Row key={entry.id}>
          <RowHeader>
            {entry.gave ? 'Given to ' : 'Received from '}
            <Person person={entry.other} />
            {entry.note === null ? null : (
              <>
                <br />
                <span className="hr-muted">{entry.note}</span>
              </>
            )}
            {entry.breach === null ? null : (
              <>
                <br />
                <Tag meaning="overdue">Manager to look at</Tag> {entry.breach}
              </>
            )}
          </RowHeader>
          <Cell label="Case">{entry.crn ?? <span className="hr-muted">None</span>}</Cell>
          <Cell label="Day">{formatDateShort(entry.givenOn)}</Cell>
          <Cell label="Counts to">{formatDateShort(entry.lastDay)}</Cell>
          <Cell label="Status">
            <Tag meaning={entry.counts ? 'allowed' : 'neutral'}>
              {entry.cancelled ? 'Cancelled' : entry.counts ? 'Counts today' : 'Ended'}
            </Tag>
          </Cell>
          <Cell label="Points" numeric>
            {entry.gave ? '+' : '−'}
            {formatHundredths(entry.pointsHundredths)}
          </Cell>
          {acts ? (
            <Cell nowrap>
              {entry.cancelled ? null : (
                <TextLink
                  href={toSharing.support(staffCode, entry.id)}
                  hiddenSuffix={`${entry.gave ? 'given to' : 'received from'} ${entry.other.name}, ${formatDateShort(entry.givenOn)}`}
                >
                  {entry.breach === null ? 'Cancel' : 'Decide'}
                </TextLink>
              )}
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
