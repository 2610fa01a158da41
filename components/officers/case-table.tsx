import type { ReactNode } from 'react';
import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { ROSH_LABELS, SETTING_LABELS, STATE_LABELS } from '@/lib/domain/banding/labels';
import { ROSH_LEVELS } from '@/lib/domain/banding/case-vocabulary';
import type { IsoDate } from '@/lib/kernel/dates';
import { nextDayWords } from '@/lib/domain/workload/contact/next-day';
import { countOf, formatDateShort, formatDayNear } from '@/lib/kernel/format';
import type { CaseRow } from '@/lib/domain/workload/ledger/to-case-row';
import { Cell, type Column, Row, RowHeader, Table } from '../ui/list/table';
import type { SortState } from '../ui/list/sort-state';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { VerdictCell } from './verdict-cell';

interface CaseTableRow {
  readonly row: CaseRow;
  /** Who holds it, where the list is of several officers. */
  readonly holder?: { readonly staffCode: string; readonly name: string };
}

export interface CaseTableProps {
  readonly caption: string;
  readonly rows: readonly CaseTableRow[];
  readonly today: IsoDate;
  readonly mayViewCases: boolean;
  readonly withHolder?: boolean;
  /** ROSH in a column of its own, where the list stands by it. */
  readonly withRosh?: boolean;
  readonly sort?: SortState;
  /** What can be done about a case, in its row. */
  readonly actionsOf?: (row: CaseRow) => ReactNode;
}

/** Held cases, a row each. */
export function CaseTable({
  caption,
  rows,
  today,
  mayViewCases,
  withHolder,
  withRosh,
  sort,
  actionsOf,
}: CaseTableProps) {
  return (
    <Table
      caption={caption}
      columns={[
        ...columnsOf(withHolder === true, withRosh === true),
        ...(actionsOf ? [{ key: 'do', label: 'What to do' }] : []),
      ]}
      {...(sort ? { sort } : {})}
    >
      {rows.map(({ row, holder }) => (
        <Row key={row.crn}>
          <PersonCell row={row} mayViewCases={mayViewCases} />
          {withHolder ? (
            <Cell label="Held by">
              {holder ? <TextLink href={toOfficer.page(holder.staffCode)}>{holder.name}</TextLink> : null}
            </Cell>
          ) : null}
          <Cell label="Band">
            <BandLabel
              band={row.band}
              rank={row.bandRank}
              bandCount={row.bandCount}
              provisional={row.provisional}
              possibleBands={row.possibleBands}
            >
              {SETTING_LABELS[row.setting].toLowerCase()}
            </BandLabel>
          </Cell>
          {withRosh ? <Cell label="ROSH">{roshWords(row)}</Cell> : null}
          <FlagsCell row={row} />
          <VerdictCell row={row} today={today} />
          <SeenCell row={row} today={today} />
          <Cell label="Next">{nextDayWords(row.next, today)}</Cell>
          <EndsCell row={row} />
          {actionsOf ? <Cell label="What to do">{actionsOf(row)}</Cell> : null}
        </Row>
      ))}
    </Table>
  );
}

function columnsOf(withHolder: boolean, withRosh: boolean): Column[] {
  return [
    { key: 'person', label: 'Person', sortKey: 'name' },
    ...(withHolder ? [{ key: 'holder', label: 'Held by' }] : []),
    { key: 'band', label: 'Band and setting', sortKey: 'band', sortFirst: 'desc' },
    ...(withRosh ? [{ key: 'rosh', label: 'ROSH', nowrap: true }] : []),
    { key: 'flags', label: 'Flags' },
    { key: 'verdict', label: 'Grade verdict', sortKey: 'attention' },
    { key: 'seen', label: 'Last seen', sortKey: 'seen', nowrap: true },
    { key: 'next', label: 'Next appointment', sortKey: 'next' },
    { key: 'ends', label: 'Ends', sortKey: 'ends' },
  ];
}

function PersonCell({ row, mayViewCases }: { readonly row: CaseRow; readonly mayViewCases: boolean }) {
  const { name, crn } = row;
  return (
    <RowHeader>
      {mayViewCases ? <TextLink href={toCase.page(crn)}>{name.text}</TextLink> : name.text}
      <br />
      <span className="hr-muted hr-code">{crn}</span>
      {name.restricted && name.named ? <span className="hr-muted">, restricted</span> : null}
    </RowHeader>
  );
}

function roshWords({ roshRank }: CaseRow): string {
  const level = ROSH_LEVELS[roshRank - 1];
  return level === undefined ? 'Not recorded' : ROSH_LABELS[level];
}

function FlagsCell({ row }: { readonly row: CaseRow }) {
  const flags = row.state === 'active' ? row.flags : [STATE_LABELS[row.state], ...row.flags];
  return (
    <Cell label="Flags">
      {flags.length === 0 ? <span className="hr-muted">None</span> : flags.join(', ')}
    </Cell>
  );
}

function SeenCell({ row, today }: { readonly row: CaseRow; readonly today: IsoDate }) {
  const seen = row.lastSeen === null ? 'Not yet' : formatDayNear(row.lastSeen, today);
  return (
    <Cell label="Last seen">
      {row.daysLate === null ? (
        seen
      ) : (
        <span>
          <strong>{seen}</strong>
          <br />
          <span className="hr-nowrap">{countOf(row.daysLate, 'day')} late</span>
        </span>
      )}
      {row.preReleaseDue === null ? null : (
        <>
          <br />
          Pre-release contact due
        </>
      )}
      {row.attention.includes('release_passed') ? (
        <>
          <br />
          <strong>Release date passed</strong>
        </>
      ) : null}
    </Cell>
  );
}

function EndsCell({ row }: { readonly row: CaseRow }) {
  if (row.ends === null) {
    return (
      <Cell label="Ends">
        <span className="hr-muted">Not recorded</span>
      </Cell>
    );
  }
  const day = formatDateShort(row.ends);
  return (
    <Cell label="Ends" nowrap>
      {row.endPassed ? (
        <strong>
          {day}
          <span className="govuk-visually-hidden"> (passed)</span>
        </strong>
      ) : (
        day
      )}
    </Cell>
  );
}
