import { toOfficer } from '@/lib/addresses/officers';
import { toCase, toCases } from '@/lib/addresses/cases';
import { toShortlist } from '@/lib/addresses/allocations';
import type { CaseListPage, CaseListRow } from '@/lib/usecases/cases/case-list-page';
import type { CaseListQuery } from '@/lib/domain/allocation/cases/case-list';
import { FLAG_LABELS, SETTING_LABELS, STATE_LABELS } from '@/lib/domain/banding/labels';
import { nextDayOf, nextDayWords } from '@/lib/domain/workload/contact/next-day';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatDateShort } from '@/lib/kernel/format';
import { Cell, type Column, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { VerdictTag } from '../workload/verdict-tag';
import { caseParamsOf } from './case-params';

export interface CaseListTableProps {
  readonly page: CaseListPage;
  readonly query: CaseListQuery;
}

/** Cases that were searched for, a row each. */
export function CaseListTable({ page, query }: CaseListTableProps) {
  const sort = {
    key: query.sort,
    direction: query.descending ? ('desc' as const) : ('asc' as const),
    path: toCases.all(),
    params: caseParamsOf(query),
  };
  const ended = query.status === 'ended' && !query.beyond;
  return (
    <Table caption="Cases" columns={columnsOf(ended)} sort={sort}>
      {page.rows.map((row) => (
        <Row key={row.crn}>
          <PersonCell row={row} />
          <BandCell row={row} />
          <FlagsCell row={row} />
          {ended ? null : <OfficerCell row={row} />}
          {ended ? null : <VerdictCell row={row} />}
          <DayCell label="Last seen" day={row.facts.lastSeen} says="Not yet" />
          {ended ? null : <NextCell row={row} today={page.today} />}
          {ended ? (
            <DayCell label="Ended" day={row.endedOn} says="Not ended" />
          ) : (
            <EndsCell row={row} today={page.today} />
          )}
        </Row>
      ))}
    </Table>
  );
}

function columnsOf(ended: boolean): Column[] {
  const columns: (Column & { readonly live?: true; readonly past?: true })[] = [
    { key: 'person', label: 'Person', sortKey: 'name' },
    { key: 'band', label: 'Band and setting' },
    { key: 'flags', label: 'Flags' },
    { key: 'officer', label: 'Officer', sortKey: 'officer', live: true },
    { key: 'verdict', label: 'Grade verdict', live: true },
    { key: 'seen', label: 'Last seen', sortKey: 'last_seen', nowrap: true },
    { key: 'next', label: 'Next appointment', sortKey: 'next_appointment', live: true },
    { key: 'ends', label: 'Order ends', sortKey: 'ends', nowrap: true, live: true },
    { key: 'ended', label: 'Ended', past: true },
  ];
  return columns.filter((column) => (ended ? !column.live : !column.past));
}

function PersonCell({ row }: { readonly row: CaseListRow }) {
  const { name, crn } = row;
  return (
    <RowHeader>
      <TextLink href={toCase.page(crn)} className="hr-list-name">
        {name.text}
      </TextLink>
      <br />
      <span className="hr-muted hr-code">{crn}</span>
      {name.restricted && name.named ? <span className="hr-muted">, restricted</span> : null}
    </RowHeader>
  );
}

function BandCell({ row }: { readonly row: CaseListRow }) {
  const { banding, bandPlace, facts } = row;
  return (
    <Cell label="Band" className="hr-list-band">
      <BandLabel
        band={banding.band}
        rank={bandPlace.rank}
        bandCount={bandPlace.count}
        provisional={banding.provisional}
        possibleBands={banding.possibleBands}
      >
        {SETTING_LABELS[facts.setting].toLowerCase()}
      </BandLabel>
    </Cell>
  );
}

function FlagsCell({ row: { facts, banding } }: { readonly row: CaseListRow }) {
  const words = [
    ...(facts.state === 'active' ? [] : [STATE_LABELS[facts.state]]),
    ...facts.flags.map((flag) => FLAG_LABELS[flag]),
  ];
  if (words.length === 0 && banding.missing.length === 0 && !banding.flagsMissing)
    return <EmptyCell says="No flags" />;
  return (
    <Cell label="Flags">
      <div>
        {words.join(', ')}
        {banding.missing.length > 0 || banding.flagsMissing ? (
          <div className={words.length > 0 ? 'hr-tag-below' : undefined}>
            <Tag meaning="due">Details missing</Tag>
          </div>
        ) : null}
      </div>
    </Cell>
  );
}

function OfficerCell({ row: { holder, crn } }: { readonly row: CaseListRow }) {
  if (holder === null) {
    return (
      <Cell label="Officer">
        <TextLink href={toShortlist.page(crn)}>Waiting for an officer</TextLink>
      </Cell>
    );
  }
  return (
    <Cell label="Officer">
      <div>
        {holder.mayView ? (
          <TextLink href={toOfficer.page(holder.staffCode)} className="hr-list-name">
            {holder.name}
          </TextLink>
        ) : (
          holder.name
        )}
        <br />
        <span className="hr-muted">{holder.teamName}</span>
      </div>
    </Cell>
  );
}

function VerdictCell({ row: { judgement } }: { readonly row: CaseListRow }) {
  if (judgement === null) return <EmptyCell says="Nobody holds it" />;
  return (
    <Cell label="Verdict">
      <div>
        <VerdictTag verdict={judgement.verdict} context="held" quiet />
        {judgement.reasons.length > 0 ? (
          <ul className="hr-verdict">
            {judgement.reasons.map((reason) => (
              <li key={reason.text}>{reason.text}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Cell>
  );
}

function DayCell({
  label,
  day,
  says,
}: {
  readonly label: string;
  readonly day: IsoDate | null;
  readonly says: string;
}) {
  return day === null ? (
    <EmptyCell says={says} />
  ) : (
    <Cell label={label} nowrap>
      {formatDateShort(day)}
    </Cell>
  );
}

function NextCell({ row: { facts }, today }: { readonly row: CaseListRow; readonly today: IsoDate }) {
  const next = nextDayOf(facts, today);
  return next === null ? <EmptyCell says="None" /> : <Cell label="Next">{nextDayWords(next, today)}</Cell>;
}

function EndsCell({ row: { facts }, today }: { readonly row: CaseListRow; readonly today: IsoDate }) {
  const { orderEnd } = facts;
  if (orderEnd === null || orderEnd >= today)
    return <DayCell label="Order ends" day={orderEnd} says="Not recorded" />;
  return (
    <Cell label="Order ends" nowrap>
      <strong>
        {formatDateShort(orderEnd)}
        <span className="govuk-visually-hidden"> (passed)</span>
      </strong>
    </Cell>
  );
}
