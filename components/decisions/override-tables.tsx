import type { PageParams } from '@/lib/kernel/reading/query';
import { hrefWith } from '@/lib/kernel/address';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { toDecisions } from '@/lib/addresses/allocations';
import { decisionReasonLabel, exceptionLabel } from '@/lib/domain/allocation/decisions/decision-list';
import type { OverrideAnalytics, OverrideCount } from '@/lib/domain/allocation/decisions/override-analytics';
import { formatMonth, formatWhole } from '@/lib/kernel/format';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

const COUNT_COLUMNS = [
  { key: 'decisions', label: 'Decisions', numeric: true },
  { key: 'known', label: 'With candidates kept', numeric: true },
  { key: 'overrides', label: 'Out of the ordinary', numeric: true },
  { key: 'notFirst', label: 'Not the first offered', numeric: true },
] as const;

interface OverrideTablesProps {
  readonly words: ModelWords;
  readonly analytics: OverrideAnalytics;
  /** What the links to the list of decisions keep. */
  readonly params: PageParams;
}

/** Which reasons were given and what was overridden: by reason, by exception, by team and by month. */
export function OverrideTables(props: OverrideTablesProps) {
  const { all } = props.analytics;
  return (
    <>
      <NamedCounts
        caption="By reason given"
        column="Reason"
        empty="No reason was asked for or given."
        rows={reasonRows(props)}
      />
      <NamedCounts
        caption="By what was out of the ordinary"
        column="What"
        empty={
          all.known === 0
            ? 'Not known: none of these decisions was kept with its candidates.'
            : 'Nothing was out of the ordinary.'
        }
        rows={exceptionRows(props)}
      />
      <CountTable caption="By team of the officer" column="Team" all={all} rows={teamRows(props)} />
      <CountTable caption="By month" column="Month" all={all} rows={monthRows(props)} />
    </>
  );
}

function reasonRows({ analytics, params }: OverrideTablesProps): NamedRow[] {
  return analytics.byReason.map(({ code, decisions }) => ({
    key: code,
    label: decisionReasonLabel(code),
    decisions,
    href: hrefWith(toDecisions.history(), params, { reason: code }),
  }));
}

function exceptionRows({ analytics, params, words }: OverrideTablesProps): NamedRow[] {
  return analytics.byException.map(({ exception, decisions }) => ({
    key: exception,
    label: exceptionLabel(exception, words),
    decisions,
    href: hrefWith(toDecisions.history(), params, { exception }),
  }));
}

function teamRows({ analytics, params }: OverrideTablesProps): CountRow[] {
  return analytics.byTeam.map((team) => ({
    ...team,
    key: team.code,
    label: team.name,
    href: hrefWith(toDecisions.history(), params, { team: team.code }),
  }));
}

function monthRows({ analytics }: OverrideTablesProps): CountRow[] {
  return analytics.byMonth.map((month) => ({
    ...month,
    key: month.month,
    label: formatMonth(month.month),
    href: null,
  }));
}

interface NamedRow {
  readonly key: string;
  readonly label: string;
  readonly decisions: number;
  readonly href: Address;
}

function NamedCounts({
  caption,
  column,
  empty,
  rows,
}: {
  readonly caption: string;
  readonly column: string;
  readonly empty: string;
  readonly rows: readonly NamedRow[];
}) {
  if (rows.length === 0)
    return (
      <>
        <h2 className="hr-table__caption">{caption}</h2>
        <p className="hr-note">{empty}</p>
      </>
    );
  return (
    <Table
      caption={caption}
      captionShown
      stack={false}
      columns={[
        { key: 'what', label: column },
        { key: 'decisions', label: 'Decisions', numeric: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.key}>
          <RowHeader>
            <TextLink href={row.href}>{row.label}</TextLink>
          </RowHeader>
          <Cell numeric>{formatWhole(row.decisions)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

interface CountRow extends OverrideCount {
  readonly key: string;
  readonly label: string;
  readonly href: Address | null;
}

function CountTable({
  caption,
  column,
  all,
  rows,
}: {
  readonly caption: string;
  readonly column: string;
  readonly all: OverrideCount;
  readonly rows: readonly CountRow[];
}) {
  return (
    <Table
      caption={caption}
      captionShown
      columns={[{ key: 'unit', label: column }, ...COUNT_COLUMNS]}
      foot={<CountCells label="All" href={null} count={all} />}
    >
      {rows.map((row) => (
        <CountCells key={row.key} label={row.label} href={row.href} count={row} />
      ))}
    </Table>
  );
}

function CountCells({
  label,
  href,
  count,
}: {
  readonly label: string;
  readonly href: Address | null;
  readonly count: OverrideCount;
}) {
  return (
    <Row>
      <RowHeader>{href === null ? label : <TextLink href={href}>{label}</TextLink>}</RowHeader>
      <Cell numeric label="Decisions">
        {formatWhole(count.decisions)}
      </Cell>
      <Cell numeric label="With candidates kept">
        {formatWhole(count.known)}
      </Cell>
      <Cell numeric label="Out of the ordinary">
        {shareOf(count.overrides, count.known)}
      </Cell>
      <Cell numeric label="Not the first offered">
        {shareOf(count.notFirst, count.known)}
      </Cell>
    </Row>
  );
}

/** "4 of 9" under ten, "12 (40.0%)" from ten on; a dash where nothing is known (docs/rules/measures.md, M-16). */
function shareOf(found: number, known: number): string {
  if (known === 0) return '–';
  if (known < 10) return `${found} of ${known}`;
  return `${formatWhole(found)} (${(percentRoundedHalfUp(found, known, 1) ?? 0).toFixed(1)}%)`;
}
