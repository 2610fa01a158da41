import { formatDateShort, formatHundredths } from '@/lib/kernel/format';
import { toSharing } from '@/lib/addresses/officers';
import type { SupportEntry } from '@/lib/usecases/sharing/shared-work-page';
import { actionColumn, type ItemColumn, ItemTable } from '../ui/list/item-table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { Person } from './line-cells';

/** Support given and received: what counts, and before. */
export function SupportTable({
  supports,
  staffCode,
  mayCancel,
}: {
  readonly supports: readonly SupportEntry[];
  /** The officer's pages. */
  readonly staffCode: string;
  readonly mayCancel: boolean;
}) {
  const acts = mayCancel && supports.some((entry) => !entry.cancelled);
  return (
    <ItemTable
      caption="Support given and received, the latest first"
      items={supports}
      keyOf={(entry) => entry.id}
      columns={[...COLUMNS, ...(acts ? [decideColumn(staffCode)] : [])]}
    />
  );
}

const COLUMNS: readonly ItemColumn<SupportEntry>[] = [
  { key: 'what', label: 'Support', cell: (entry) => <SupportWords entry={entry} /> },
  { key: 'case', label: 'Case', cell: ({ crn }) => crn ?? <span className="hr-muted">None</span> },
  { key: 'day', label: 'Day', cell: ({ givenOn }) => formatDateShort(givenOn) },
  { key: 'last', label: 'Counts to', cell: ({ lastDay }) => formatDateShort(lastDay) },
  {
    key: 'status',
    label: 'Status',
    cell: ({ counts, cancelled }) => (
      <Tag meaning={counts ? 'allowed' : 'neutral'}>
        {cancelled ? 'Cancelled' : counts ? 'Counts today' : 'Ended'}
      </Tag>
    ),
  },
  {
    key: 'points',
    label: 'Points',
    numeric: true,
    cell: ({ gave, pointsHundredths }) => (
      <>
        {gave ? '+' : '−'}
        {formatHundredths(pointsHundredths)}
      </>
    ),
  },
];

function SupportWords({ entry: { gave, other, note, breach } }: { readonly entry: SupportEntry }) {
  return (
    <>
      {gave ? 'Given to ' : 'Received from '}
      <Person person={other} />
      {note === null ? null : (
        <>
          <br />
          <span className="hr-muted">{note}</span>
        </>
      )}
      {breach === null ? null : (
        <>
          <br />
          <Tag meaning="overdue">Manager to look at</Tag> {breach}
        </>
      )}
    </>
  );
}

function decideColumn(staffCode: string): ItemColumn<SupportEntry> {
  return actionColumn(({ id, gave, other, givenOn, breach, cancelled }) =>
    cancelled ? null : (
      <TextLink
        href={toSharing.support(staffCode, id)}
        hiddenSuffix={`${gave ? 'given to' : 'received from'} ${other.name}, ${formatDateShort(givenOn)}`}
      >
        {breach === null ? 'Cancel' : 'Decide'}
      </TextLink>
    ),
  );
}
