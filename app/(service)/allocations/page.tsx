import type { Metadata } from 'next';
import { AllocationsNav } from '@/components/allocation/allocations-nav';
import { QueueFilters } from '@/components/allocation/queue-filters';
import { QueueWatch } from '@/components/allocation/queue-watch';
import { QueueTable } from '@/components/allocation/queue-table';
import { EmptyState } from '@/components/ui/empty-state';
import { TableTools } from '@/components/ui/filter-bar';
import { hrefWith, type PageParams } from '@/components/ui/href-with';
import { OfficialMarking } from '@/components/ui/official-marking';
import { PageFrame } from '@/components/ui/page-frame';
import { PageHead } from '@/components/ui/page-head';
import type { QueuePage } from '@/lib/allocation/queue-row';
import { countOf, formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewQueue } from '@/lib/usecases/view-queue';

export const metadata: Metadata = { title: 'Cases waiting for an officer' };

const PATH = '/allocations';

/** The queue: every case that waits for an officer in the reader's part of the estate. */
export default async function AllocationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const params = await searchParams;
  const filter = { ldu: one(params['ldu']), team: one(params['team']), band: one(params['band']) };
  const context = await pageContext();
  const page = unwrap(await viewQueue(context, filter));
  const filtered = filter.ldu !== null || filter.team !== null || filter.band !== null;
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="Cases waiting for an officer"
        data={`${summaryOf(page)} At ${formatInstant(context.now)}.`}
      />
      <AllocationsNav tab="waiting" />
      <QueueWatch served={page.keys} servedAt={context.now.getTime()} here={hrefWith(PATH, params)} />
      {page.total === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No case is waiting for an officer"
          next={{ href: '/cases', label: 'See all cases' }}
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
          />
          {page.rows.length === 0 ? (
            <EmptyState
              kind="none_match"
              title="No waiting case matches these filters"
              next={{ href: PATH, label: 'Clear filters' }}
            >
              {countOf(page.total, 'case is', 'cases are')} waiting in all.
            </EmptyState>
          ) : (
            <>
              <TableTools summary={shownText(page, filtered)} />
              <QueueTable rows={page.rows} model={page.model} />
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

function one(value: PageParams[string]): string | null {
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined || first === '' ? null : first;
}

function shownText({ rows, total }: QueuePage, filtered: boolean): string {
  const order = 'the most urgent first: days to the first appointment, then band, then wait.';
  return filtered
    ? `${rows.length} of ${countOf(total, 'case')}, ${order}`
    : `${countOf(total, 'case')}, ${order}`;
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
