import type { ReactNode } from 'react';
import { formatDate, formatDateShort, formatListName } from '@/lib/kernel/format';
import type { IsoDate } from '@/lib/kernel/dates';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

interface DeputyLine {
  readonly id: string;
  readonly forename: string;
  readonly surname: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly recordedByName: string;
  readonly endedAt: string | null;
}

/** Who stands in for a line manager, and did. `endForm` draws what ends one. */
export function DeputyTable({
  deputies,
  today,
  endForm,
}: {
  readonly deputies: readonly DeputyLine[];
  readonly today: IsoDate;
  readonly endForm: (deputy: DeputyLine) => ReactNode;
}) {
  if (deputies.length === 0)
    return (
      <EmptyState kind="none_exist" title="No deputy is named">
        Only the line manager sees why their staff have fewer hours or are away.
      </EmptyState>
    );
  return (
    <Table
      caption="Deputies, the latest first"
      columns={[
        { key: 'who', label: 'Who stands in' },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
        { key: 'by', label: 'Named by' },
        { key: 'now', label: 'Now' },
      ]}
    >
      {deputies.map((deputy) => (
        <Row key={deputy.id}>
          <RowHeader>{formatListName(deputy)}</RowHeader>
          <Cell label="First day">{formatDateShort(deputy.startsOn)}</Cell>
          <Cell label="Last day">{formatDateShort(deputy.endsOn)}</Cell>
          <Cell label="Named by">{deputy.recordedByName}</Cell>
          <Cell label="Now">
            {deputy.endedAt !== null || deputy.endsOn < today ? (
              'Ended'
            ) : (
              <>
                {deputy.startsOn > today ? (
                  <p className="govuk-body">From {formatDate(deputy.startsOn)}</p>
                ) : null}
                {endForm(deputy)}
              </>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
