import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { type Address, hrefWith, placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { countOf, formatListName } from '@/lib/kernel/format';
import { type CaseListParams, pageOfCases, UNSEEN_LISTS } from '@/lib/domain/metrics/cases/sort-case-rows';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { CASE_ATTENTION } from '@/lib/domain/workload/contact/case-attention';
import { isUnseenOver } from '@/lib/domain/workload/contact/contact-clock';
import { ATTENTION_LABELS } from '../teams/attention-words';
import { EmptyState } from '../ui/page/empty-state';
import { FilterBar, TableTools } from '../ui/list/filter-bar';
import { officerListParams } from './read-officer-list';
import { ListPages } from '../ui/list/list-pages';
import { Select } from '../ui/form/select';
import { CaseKindSelects } from '../workload/case-kind-selects';
import { CaseTable } from './case-table';

/** An officer's cases, those that need attention first: filter, table, pages. */
export function OfficerCases({
  page,
  params,
}: {
  readonly page: OfficerWorkloadPage;
  readonly params: CaseListParams;
}) {
  const { cases, measured, today, mayViewCases } = page;
  const path = toOfficer.page(measured.officer.staffCode);
  const name = formatListName(measured.officer);
  if (cases.length === 0) {
    return (
      <EmptyState kind="none_exist" title={page.own ? 'You hold no cases' : 'This officer holds no cases'}>
        Cases appear here once they are allocated{page.own ? ' to you' : ''}.
      </EmptyState>
    );
  }
  const kept = officerListParams(params);
  const shown = pageOfCases(cases, params);
  const filtered =
    shown.total !== cases.length ||
    params.filter.show !== null ||
    params.filter.band !== null ||
    params.filter.setting !== null;
  return (
    <>
      <CaseFilter page={page} params={params} path={path} filtered={filtered} />
      {shown.total === 0 ? (
        <EmptyState
          kind="none_match"
          title="No case matches these filters"
          next={{ href: placeOn(path, 'cases'), label: 'Clear the filters' }}
        >
          {countOf(cases.length, 'case is', 'cases are')} held in all.
        </EmptyState>
      ) : (
        <>
          <TableTools summary={summaryWords(shown, cases.length, filtered, params)}>
            <FileLinks file={toListFile('held', { of: measured.officer.staffCode })} query={kept} />
          </TableTools>
          <CaseTable
            caption={`Cases of ${name}`}
            rows={shown.rows.map((row) => ({ row }))}
            today={today}
            mayViewCases={mayViewCases}
            sort={{ key: params.sort, direction: params.descending ? 'desc' : 'asc', path, params: kept }}
          />
          <ListPages part={shown} path={path} params={kept} label="Cases" />
        </>
      )}
    </>
  );
}

function summaryWords(
  { total: matching, first, rows: { length: shown } }: ReturnType<typeof pageOfCases>,
  all: number,
  filtered: boolean,
  { sort, descending }: CaseListParams,
): string {
  const count = filtered ? `${matching} of ${countOf(all, 'case')}` : countOf(all, 'case');
  const order = sort === 'attention' && !descending ? ', those that need attention first' : '';
  const part = shown < matching ? ` Showing ${first} to ${first + shown - 1}.` : '';
  return `${count}${order}.${part}`;
}

interface CaseFilterProps {
  readonly page: OfficerWorkloadPage;
  readonly params: CaseListParams;
  readonly path: Address;
  readonly filtered: boolean;
}

function CaseFilter({ page, params, path, filtered }: CaseFilterProps) {
  const { filter } = params;
  const { sort, direction } = officerListParams(params);
  const { cases, model } = page;
  const kinds = CASE_ATTENTION.filter(
    (kind) => filter.show === kind || cases.some((row) => row.attention.includes(kind)),
  );
  const unseen = UNSEEN_LISTS.filter(
    ({ list, days }) => filter.show === list || cases.some((row) => isUnseenOver(row.contact, days)),
  );
  return (
    <FilterBar
      label="Filter cases"
      path={placeOn(path, 'cases')}
      keep={{ sort, direction }}
      clearHref={filtered ? placeOn(hrefWith(path, { sort, direction }), 'cases') : undefined}
    >
      <Select
        name="show"
        label="Needs attention"
        defaultValue={filter.show ?? ''}
        options={[
          { value: '', label: 'Any or none' },
          { value: 'any', label: 'Anything' },
          ...kinds.map((kind) => ({ value: kind, label: ATTENTION_LABELS[kind] })),
          ...unseen.map(({ list, days }) => ({ value: list, label: `Not seen for over ${days} days` })),
        ]}
      />
      <CaseKindSelects bands={model.bands} cases={cases} filter={filter} />
    </FilterBar>
  );
}
