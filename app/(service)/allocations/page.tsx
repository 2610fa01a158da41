import type { Metadata } from 'next';
import { AllocationsNav } from '@/components/queue/allocations-nav';
import { QueueFilters } from '@/components/queue/queue-filters';
import { QueueChanges } from '@/components/live/waiting-now';
import { QueueForm } from '@/components/queue/queue-form';
import {
  orderParams,
  type QueueQuery,
  queueSortState,
  tickedHref,
  readQueueParams,
} from '@/components/queue/queue-params';
import { mayBeTicked, QueueTable } from '@/components/queue/queue-table';
import { TickAll } from '@/components/ui/form/tick-all';
import { EmptyState } from '@/components/ui/page/empty-state';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import type { PageParams } from '@/lib/kernel/reading/query';
import { hrefWith } from '@/lib/kernel/address';
import { toCases } from '@/lib/addresses/cases';
import { toQueue } from '@/lib/addresses/allocations';
import { toListFile } from '@/lib/addresses/lists';
import type { QueueOrder } from '@/lib/domain/allocation/queue/sort-queue';
import type { QueuePage } from '@/lib/usecases/queue/queue-page';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewQueue } from '@/lib/usecases/queue/view-queue';
import { KeptCurrent, WithChoices } from '../../frame/kept-current';
import { addToBasketAction } from './basket/actions';

export const metadata: Metadata = { title: 'Cases waiting for an officer' };

const PATH = toQueue.page();
const HERE = { page: 'queue' } as const;

/** The queue: every case that waits for an officer in the reader's part of the estate. */
export default async function AllocationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const params = await searchParams;
  const query = readQueueParams(params);
  const { filter, order } = query;
  const context = await pageContext();
  const page = unwrap(await viewQueue(context, filter, order));
  return (
    <WithChoices page={HERE}>
      <PageFrame
        below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
        live={<KeptCurrent page={HERE} detail={<QueueChanges served={page.keys} />} />}
      >
        <PageHead
          title="Cases waiting for an officer"
          data={`${summaryOf(page)} At ${formatInstant(context.now)}.`}
        />
        <AllocationsNav tab="waiting" allocates={page.mayAllocate} counts={{ waiting: page.total }} />
        {page.total === 0 ? (
          <EmptyState
            kind="none_exist"
            title="No case is waiting for an officer"
            next={{ href: toCases.all(), label: 'See all cases' }}
          >
            Every live case in your part of the estate has an officer. A new case comes here when it is logged
            or imported.
          </EmptyState>
        ) : (
          <>
            <QueueFilters
              path={PATH}
              filter={filter}
              options={page.options}
              estateNames={page.model.estateNames}
              keep={orderParams(order)}
            />
            {page.rows.length === 0 ? (
              <EmptyState
                kind="none_match"
                title="No waiting case matches these filters"
                next={{ href: hrefWith(PATH, orderParams(order)), label: 'Clear filters' }}
              >
                {countOf(page.total, 'case is', 'cases are')} waiting in all.
              </EmptyState>
            ) : (
              <>
                <Tools page={page} query={query} />
                <Queue page={page} query={query} />
              </>
            )}
          </>
        )}
      </PageFrame>
    </WithChoices>
  );
}

/** How many are shown in which order, and the same as a file. */
function Tools({ page, query }: { readonly page: QueuePage; readonly query: QueueQuery }) {
  return (
    <TableTools summary={shownText(page, isFiltered(query), query.order)}>
      <FileLinks file={toListFile('waiting')} query={queueSortState(query).params} />
    </TableTools>
  );
}

function isFiltered({ filter: { ldu, team, band } }: QueueQuery): boolean {
  return ldu !== null || team !== null || band !== null;
}

/** The table; whoever may allocate can tick cases for the basket. */
function Queue({ page, query }: { readonly page: QueuePage; readonly query: QueueQuery }) {
  const table = (
    <QueueTable
      rows={page.rows}
      model={page.model}
      sort={queueSortState(query)}
      ticks={page.mayAllocate}
      ticked={query.ticked}
    />
  );
  if (!page.mayAllocate) return table;
  return (
    <QueueForm action={addToBasketAction}>
      <TickAll
        name="crn"
        count={page.rows.filter(mayBeTicked).length}
        allHref={tickedHref(query, true)}
        noneHref={tickedHref(query, false)}
      />
      {table}
    </QueueForm>
  );
}

function shownText({ rows, total }: QueuePage, filtered: boolean, { sort, descending }: QueueOrder): string {
  const own = sort === 'urgency' && !descending;
  const order = own
    ? ', the most urgent first: late or due by the next working day, by band; then by days left, then by wait.'
    : ', in the order of the column that you chose.';
  return `${filtered ? `${rows.length} of ` : ''}${countOf(total, 'case')}${order}`;
}

function summaryOf({ total, late, detailsMissing }: QueuePage): string {
  const parts = [
    `${countOf(total, 'case is', 'cases are')} waiting.`,
    ...(late === 0 ? [] : [`${countOf(late, 'first appointment has', 'first appointments have')} passed.`]),
    ...(detailsMissing === 0
      ? []
      : [`${countOf(detailsMissing, 'case has', 'cases have')} details missing.`]),
  ];
  return parts.join(' ');
}
