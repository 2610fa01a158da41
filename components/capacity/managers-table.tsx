import { toCapacity } from '@/lib/addresses/capacity';
import { managerRule, type ManagerSpan, unmanagedRule } from '@/lib/domain/metrics/officers/line-management';
import type { PeopleParams } from '@/lib/domain/metrics/officers/people-list';
import { countOf, formatWhole } from '@/lib/kernel/format';
import type { PageAsked } from '@/lib/kernel/list-part';
import type { PageParams } from '@/lib/kernel/reading/query';
import type { LineManagersPage } from '@/lib/usecases/officers/line-managers-page';
import { PeopleFilterBar } from '../officers/people/people-filter';
import { PeopleList, withoutFilter } from '../officers/people/people-list';
import { peopleQuery, toPeopleParams } from '../officers/people/people-params';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { Tag } from '../ui/list/tag';
import { unitParams } from './capacity-address';
import { doColumn, personColumns } from './managers-columns';

export interface LineManagersViewProps {
  readonly page: LineManagersPage;
  /** The search parameters as they came. */
  readonly query: PageParams;
}

/** What the address says of the two lists of the page: of line managers, and of those who have none. */
export function managersAsked({ unit }: LineManagersPage, query: PageParams) {
  const asked = toCapacity.lineManagers.read(query);
  const people = toPeopleParams(asked);
  const others: PeopleParams = { ...people, page: asked.others };
  const kept = (pages: { readonly page?: PageAsked; readonly others?: PageAsked }): PageParams => ({
    ...unitParams(unit),
    ...toCapacity.lineManagers.params({ ...peopleQuery(people), ...pages }),
  });
  return {
    people,
    others,
    /** What links of each list keep: the page of the other one. */
    keptByFilter: kept({}),
    keptByManagers: kept({ others: asked.others }),
    keptByOthers: kept({ page: asked.page }),
  };
}

/** One filter for both lists, each of which has its own pages and file. */
export function ManagersFilter({ page, query }: LineManagersViewProps) {
  const { managers, unmanaged } = page.management;
  const { keptByFilter, people } = managersAsked(page, query);
  return (
    <PeopleFilterBar
      label="Filter line managers and staff"
      path={toCapacity.lineManagers()}
      keep={withoutFilter(keptByFilter)}
      filter={people.filter}
      people={[
        ...managers.map(managerRule(page.mayRank).personOf),
        ...unmanaged.map(unmanagedRule(page.mayRank).personOf),
      ]}
      teamWord={page.model.estateNames.team}
    />
  );
}

/** Line managers: filter, order, pages, a file, and what can be done about each. */
export function ManagersTable({ page, query }: LineManagersViewProps) {
  const { management, unit, model, mayRank } = page;
  const { managers } = management;
  const { keptByManagers, people } = managersAsked(page, query);
  const elsewhere = managers.some((row) => row.officersHere !== row.officers);
  return (
    <>
      <p className="hr-note">
        {`${countOf(managers.length, 'line manager')} of ${formatWhole(management.managed)} staff of ${unit.name}. Widest span: ${management.widest}. More than ${management.limit} is a warning, by the setting of ${model.name}.${elsewhere ? ' A span counts everybody whom somebody manages, in other units too.' : ''}`}
      </p>
      <PeopleList
        people={managers}
        rule={managerRule(mayRank)}
        params={people}
        path={toCapacity.lineManagers()}
        file={toCapacity.lineManagersDownload()}
        kept={keptByManagers}
        noun={['line manager', 'line managers']}
        sharesFilter
      >
        {(rows, sort) => (
          <ItemTable
            caption={`Line managers, ${unit.name}`}
            items={rows}
            keyOf={({ staffCode }) => staffCode}
            columns={columnsOf(page)}
            {...(sort ? { sort } : {})}
          />
        )}
      </PeopleList>
    </>
  );
}

function columnsOf(page: LineManagersPage): ItemColumn<ManagerSpan>[] {
  return [
    ...personColumns(page, 'Line manager'),
    {
      key: 'span',
      label: 'Span',
      numeric: true,
      sortKey: 'span',
      sortFirst: 'desc',
      cell: (row) => <Span row={row} limit={page.management.limit} />,
    },
    {
      key: 'cases',
      label: 'Own cases',
      numeric: true,
      sortKey: 'cases',
      sortFirst: 'desc',
      cell: ({ ownCases }) => formatWhole(ownCases),
    },
    doColumn(page, 'recordSupervision'),
  ];
}

function Span({ row, limit }: { readonly row: ManagerSpan; readonly limit: number }) {
  return (
    <>
      {formatWhole(row.officers)}
      {row.officersHere === row.officers ? null : (
        <span className="hr-muted">{`, ${row.officersHere} here`}</span>
      )}
      {row.overLimit ? (
        <>
          {' '}
          <Tag meaning="due">{`Over ${limit}`}</Tag>
        </>
      ) : null}
    </>
  );
}
