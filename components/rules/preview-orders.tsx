import { countOf } from '@/lib/kernel/format';
import type { OrderPreview } from '@/lib/domain/allocation/candidates/preview-order';
import { Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** Who would be offered first for the cases that wait, by the model in force and by the draft. */
export function PreviewedOrders({ order }: { readonly order: OrderPreview }) {
  const { changed, looked, waiting } = order;
  const of =
    looked === waiting
      ? `${countOf(waiting, 'case')} waiting`
      : `${looked} of ${countOf(waiting, 'case')} waiting, those with a team and the longest waiting first`;
  return (
    <Section title={`Other order of officers: ${countOf(changed.length, 'case')}`}>
      {changed.length === 0 ? (
        <p className="hr-note">The draft offers officers in the same order ({of}).</p>
      ) : (
        <Table
          caption={`Waiting cases whose officers are offered in another order by the draft (${of})`}
          columns={[
            { key: 'crn', label: 'CRN' },
            { key: 'now', label: 'First now' },
            { key: 'draft', label: 'First by the draft' },
            { key: 'moved', label: 'Officers at another place', numeric: true },
          ]}
        >
          {changed.map((entry) => (
            <Row key={entry.crn}>
              <RowHeader>{entry.crn}</RowHeader>
              <Cell label="First now">{entry.firstBefore ?? 'Nobody'}</Cell>
              <Cell label="First by the draft">{entry.firstAfter ?? 'Nobody'}</Cell>
              <Cell label="Officers at another place" numeric>
                {entry.moved}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
