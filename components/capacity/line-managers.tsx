import type { PageParams } from '@/lib/kernel/reading/query';
import { toOfficer } from '@/lib/addresses/officers';
import { toCapacity } from '@/lib/addresses/capacity';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { LineManagersPage } from '@/lib/usecases/officers/line-managers-page';
import type { ManagerSpan } from '@/lib/domain/metrics/officers/line-management';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { WarningText } from '../ui/page/warning-text';
import { capacityHref, unitParams } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { sortManagers, spanWarning } from './line-manager-words';
import { UnmanagedStaff } from './unmanaged-staff';

export interface LineManagersViewProps {
  readonly page: LineManagersPage;
  /** The search parameters as they came. */
  readonly query: PageParams;
}

/** The line managers of a unit: how many people each has, and their own cases. */
export function LineManagersView({ page, query }: LineManagersViewProps) {
  const { unit, above, management, model, dataAsOf } = page;
  const warning = spanWarning(management);
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title="Line managers"
        data={`Staff in post today, by the line manager recorded.${dataAsOf === null ? '' : ` Data from ${formatInstant(new Date(dataAsOf))}.`}`}
        actions={<PrintButton />}
      />
      {warning === null ? null : <WarningText>{warning}</WarningText>}
      {management.managers.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="Nobody here has a line manager recorded"
          next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
        >
          A line manager is recorded on the officer’s own page, or comes with the officers file.
        </EmptyState>
      ) : (
        <ManagersTable page={page} query={query} />
      )}
      <UnmanagedStaff page={page} />
    </PageFrame>
  );
}

const COLUMNS = [
  { key: 'name', label: 'Line manager' },
  { key: 'grade', label: 'Grade' },
  { key: 'team', label: 'Team' },
  { key: 'span', label: 'Span', numeric: true },
  { key: 'cases', label: 'Own cases', numeric: true },
];
const SORTED_COLUMNS = [
  { key: 'name', label: 'Line manager', sortKey: 'name' },
  { key: 'grade', label: 'Grade' },
  { key: 'team', label: 'Team', sortKey: 'team' },
  { key: 'span', label: 'Span', numeric: true, sortKey: 'span', sortFirst: 'desc' },
  { key: 'cases', label: 'Own cases', numeric: true, sortKey: 'cases', sortFirst: 'desc' },
] as const;

function ManagersTable({ page, query }: LineManagersViewProps) {
  const { management, unit, model, mayRank } = page;
  const { rows, sort } = sortManagers(management.managers, query, mayRank);
  const elsewhere = rows.some((row) => row.officersHere !== row.officers);
  return (
    <>
      <p className="hr-note">
        {`${countOf(management.managers.length, 'line manager')} of ${formatWhole(management.managed)} staff of ${unit.name}. Widest span: ${management.widest}. More than ${management.limit} is a warning, by the setting of ${model.name}.${elsewhere ? ' A span counts everybody whom somebody manages, in other units too.' : ''}${mayRank ? '' : ` Those with more than ${management.limit} first, then by team and surname: managers are ranked for who manages them only.`}`}
      </p>
      <Table
        caption={`Line managers, ${unit.name}`}
        {...(mayRank
          ? { sort: { ...sort, path: toCapacity.lineManagers(), params: { ...query, ...unitParams(unit) } } }
          : {})}
        columns={mayRank ? SORTED_COLUMNS : COLUMNS}
      >
        {rows.map((row) => (
          <ManagerRow key={row.staffCode} row={row} page={page} />
        ))}
      </Table>
    </>
  );
}

function ManagerRow({ row, page }: { readonly row: ManagerSpan; readonly page: LineManagersPage }) {
  return (
    <Row>
      <RowHeader>
        {page.mayOpen.has(row.staffCode) ? (
          <TextLink href={toOfficer.page(row.staffCode)}>{row.name}</TextLink>
        ) : (
          row.name
        )}
      </RowHeader>
      <Cell label="Grade">{row.grade ?? 'Not recorded'}</Cell>
      <Cell label="Team">{row.teamName}</Cell>
      <Cell numeric label="Span">
        {formatWhole(row.officers)}
        {row.officersHere === row.officers ? null : (
          <span className="hr-muted">{`, ${row.officersHere} here`}</span>
        )}
        {row.overLimit ? (
          <>
            {' '}
            <Tag meaning="due">{`Over ${page.management.limit}`}</Tag>
          </>
        ) : null}
      </Cell>
      <Cell numeric label="Own cases">
        {formatWhole(row.ownCases)}
      </Cell>
    </Row>
  );
}
