import { pageOfCases } from '@/lib/domain/metrics/cases/sort-case-rows';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { type Address, hrefWith } from '@/lib/kernel/address';
import { countOf, formatListName, formatWhole } from '@/lib/kernel/format';
import { comparePeople } from '@/lib/kernel/text/fold-name';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { CaseTable } from '../officers/case-table';
import { FilterBar, TableTools } from '../ui/list/filter-bar';
import { FileLinks } from '../ui/list/file-links';
import { ListPages } from '../ui/list/list-pages';
import { Select } from '../ui/form/select';
import { EmptyState } from '../ui/page/empty-state';
import { CaseKindSelects } from '../workload/case-kind-selects';
import { AttentionActions } from './attention-actions';
import { attentionFilePath, type AttentionParams, attentionParams, attentionPath } from './attention-params';
import { listWords } from './list-words';

export interface AttentionCasesProps {
  readonly page: AttentionPage;
  readonly params: AttentionParams;
}

/** A list of cases: filter, order, pages, a file, and what can be done about each in its row. */
export function AttentionCases({ page, params }: AttentionCasesProps) {
  const { list, cases } = page;
  const path = attentionPath(page);
  const kept = attentionParams(page, params);
  const rows = cases
    .filter(({ holder }) => params.officer === null || holder.officer.staffCode === params.officer)
    .map(({ row }) => row);
  const shown = pageOfCases(rows, params);
  const filtered = shown.total !== cases.length;
  const clearHref = hrefWith(path, { kind: list });
  return (
    <>
      <CasesFilter page={page} params={params} clearHref={filtered ? clearHref : undefined} />
      {shown.total === 0 ? (
        <EmptyState
          kind="none_match"
          title="No case of this list matches these filters"
          next={{ href: clearHref, label: 'Clear the filters' }}
        >
          {countOf(cases.length, 'case')} in the list.
        </EmptyState>
      ) : (
        <>
          <TableTools summary={summaryOf(shown, cases.length)}>
            <FileLinks file={attentionFilePath(page)} query={kept} />
          </TableTools>
          <ListedCases page={page} params={params} rows={shown.rows} />
          <ListPages part={shown} path={path} params={kept} label="Cases" />
        </>
      )}
    </>
  );
}

function ListedCases({
  page,
  params,
  rows,
}: AttentionCasesProps & { readonly rows: ReturnType<typeof pageOfCases>['rows'] }) {
  const { list, cases, model } = page;
  const holderOf = new Map(cases.map(({ row, holder }) => [row.crn as string, holder.officer]));
  return (
    <CaseTable
      caption={listWords(list, wordsOf(model)).title}
      rows={rows.map((row) => {
        const holder = holderOf.get(row.crn);
        return holder === undefined
          ? { row }
          : { row, holder: { staffCode: holder.staffCode, name: formatListName(holder) } };
      })}
      today={page.today}
      mayViewCases={page.mayViewCases}
      withHolder
      withRosh={list === 'needs_reallocating'}
      sort={{
        key: params.sort,
        direction: params.descending ? 'desc' : 'asc',
        path: attentionPath(page),
        params: { ...attentionParams(page, params), page: undefined },
      }}
      actionsOf={(row) => (
        <AttentionActions page={page} row={row} holder={holderOf.get(row.crn)?.staffCode ?? null} />
      )}
    />
  );
}

function summaryOf({ total: matching, first, rows }: ReturnType<typeof pageOfCases>, all: number): string {
  const count =
    matching === all ? countOf(all, 'case') : `${formatWhole(matching)} of ${countOf(all, 'case')}`;
  if (rows.length === matching) return `${count}.`;
  return `${count}. Showing ${formatWhole(first)} to ${formatWhole(first + rows.length - 1)}.`;
}

function CasesFilter({
  page,
  params,
  clearHref,
}: AttentionCasesProps & { readonly clearHref: Address | undefined }) {
  const { cases, list, model } = page;
  const { sort, direction } = attentionParams(page, params);
  const holders = [
    ...new Map(cases.map(({ holder }) => [holder.officer.staffCode, holder.officer])).values(),
  ];
  return (
    <FilterBar
      label="Filter cases"
      path={attentionPath(page)}
      keep={{ kind: list, sort, direction }}
      clearHref={clearHref}
    >
      <Select
        name="officer"
        label="Held by"
        defaultValue={params.officer ?? ''}
        options={[
          { value: '', label: 'All officers' },
          ...[...holders]
            .sort(comparePeople)
            .map((officer) => ({ value: officer.staffCode, label: formatListName(officer) })),
        ]}
      />
      <CaseKindSelects bands={model.bands} cases={cases.map(({ row }) => row)} filter={params.filter} />
    </FilterBar>
  );
}
