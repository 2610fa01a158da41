import { toCapacity } from '@/lib/addresses/capacity';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatInstant, formatWhole } from '@/lib/kernel/format';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import type { CapacityListPage } from '@/lib/usecases/capacity/capacity-list-page';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import type { PageParams } from '../ui/list/href-with';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { Pagination } from '../ui/list/pagination';
import { PrintButton } from '../ui/page/print-button';
import type { SortDirection } from '../ui/list/sort-state';
import { capacityHref } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { CaseList, ChangedList } from './case-list';
import { listWords } from './list-words';
import { OfficersTable } from './sections/officers-section';
import { CASE_SORTS, CHANGE_SORTS, pageOf, sortCases, sortChanges } from './sort-list';
import { UnitShares } from './sections/unit-shares';

export interface CapacityListViewProps {
  readonly page: CapacityListPage;
  readonly pageNumber: number;
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

function Items({ page, pageNumber, query }: CapacityListViewProps) {
  const { items, list, unit, share, model } = page;
  const caption = `${listWords(list, wordsOf(model)).title}, ${unit.name}`;
  const path = toCapacity.list(list);
  const counted = `${formatWhole(share.count)} of ${formatWhole(share.of)}`;
  const read = <Key extends string>(
    keys: readonly Key[],
    usual: Key,
  ): { key: Key; direction: SortDirection } => {
    const key = keys.find((one) => one === query.sort) ?? usual;
    const first: SortDirection = key === 'band' || key === 'wait' || key === 'officers' ? 'desc' : 'asc';
    return {
      key,
      direction: query.direction === 'asc' || query.direction === 'desc' ? query.direction : first,
    };
  };
  switch (items.kind) {
    case 'units': {
      const below = LEVEL_BELOW[unit.level];
      const unitWord = below === null || below === 'nation' ? '' : model.estateNames[below];
      return (
        <>
          <TableTools
            summary={`${counted} officers. Officers are listed by name in their own team only: open a team to see who they are.`}
          />
          <UnitShares
            caption={caption}
            list={list}
            units={items.units}
            total={{ ...unit, share }}
            unitWord={unitWord}
          />
        </>
      );
    }
    case 'officers':
      return (
        <>
          <TableTools summary={`${counted} officers, by surname.`} />
          <OfficersTable
            caption={caption}
            officers={items.officers}
            guards={model.caseloadGuards}
            words={wordsOf(model)}
          />
        </>
      );
    case 'cases': {
      const { key, direction } = read(CASE_SORTS, list === 'unallocated' ? 'wait' : 'band');
      const { shown, ...pages } = pageOf(sortCases(items.cases, key, direction), pageNumber);
      return (
        <>
          <TableTools summary={`${counted} cases.${pagesText(pages)}`} />
          <CaseList
            caption={caption}
            cases={shown}
            bandCount={model.bands.length}
            sort={{ key, direction, path, params: query }}
          />
          <Pagination {...pages} path={path} params={query} label={caption} />
        </>
      );
    }
    case 'changes': {
      const { key, direction } = read(CHANGE_SORTS, 'officers');
      const { shown, ...pages } = pageOf(sortChanges(items.changes, key, direction), pageNumber);
      return (
        <>
          <TableTools summary={`${counted} cases.${pagesText(pages)}`} />
          <ChangedList caption={caption} changes={shown} sort={{ key, direction, path, params: query }} />
          <Pagination {...pages} path={path} params={query} label={caption} />
        </>
      );
    }
  }
}

function pagesText({ page, pageCount }: { readonly page: number; readonly pageCount: number }): string {
  return pageCount === 1 ? '' : ` Page ${page} of ${pageCount}.`;
}
