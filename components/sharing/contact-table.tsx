import { formatDateShort } from '@/lib/kernel/format';
import type { ContactEntry } from '@/lib/usecases/sharing/shared-work-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { CaseName, Person } from './line-cells';

/** Named contacts that stand today: of an officer's cases, or cases whose contact they are. */
export function ContactTable({
  contacts,
  direction,
}: {
  readonly contacts: readonly ContactEntry[];
  /** `in`: contacts of the officer's cases. `out`: cases of colleagues whose contact the officer is. */
  readonly direction: 'in' | 'out';
}) {
  const who = direction === 'in' ? 'Named contact' : 'Officer who is away';
  return (
    <Table
      caption={
        direction === 'in'
          ? 'Named contacts while the officer is away'
          : 'Cases of colleagues who are away, with this officer as named contact'
      }
      columns={[
        { key: 'case', label: 'Case' },
        { key: 'who', label: who },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
      ]}
    >
      {contacts.map((contact) => (
        <Row key={contact.id}>
          <RowHeader>
            <CaseName value={contact.case} />
          </RowHeader>
          <Cell label={who}>
            <Person person={contact.other} />
          </Cell>
          <Cell label="First day">{formatDateShort(contact.startsOn)}</Cell>
          <Cell label="Last day">
            {contact.endsOn === null ? 'Until the officer is back' : formatDateShort(contact.endsOn)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
