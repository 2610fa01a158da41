import type { ModelChange } from '@/lib/domain/workload/model/compare-models';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { lowerFirst } from '@/lib/kernel/text/first-letter';

/** Everything in which two models differ, a line each, before and after. */
export function ChangesTable({
  changes,
  caption,
  before,
  after,
}: {
  readonly changes: readonly ModelChange[];
  readonly caption: string;
  /** "ibat-4, version 1". */
  readonly before: string;
  readonly after: string;
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', label: 'What' },
        { key: 'before', label: before },
        { key: 'after', label: after },
      ]}
    >
      {changes.map((change) => (
        <Row key={`${change.section} ${change.group} ${change.label}`}>
          <RowHeader>
            {change.group}
            {change.label === '' || change.label === change.group ? '' : `: ${lowerFirst(change.label)}`}
            <span className="hr-muted hr-rules__section">{change.sectionTitle}</span>
          </RowHeader>
          <Cell label="Before">{change.before ?? 'Not there'}</Cell>
          <Cell label="After">
            <strong>{change.after ?? 'Taken away'}</strong>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
