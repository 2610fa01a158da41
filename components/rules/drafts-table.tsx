import { toDraft } from '@/lib/addresses/rules';
import { formatInstant } from '@/lib/kernel/format';
import { modelVersionOf, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

/** A draft as a list shows it. */
export interface DraftLine {
  readonly id: string;
  readonly model: WorkloadModel;
  readonly basedOn: string;
  readonly startedByName: string;
  readonly changedAt: string;
  readonly changedByName: string;
}

/** Drafts, the latest to be changed first. */
export function DraftsTable({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  return (
    <Table
      caption="Drafts, the latest to be changed first"
      columns={[
        { key: 'draft', label: 'Draft of' },
        { key: 'based', label: 'Begun from' },
        { key: 'started', label: 'Started by' },
        { key: 'changed', label: 'Last changed' },
      ]}
    >
      {drafts.map((draft) => (
        <Row key={draft.id}>
          <RowHeader>
            <TextLink href={toDraft.page(draft.id)}>{modelVersionOf(draft.model)}</TextLink>
          </RowHeader>
          <Cell label="Begun from">{draft.basedOn}</Cell>
          <Cell label="Started by">{draft.startedByName}</Cell>
          <Cell label="Last changed">
            {draft.changedByName}, {formatInstant(new Date(draft.changedAt))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
