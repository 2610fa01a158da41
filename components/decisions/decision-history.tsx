import { hrefWith } from '@/lib/kernel/address';
import { toDecisions } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { DecisionListPage } from '@/lib/usecases/decisions/decision-list-page';
import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { FileLinks } from '../ui/list/file-links';
import { ListPages } from '../ui/list/list-pages';
import { PrintButton } from '../ui/page/print-button';
import { AllocationsNav } from '../queue/allocations-nav';
import { DecisionFilters } from './decision-filters';
import { decisionParamsOf } from './decision-params';
import { DecisionTable } from './decision-table';

/** Who allocated what to whom, when and why. */
export function DecisionHistory({ page }: { readonly page: DecisionListPage }) {
  const { query, rows, total, teams, model, since, mostRead } = page;
  const params = decisionParamsOf(query);
  return (
    <PageFrame below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="History of allocations"
        data={`Decisions of everyone in your part of the estate since ${formatDate(since)}.`}
        actions={<PrintButton />}
      />
      <AllocationsNav tab="history" allocates={page.allocates} />
      <DecisionFilters path={toDecisions.history()} query={query} teams={teams} words={wordsOf(model)} />
      {rows.length === 0 ? (
        <NoDecisions page={page} />
      ) : (
        <>
          <TableTools summary={summaryOf(page)}>
            <FileLinks file={toDecisions.download()} query={params} />
          </TableTools>
          {mostRead === null ? null : (
            <p className="hr-note">
              There are more than {formatWhole(mostRead)}: choose a team or a shorter period to see all.
            </p>
          )}
          <DecisionTable rows={rows} words={wordsOf(model)} />
          <ListPages part={page} path={toDecisions.history()} params={params} label={`${total} decisions`} />
        </>
      )}
    </PageFrame>
  );
}

function summaryOf({ total, rows, page, pageCount }: DecisionListPage): string {
  const all = countOf(total, 'decision');
  return rows.length === total ? `${all}.` : `${rows.length} of ${all}, page ${page} of ${pageCount}.`;
}

function NoDecisions({ page: { any, query, total } }: { readonly page: DecisionListPage }) {
  if (total > 0)
    return (
      <EmptyState
        kind="none_match"
        title="There is no such page"
        next={{
          href: hrefWith(toDecisions.history(), decisionParamsOf(query)),
          label: 'Go to the first page',
        }}
      />
    );
  return any ? (
    <EmptyState
      kind="none_match"
      title="No decision matches these filters"
      next={{ href: toDecisions.history({ days: String(query.days) }), label: 'Clear the filters' }}
    />
  ) : (
    <EmptyState
      kind="none_exist"
      title="No case was allocated in this period"
      next={{ href: toDecisions.history({ days: '365' }), label: 'Look at the last 12 months' }}
    >
      Holdings that came with imported data are no decisions of this service, and are not listed.
    </EmptyState>
  );
}
