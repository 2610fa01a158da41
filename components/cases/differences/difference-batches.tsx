import type { Address } from '@/lib/kernel/address';
import { toDifferences } from '@/lib/addresses/cases';
import type { DifferenceBatch } from '@/lib/domain/allocation/cases/difference-batches';
import { formatInstant, formatWhole } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';

/** What sources no longer give of one input for many cases: one row, and one decision, for each. */
export function DifferenceBatches({ batches }: { readonly batches: readonly DifferenceBatch[] }) {
  if (batches.length === 0) return null;
  return (
    <Table
      caption="What a source no longer gives of many cases"
      columns={[
        { key: 'what', label: 'What' },
        { key: 'cases', label: 'Cases', numeric: true },
        { key: 'file', label: 'File' },
        { key: 'since', label: 'Said since' },
        { key: 'settle', label: 'Settle' },
      ]}
    >
      {batches.map((batch) => (
        <Row key={`${batch.file}/${batch.field}`}>
          <RowHeader>{batch.label}</RowHeader>
          <Cell numeric label="Cases">
            {formatWhole(batch.lines.length)}
          </Cell>
          <Cell label="File">{batch.file}</Cell>
          <Cell label="Said since">{formatInstant(new Date(batchSince(batch)))}</Cell>
          <Cell label="Settle">
            <TextLink href={batchHref(batch)}>
              Settle<span className="govuk-visually-hidden">{` ${batch.label} of all of them`}</span>
            </TextLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The page of a batch. */
function batchHref({ file, field }: Pick<DifferenceBatch, 'file' | 'field'>): Address {
  return toDifferences.batch({ file, field });
}

/** When the first of a batch was said. */
function batchSince({ lines }: DifferenceBatch): string {
  return lines.map(({ difference }) => difference.raisedAt).sort()[0] ?? '';
}
