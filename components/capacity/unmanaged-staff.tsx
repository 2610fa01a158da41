import { toOfficer } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { LineManagersPage } from '@/lib/usecases/officers/line-managers-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { UNMANAGED_WORDS } from './line-manager-words';

/** Staff in post whom nobody manages. */
export function UnmanagedStaff({ page }: { readonly page: LineManagersPage }) {
  const { management, unit, mayOpen } = page;
  const { unmanaged } = management;
  return (
    <section aria-labelledby="unmanaged" className="hr-unmanaged">
      <h2 className="govuk-heading-m" id="unmanaged">
        Without a line manager
      </h2>
      {unmanaged.length === 0 ? (
        <p>{`Everybody on the staff of ${unit.name} has a line manager in post; middle managers may have none.`}</p>
      ) : (
        <>
          <p className="hr-note">
            {`${countOf(unmanaged.length, 'person', 'people')} in post; middle managers may have none. Their own manager in the service records who manages them, on the officer’s page.`}
          </p>
          <Table
            caption={`Staff without a line manager, ${unit.name}`}
            columns={[
              { key: 'name', label: 'Person' },
              { key: 'grade', label: 'Grade' },
              { key: 'team', label: 'Team' },
              { key: 'why', label: 'Why' },
            ]}
          >
            {unmanaged.map((person) => (
              <Row key={person.staffCode}>
                <RowHeader>
                  {mayOpen.has(person.staffCode) ? (
                    <TextLink href={toOfficer.page(person.staffCode)}>{person.name}</TextLink>
                  ) : (
                    person.name
                  )}
                </RowHeader>
                <Cell label="Grade">{person.grade ?? 'Not recorded'}</Cell>
                <Cell label="Team">{person.teamName}</Cell>
                <Cell label="Why">{UNMANAGED_WORDS[person.why]}</Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
