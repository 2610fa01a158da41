import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { TextLink } from '@/components/ui/list/text-link';
import type { AwayFact } from '@/lib/domain/metrics/officers/home-facts';

/** Who is away today, and how many appointments to Friday need somebody else. */
export function AwayToday({ away }: { readonly away: readonly AwayFact[] }) {
  return (
    <Table
      caption="Officers away today, and their appointments to Friday"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'away', label: 'Away' },
        { key: 'appointments', label: 'Appointments to Friday', numeric: true },
      ]}
    >
      {away.map((entry) => (
        <Row key={entry.staffCode}>
          <RowHeader>
            <TextLink href={`/officers/${entry.staffCode}`}>{entry.name}</TextLink>
          </RowHeader>
          <Cell label="Away">{entry.words}</Cell>
          <Cell label="Appointments to Friday" numeric>
            {entry.appointmentsToFriday}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
