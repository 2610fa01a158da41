import type { PageParams } from '@/lib/kernel/reading/query';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { toCapacity } from '@/lib/addresses/capacity';
import { officerLineRule } from '@/lib/domain/metrics/officers/unit-officers';
import {
  caseOrder,
  changeOrder,
  PAGE_SIZE,
  sortCases,
  sortChanges,
} from '@/lib/domain/metrics/capacity/sort-capacity-list';
import { type Address, hrefWith } from '@/lib/kernel/address';
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
import { TextLink } from '../ui/list/text-link';
import { OfficerActions } from '../officers/people/officer-actions';
import { PeopleList } from '../officers/people/people-list';
import { capacityHref, listedPeopleParams, readListedPeople } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { CaseList, ChangedList } from './case-list';
import { listOffers } from './list-offers';
import { listWords } from './list-words';
import { OfficersTable } from './sections/officers-section';
import { UnitShares } from './sections/unit-shares';

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
      return <ListedOfficers {...props} officers={items.officers} mayRank={items.mayRank} />;
    case 'cases':
      return <ListedCases {...props} cases={items.cases} />;
    case 'changes':
      return <ListedChanges {...props} changes={items.changes} />;
  }
}

type Listed<Kind extends CapacityItems['kind']> = CapacityListViewProps &
  Omit<Extract<CapacityItems, { readonly kind: Kind }>, 'kind'>;

function ListedUnits({ page, query, units }: Listed<'units'>) {
  const { list, unit, share, model } = page;
  const below = LEVEL_BELOW[unit.level];
  return (
    <>
      <TableTools
        summary={`${countedWords(page)} officers. Officers are listed by name in their own team only: open a team to see who they are.`}
      >
        <FileLink page={page} query={query} />
      </TableTools>
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

function ListedOfficers({ page, query, officers, mayRank }: Listed<'officers'>) {
  const { list, unit, model } = page;
  const params = readListedPeople(query);
  return (
    <PeopleList
      people={officers}
      rule={officerLineRule(unit, mayRank)}
      params={params}
      path={pathOf(page)}
      file={toCapacity.listDownload(list)}
      kept={listedPeopleParams(unit, params)}
      counted={`${countedWords(page)} officers`}
    >
      {(rows, sort) => (
        <OfficersTable
          caption={captionOf(page)}
          officers={rows}
          guards={model.caseloadGuards}
          words={wordsOf(model)}
          sort={sort}
          actionsOf={({ staffCode, name, may }) => (
            <OfficerActions name={name} offers={listOffers(list, staffCode, may)} />
          )}
        />
      )}
    </PeopleList>
  );
}

function ListedCases({ page, pageNumber, query, cases }: Listed<'cases'>) {
  const { list, model } = page;
  const order = caseOrder(list, toCapacity.list.read(query));
  const part = listPart(cases.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} cases.`}>
        <FileLink page={page} query={query} />
      </TableTools>
      <CaseList
        caption={caption}
        cases={itemsOf(sortCases(cases, order), part)}
        bandCount={model.bands.length}
        sort={{ ...order, path, params: query }}
      />
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

function ListedChanges({ page, pageNumber, query, changes }: Listed<'changes'>) {
  const order = changeOrder(toCapacity.list.read(query));
  const part = listPart(changes.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} cases.`}>
        <FileLink page={page} query={query} />
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

function captionOf({ list, unit, model }: CapacityListPage): string {
  return `${listWords(list, wordsOf(model)).title}, ${unit.name}`;
}

function pathOf({ list }: CapacityListPage): Address {
  return toCapacity.list(list);
}

function countedWords({ share }: CapacityListPage): string {
  return `${formatWhole(share.count)} of ${formatWhole(share.of)}`;
}

function FileLink({ page, query }: Pick<CapacityListViewProps, 'page' | 'query'>) {
  return (
    <li>
      <TextLink href={hrefWith(toCapacity.listDownload(page.list), query, { page: undefined })} download>
        Download as CSV
      </TextLink>
    </li>
  );
}
