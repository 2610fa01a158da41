import type { PageParams } from '@/lib/kernel/reading/query';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { toCapacity } from '@/lib/addresses/capacity';
import { formatInstant, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart, type PageAsked } from '@/lib/kernel/list-part';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import type { CapacityItems, CapacityListPage } from '@/lib/usecases/capacity/capacity-list-page';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { ListPages } from '../ui/list/list-pages';
import { PrintButton } from '../ui/page/print-button';
import type { SortDirection } from '../ui/list/sort-state';
import { capacityHref } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { CaseList, ChangedList } from './case-list';
import { listWords } from './list-words';
import { OfficersTable } from './sections/officers-section';
import { CASE_SORTS, CHANGE_SORTS, PAGE_SIZE, sortCases, sortChanges } from './sort-list';
import { UnitShares } from './sections/unit-shares';
import type { Address } from '@/lib/kernel/address';

export interface CapacityListViewProps {
  readonly page: CapacityListPage;
  readonly pageNumber: PageAsked;
  /** The search parameters as they came. */
  readonly query: PageParams;
}

/** The list behind a figure of the dashboard. */
export function CapacityListView(props: CapacityListViewProps) {
  const { list, unit, above, share, model, dataAsOf } = props.page;
  const words = listWords(list, wordsOf(model));
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title={words.title}
        data={`${words.what}${dataAsOf === null ? '' : ` Data from ${formatInstant(new Date(dataAsOf))}.`}`}
        actions={<PrintButton />}
      />
      {share.count === 0 ? (
        <EmptyState
          kind="none_exist"
          title={words.empty}
          next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
        >
          {share.of === 0
            ? `There is nothing to count in ${unit.name}.`
            : `None of ${formatWhole(share.of)} in ${unit.name}.`}
        </EmptyState>
      ) : (
        <Items {...props} />
      )}
    </PageFrame>
  );
}

/** What is listed: units with their shares, or officers, cases or changes by name. */
function Items(props: CapacityListViewProps) {
  const { items } = props.page;
  switch (items.kind) {
    case 'units':
      return <ListedUnits {...props} units={items.units} />;
    case 'officers':
      return <ListedOfficers {...props} officers={items.officers} />;
    case 'cases':
      return <ListedCases {...props} cases={items.cases} />;
    case 'changes':
      return <ListedChanges {...props} changes={items.changes} />;
  }
}

type Listed<Kind extends CapacityItems['kind']> = CapacityListViewProps &
  Omit<Extract<CapacityItems, { readonly kind: Kind }>, 'kind'>;

function ListedUnits({ page, units }: Listed<'units'>) {
  const { list, unit, share, model } = page;
  const below = LEVEL_BELOW[unit.level];
  return (
    <>
      <TableTools
        summary={`${countedWords(page)} officers. Officers are listed by name in their own team only: open a team to see who they are.`}
      />
      <UnitShares
        caption={captionOf(page)}
        list={list}
        units={units}
        total={{ ...unit, share }}
        unitWord={below === null || below === 'nation' ? '' : model.estateNames[below]}
      />
    </>
  );
}

function ListedOfficers({ page, officers }: Listed<'officers'>) {
  return (
    <>
      <TableTools summary={`${countedWords(page)} officers, by surname.`} />
      <OfficersTable
        caption={captionOf(page)}
        officers={officers}
        guards={page.model.caseloadGuards}
        words={wordsOf(page.model)}
      />
    </>
  );
}

function ListedCases({ page, pageNumber, query, cases }: Listed<'cases'>) {
  const { list, model } = page;
  const { key, direction } = sortAsked(query, CASE_SORTS, list === 'unallocated' ? 'wait' : 'band');
  const part = listPart(cases.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} cases.`} />
      <CaseList
        caption={caption}
        cases={itemsOf(sortCases(cases, key, direction), part)}
        bandCount={model.bands.length}
        sort={{ key, direction, path, params: query }}
      />
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

function ListedChanges({ page, pageNumber, query, changes }: Listed<'changes'>) {
  const { key, direction } = sortAsked(query, CHANGE_SORTS, 'officers');
  const part = listPart(changes.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} cases.`} />
      <ChangedList
        caption={caption}
        changes={itemsOf(sortChanges(changes, key, direction), part)}
        sort={{ key, direction, path, params: query }}
      />
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

function captionOf({ list, unit, model }: CapacityListPage): string {
  return `${listWords(list, wordsOf(model)).title}, ${unit.name}`;
}

function pathOf({ list }: CapacityListPage): Address {
  return toCapacity.list(list);
}

function countedWords({ share }: CapacityListPage): string {
  return `${formatWhole(share.count)} of ${formatWhole(share.of)}`;
}

/** The order that the address asks for; of bands, waits and counts of officers the most comes first unless it says otherwise. */
function sortAsked<Key extends string>(
  query: PageParams,
  keys: readonly Key[],
  usual: Key,
): { readonly key: Key; readonly direction: SortDirection } {
  const asked = toCapacity.list.read(query);
  const key = keys.find((one) => one === asked.sort) ?? usual;
  const first: SortDirection = key === 'band' || key === 'wait' || key === 'officers' ? 'desc' : 'asc';
  return {
    key,
    direction: asked.direction ?? first,
  };
}
