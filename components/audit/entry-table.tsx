import { toOfficer } from '@/lib/addresses/officers';
import { toUsers } from '@/lib/addresses/users';
import { AUDIT_LABELS, thingLabel } from '@/lib/domain/audit/labels';
import type { Address } from '@/lib/kernel/address';
import { formatInstant } from '@/lib/kernel/format';
import type { ShownEntry, UnitNames } from '@/lib/usecases/audit/audit-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

/** Entries of the audit trail, the newest first. */
export function EntryTable({
  entries,
  unitNames,
  linked,
}: {
  readonly unitNames: UnitNames;
  readonly entries: readonly ShownEntry[];
  /** Whether what each is about has a page of its own to go to for this reader. */
  readonly linked: boolean;
}) {
  return (
    <Table
      caption="Entries, the newest first"
      columns={[
        { key: 'when', label: 'When' },
        { key: 'who', label: 'Who' },
        { key: 'what', label: 'What' },
        { key: 'whom', label: 'Of what' },
        { key: 'detail', label: 'Detail' },
      ]}
    >
      {entries.map((entry) => (
        <Row key={entry.seq}>
          <RowHeader>{formatInstant(new Date(entry.at))}</RowHeader>
          <Cell>{entry.actorName}</Cell>
          <Cell>{AUDIT_LABELS[entry.action]}</Cell>
          <Cell>
            <Thing entry={entry} unitNames={unitNames} linked={linked} />
          </Cell>
          <Cell>{entry.detail === '' ? '–' : entry.detail}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Thing({
  entry: { thingType, thingKey },
  unitNames,
  linked,
}: {
  readonly unitNames: UnitNames;
  readonly entry: ShownEntry;
  readonly linked: boolean;
}) {
  const href = linked ? hrefOf(thingType, thingKey) : null;
  const words =
    `${thingLabel(thingType, unitNames)} ${thingType === 'user' || thingType === 'import' ? '' : thingKey}`.trim();
  return href === null ? words : <TextLink href={href}>{words}</TextLink>;
}

/** Administrators open officers and accounts; cases are not theirs to open. */
function hrefOf(thingType: ShownEntry['thingType'], key: string): Address | null {
  if (thingType === 'officer') return toOfficer.page(key);
  if (thingType === 'user' && !key.includes('@') && key !== '') return toUsers.one(key);
  return null;
}
