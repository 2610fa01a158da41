import { toCapacity } from '@/lib/addresses/capacity';
import { CASE_COLUMNS, caseColumns } from '@/lib/domain/metrics/capacity/list-columns';
import { isAmong, narrowingWords } from '@/lib/domain/metrics/capacity/narrow-list';
import {
  caseOrder,
  changeOrder,
  PAGE_SIZE,
  sortCases,
  sortChanges,
} from '@/lib/domain/metrics/capacity/sort-capacity-list';
import { hrefWith } from '@/lib/kernel/address';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart } from '@/lib/kernel/list-part';
import type { CapacityCase } from '@/lib/usecases/lists/capacity-list-page';
import { FilterBar, TableTools } from '../../ui/list/filter-bar';
import { ListPages } from '../../ui/list/list-pages';
import { EmptyState } from '../../ui/page/empty-state';
import { readNarrowing, unitParams } from '../capacity-address';
import { CaseList, ChangedList } from './case-list';
import { CaseNarrowingFields } from './case-narrowing';
import { CASE_COLUMN_LABELS, ColumnChoice } from './column-choice';
import { ListFiles } from './list-files';
import { captionOf, countedWords, type Listed, pathOf } from './list-parts';

/** The cases of a list behind a figure: narrowed, sorted, a page at a time. */
export function ListedCases(props: Listed<'cases'>) {
  const { page, query, cases } = props;
  const { unit, model, today } = page;
  const path = pathOf(page);
  const narrowing = readNarrowing(query);
  const { sort, direction, columns } = toCapacity.list.read(query);
  const keep = toCapacity.list.params({ ...unitParams(unit), sort, direction });
  const words = narrowingWords(narrowing, cases);
  const of = words === null ? cases : cases.filter((entry) => isAmong(narrowing, entry, today));
  return (
    <>
      <FilterBar
        label="Filter cases"
        path={path}
        keep={keep}
        clearHref={words === null ? undefined : hrefWith(path, keep, { columns })}
      >
        <CaseNarrowingFields model={model} today={today} cases={cases} narrowing={narrowing} />
        <ColumnChoice labels={CASE_COLUMN_LABELS} all={CASE_COLUMNS} shown={caseColumns(columns)} />
      </FilterBar>
      {of.length === 0 ? (
        <EmptyState
          kind="none_match"
          title="No case of this list matches these filters"
          next={{ href: hrefWith(path, keep, { columns }), label: 'Clear the filters' }}
        >
          {countOf(cases.length, 'case')} in the list.
        </EmptyState>
      ) : (
        <CasesTable {...props} of={of} words={words} />
      )}
    </>
  );
}

interface CasesTableProps extends Listed<'cases'> {
  /** What the filter lets through. */
  readonly of: readonly CapacityCase[];
  readonly words: string | null;
}

function CasesTable({ page, pageNumber, query, cases, of, words }: CasesTableProps) {
  const { list, model } = page;
  const asked = toCapacity.list.read(query);
  const order = caseOrder(list, asked);
  const part = listPart(of.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page, readNarrowing(query)), pathOf(page)];
  return (
    <>
      <TableTools
        summary={
          words === null
            ? `${countedWords(page)} cases.`
            : `${words}: ${formatWhole(of.length)} of the ${countOf(cases.length, 'case')} listed.`
        }
      >
        <ListFiles list={list} query={query} />
      </TableTools>
      <CaseList
        caption={caption}
        cases={itemsOf(sortCases(of, order), part)}
        columns={caseColumns(asked.columns)}
        bandCount={model.bands.length}
        sort={{ ...order, path, params: query }}
      />
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

/** The cases of a list that changed officer. */
export function ListedChanges({ page, pageNumber, query, changes }: Listed<'changes'>) {
  const order = changeOrder(toCapacity.list.read(query));
  const part = listPart(changes.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} cases.`}>
        <ListFiles list={page.list} query={query} />
      </TableTools>
      <ChangedList
        caption={caption}
        changes={itemsOf(sortChanges(changes, order), part)}
        sort={{ ...order, path, params: query }}
      />
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}
