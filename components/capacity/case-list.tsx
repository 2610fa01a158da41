import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import type { CapacityCase, ChangedCase } from '@/lib/usecases/capacity/capacity-list-page';
import type { SortState } from '../ui/list/sort-state';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';

interface CaseListProps {
  readonly caption: string;
  readonly cases: readonly CapacityCase[];
  readonly bandCount: number;
  readonly sort: SortState;
}

const CASE_COLUMNS: readonly Column[] = [
  { key: 'crn', label: 'Case', sortKey: 'crn' },
  { key: 'band', label: 'Band', sortKey: 'band', sortFirst: 'desc' },
  { key: 'holder', label: 'Officer', sortKey: 'holder' },
  { key: 'team', label: 'Team', sortKey: 'team' },
  { key: 'why', label: 'Why it is listed' },
  { key: 'wait', label: 'Waiting', sortKey: 'wait', sortFirst: 'desc', numeric: true },
];

/** Live cases with who holds them and why they are listed; names only as the reader may see them. */
export function CaseList({ caption, cases, bandCount, sort }: CaseListProps) {
  const waits = cases.some((entry) => entry.waitWorkingDays !== null);
  const held = cases.some((entry) => entry.holder !== null);
  const isShown = ({ key }: Column): boolean => (key !== 'wait' || waits) && (key !== 'holder' || held);
  return (
    <Table caption={caption} columns={CASE_COLUMNS.filter(isShown)} sort={sort}>
      {cases.map((entry) => (
        <Row key={entry.crn}>
          <RowHeader>
            <CaseLink entry={entry} />
          </RowHeader>
          <Cell label="Band">
            <BandLabel
              band={entry.band}
              rank={entry.bandRank}
              bandCount={bandCount}
              provisional={entry.provisional}
            >
              {SETTING_LABELS[entry.setting]}
            </BandLabel>
          </Cell>
          {held ? <HolderCell holder={entry.holder} /> : null}
          {entry.teamName === null ? (
            <EmptyCell says="No team" />
          ) : (
            <Cell label="Team">{entry.teamName}</Cell>
          )}
          <Cell label="Why">
            <ul>
              {entry.why.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          </Cell>
          {waits ? <WaitCell days={entry.waitWorkingDays} /> : null}
        </Row>
      ))}
    </Table>
  );
}

function CaseLink({ entry }: { readonly entry: CapacityCase }) {
  const { name, crn } = entry;
  return (
    <>
      {entry.mayOpen ? (
        <TextLink href={toCase.page(crn)}>{name.named ? name.text : crn}</TextLink>
      ) : name.named ? (
        name.text
      ) : (
        crn
      )}
      <br />
      <span className="hr-muted hr-code">{name.named ? crn : name.text}</span>
    </>
  );
}

function HolderCell({ holder }: { readonly holder: CapacityCase['holder'] }) {
  if (holder === null) return <EmptyCell says="Nobody" />;
  return (
    <Cell label="Officer">
      <span>
        <TextLink href={toOfficer.page(holder.staffCode)}>{holder.name}</TextLink>
        {holder.gradeCode ? ` (${holder.gradeCode})` : null}
      </span>
    </Cell>
  );
}

function WaitCell({ days }: { readonly days: number | null }) {
  if (days === null) return <EmptyCell numeric says="Held" />;
  return (
    <Cell numeric label="Waiting">
      {countOf(days, 'working day')}
    </Cell>
  );
}

/** Cases that did not keep one officer; some have ended, so they are named by CRN alone. */
export function ChangedList({
  caption,
  changes,
  sort,
}: {
  readonly caption: string;
  readonly changes: readonly ChangedCase[];
  readonly sort: SortState;
}) {
  return (
    <Table
      caption={caption}
      sort={sort}
      columns={[
        { key: 'crn', label: 'Case', sortKey: 'crn' },
        { key: 'start', label: 'Order began', sortKey: 'start' },
        { key: 'first', label: 'First allocated' },
        {
          key: 'officers',
          label: 'Officers of record',
          sortKey: 'officers',
          sortFirst: 'desc',
          numeric: true,
        },
        { key: 'team', label: 'Team of the last', sortKey: 'team' },
      ]}
    >
      {changes.map((entry) => (
        <Row key={entry.crn}>
          <RowHeader className="hr-code">{entry.crn}</RowHeader>
          <Cell label="Order began">{formatDate(entry.orderStart)}</Cell>
          {entry.firstAllocatedOn === null ? (
            <EmptyCell says="Never" />
          ) : (
            <Cell label="First allocated">{formatDate(entry.firstAllocatedOn)}</Cell>
          )}
          <Cell numeric label="Officers of record">
            {formatWhole(entry.officersOfRecord)}
          </Cell>
          {entry.teamName === null ? (
            <EmptyCell says="No team" />
          ) : (
            <Cell label="Team of the last">{entry.teamName}</Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}
