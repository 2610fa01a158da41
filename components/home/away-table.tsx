import { placeOn } from '@/lib/kernel/address';
import { toOfficer, toSharing } from '@/lib/addresses/officers';
import { countOf, formatWeekday } from '@/lib/kernel/format';
import type { AwayFact } from '@/lib/domain/metrics/officers/home-facts';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

/** Who is away today, who covers each, and the appointments of their cases to Friday. */
export function AwayTable({
  away,
  mayCover,
}: {
  readonly away: readonly AwayFact[];
  readonly mayCover: boolean;
}) {
  const [first] = away;
  if (first === undefined) return null;
  return (
    <Table
      caption="Officers away today"
      columns={[
        { key: 'name', label: 'Officer' },
        { key: 'away', label: 'Away' },
        { key: 'cover', label: 'Covered by' },
        { key: 'contact', label: 'Named contact' },
        { key: 'appointments', label: `Appointments to ${formatWeekday(first.friday)}`, numeric: true },
        ...(mayCover ? [{ key: 'do', label: 'What to do' }] : []),
      ]}
    >
      {away.map((entry) => (
        <Row key={entry.staffCode}>
          <RowHeader>
            <TextLink href={toOfficer.page(entry.staffCode)}>{entry.name}</TextLink>
          </RowHeader>
          <Cell label="Away">{entry.words}</Cell>
          <Cell label="Covered by">
            {entry.coveredBy.length === 0 ? (
              <span className="hr-muted">Nobody</span>
            ) : (
              entry.coveredBy.map(({ name, cases }) => `${name} (${countOf(cases, 'case')})`).join('; ')
            )}
          </Cell>
          <Cell label="Named contact">
            <Contacts entry={entry} />
          </Cell>
          <Cell label="To Friday" numeric>
            {entry.appointmentsToFriday}
          </Cell>
          {mayCover ? (
            <Cell label="What to do">
              <TextLink
                href={toSharing.arrangeCover(entry.staffCode, { ticked: 'asking' })}
                hiddenSuffix={`for ${entry.name}`}
              >
                Arrange cover
              </TextLink>
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}

function Contacts({ entry: { staffCode, name, contacts, contactsNeeded } }: { readonly entry: AwayFact }) {
  if (contacts.length === 0 && contactsNeeded === 0) return <span className="hr-muted">None needed</span>;
  return (
    <>
      {contacts.map((contact) => `${contact.name} (${countOf(contact.cases, 'case')})`).join('; ')}
      {contacts.length > 0 && contactsNeeded > 0 ? '; ' : null}
      {contactsNeeded > 0 ? (
        <TextLink href={placeOn(toOfficer.page(staffCode), 'away')} hiddenSuffix={`for cases of ${name}`}>
          {countOf(contactsNeeded, 'case needs one', 'cases need one')}
        </TextLink>
      ) : null}
    </>
  );
}
