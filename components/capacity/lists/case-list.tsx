import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import type { CaseColumn } from '@/lib/domain/metrics/capacity/list-columns';
import { countOf, formatDate, formatHundredths, formatWhole } from '@/lib/kernel/format';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import type { CapacityCase, ChangedCase } from '@/lib/usecases/lists/capacity-list-page';
import type { SortState } from '../../ui/list/sort-state';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { BandLabel } from '../../workload/band-chip';
import { CASE_COLUMN_LABELS } from './column-choice';

interface CaseListProps {
  readonly caption: string;
  readonly cases: readonly CapacityCase[];
  /** Those asked for; what has no value in any row is left out. */
  readonly columns: readonly CaseColumn[];
  readonly bandCount: number;
  readonly sort: SortState;
}

/** Live cases with who holds them and why they are listed; names only as the reader may see them. */
export function CaseList({ caption, cases, columns, bandCount, sort }: CaseListProps) {
  const shown = columns.filter((column) => hasValues(column, cases));
  return (
    <Table
      caption={caption}
      columns={[{ key: 'crn', label: 'Case', sortKey: 'crn' }, ...shown.map(headOf)]}
      sort={sort}
    >
      {cases.map((entry) => (
        <Row key={entry.crn}>
          <RowHeader>
            <CaseLink entry={entry} />
          </RowHeader>
          {shown.map((column) => (
            <CaseCell key={column} column={column} entry={entry} bandCount={bandCount} />
          ))}
        </Row>
      ))}
    </Table>
  );
}

function hasValues(column: CaseColumn, cases: readonly CapacityCase[]): boolean {
  switch (column) {
    case 'wait':
      return cases.some((entry) => entry.waitWorkingDays !== null);
    case 'holder':
    case 'grade':
      return cases.some((entry) => entry.holder !== null);
    case 'why':
      return cases.some((entry) => entry.why.length > 0);
    default:
      return true;
  }
}

function headOf(column: CaseColumn): Column {
  const head = { key: column, label: CASE_COLUMN_LABELS[column] };
  switch (column) {
    case 'band':
      return { ...head, sortKey: column, sortFirst: 'desc' };
    case 'wait':
      return { ...head, sortKey: column, sortFirst: 'desc', numeric: true };
    case 'points':
      return { ...head, numeric: true };
    case 'holder':
    case 'team':
      return { ...head, sortKey: column };
    default:
      return head;
  }
}

interface CaseCellProps {
  readonly column: CaseColumn;
  readonly entry: CapacityCase;
  readonly bandCount: number;
}

function CaseCell({ column, entry, bandCount }: CaseCellProps) {
  switch (column) {
    case 'band':
      return <BandCell entry={entry} bandCount={bandCount} />;
    case 'holder':
      return <HolderCell holder={entry.holder} />;
    case 'why':
      return <WhyCell why={entry.why} />;
    case 'wait':
      return <WaitCell days={entry.waitWorkingDays} />;
    default:
      return <TextCell column={column} text={textOf(column, entry)} />;
  }
}

type TextColumn = Exclude<CaseColumn, 'band' | 'holder' | 'why' | 'wait'>;

/** What stands in a cell; null where nothing is known. */
function textOf(column: TextColumn, entry: CapacityCase): string | null {
  const day = (date: CapacityCase['since']): string | null => (date === null ? null : formatDate(date));
  switch (column) {
    case 'grade':
      return entry.holder?.gradeCode ?? null;
    case 'team':
      return entry.teamName;
    case 'since':
      return day(entry.since);
    case 'lowest':
      return entry.lowestGrade;
    case 'seen':
      return day(entry.lastSeen);
    case 'next':
      return day(entry.nextAppointment);
    case 'ends':
      return day(entry.ends);
    case 'points':
      return formatHundredths(entry.pointsHundredths);
  }
}

const NOTHING: Readonly<Record<TextColumn, string>> = {
  grade: 'Nobody',
  team: 'No team',
  since: 'Not known',
  lowest: 'Undecided',
  seen: 'Not known',
  next: 'None booked',
  ends: 'Not known',
  points: 'Not known',
};

function TextCell({ column, text }: { readonly column: TextColumn; readonly text: string | null }) {
  if (text === null) return <EmptyCell says={NOTHING[column]} />;
  return (
    <Cell label={CASE_COLUMN_LABELS[column]} numeric={column === 'points'}>
      {text}
    </Cell>
  );
}

function BandCell({ entry, bandCount }: Omit<CaseCellProps, 'column'>) {
  return (
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
  );
}

function WhyCell({ why }: { readonly why: readonly string[] }) {
  return (
    <Cell label="Why">
      <ul>
        {why.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Cell>
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
