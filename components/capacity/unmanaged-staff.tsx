import { toCapacity } from '@/lib/addresses/capacity';
import { type Unmanaged, unmanagedRule } from '@/lib/domain/metrics/officers/line-management';
import { countOf } from '@/lib/kernel/format';
import type { LineManagersPage } from '@/lib/usecases/officers/line-managers-page';
import { PeopleList } from '../officers/people/people-list';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { UNMANAGED_WORDS } from './line-manager-words';
import { doColumn, personColumns } from './managers-columns';
import { type LineManagersViewProps, managersAsked } from './managers-table';

/** Staff in post whom nobody manages. */
export function UnmanagedStaff({ page, query }: LineManagersViewProps) {
  const { management, unit, mayRank } = page;
  const { unmanaged } = management;
  const { others, keptByOthers } = managersAsked(page, query);
  return (
    <section aria-labelledby="unmanaged" className="hr-unmanaged">
      <h2 className="govuk-heading-m" id="unmanaged">
        Without a line manager
      </h2>
      {unmanaged.length === 0 ? (
        <p>{`Everybody on the staff of ${unit.name} has a line manager in post; middle managers may have none.`}</p>
      ) : (
        <>
          <p className="hr-note">
            {`${countOf(unmanaged.length, 'person', 'people')} in post; middle managers may have none. Their own manager in the service records who manages them, on the officer’s page.`}
          </p>
          <PeopleList
            people={unmanaged}
            rule={unmanagedRule(mayRank)}
            params={others}
            path={toCapacity.lineManagers()}
            file={toCapacity.lineManagersDownload()}
            fileQuery={{ list: 'unmanaged' }}
            kept={keptByOthers}
            noun={['person', 'people']}
            pageParam="others"
            sharesFilter
          >
            {(rows, sort) => (
              <ItemTable
                caption={`Staff without a line manager, ${unit.name}`}
                items={rows}
                keyOf={({ staffCode }) => staffCode}
                columns={columnsOf(page)}
                {...(sort ? { sort } : {})}
              />
            )}
          </PeopleList>
        </>
      )}
    </section>
  );
}

function columnsOf(page: LineManagersPage): ItemColumn<Unmanaged>[] {
  return [
    ...personColumns(page, 'Person'),
    { key: 'why', label: 'Why', cell: ({ why }) => UNMANAGED_WORDS[why] },
    doColumn(page, 'changeDetails'),
  ];
}
