import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { hrefWith } from '@/lib/kernel/address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { formatInstant, formatWhole } from '@/lib/kernel/format';
import { EmptyState } from '../../ui/page/empty-state';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { capacityHref, readNarrowing } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';
import type { CapacityListViewProps } from './list-parts';
import { listTitle, listWords } from './list-words';
import { ListedCases, ListedChanges } from './listed-cases';
import { ListedActions } from './listed-actions';
import { ListedPeriods } from './period-list';
import { SavedViews } from './saved-views';
import { ListedOfficers, ListedUnits } from './listed-officers';

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
        title={listTitle(words.title, list, readNarrowing(props.query))}
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
        <>
          <Items {...props} />
          <SavedViews
            list={list}
            query={queryText(props.query)}
            views={props.page.views}
            saveAction={props.saveAction}
            removeAction={props.removeAction}
          />
        </>
      )}
    </PageFrame>
  );
}

/** The query of the list as text, without its page. */
function queryText(query: PageParams): string {
  return hrefWith('/', query, { page: undefined }).slice(2);
}

/** What is listed: units with their shares, or officers, cases or changes by name. */
function Items(props: CapacityListViewProps) {
  const { items } = props.page;
  switch (items.kind) {
    case 'units':
      return <ListedUnits {...props} units={items.units} mayName={items.mayName} />;
    case 'officers':
      return (
        <ListedOfficers {...props} officers={items.officers} mayRank={items.mayRank} units={items.units} />
      );
    case 'cases':
      return <ListedCases {...props} cases={items.cases} />;
    case 'actions':
      return <ListedActions {...props} actions={items.actions} />;
    case 'periods':
      return <ListedPeriods {...props} periods={items.periods} />;
    case 'changes':
      return <ListedChanges {...props} changes={items.changes} />;
  }
}
