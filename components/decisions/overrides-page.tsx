import { toDecisions } from '@/lib/addresses/allocations';
import { toListFile } from '@/lib/addresses/lists';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { OverridePage } from '@/lib/usecases/decisions/decision-list-page';
import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { AllocationsNav } from '../queue/allocations-nav';
import { DecisionFilters } from './decision-filters';
import { decisionParamsOf, isDecisionFiltered } from './decision-params';
import { OverrideTables } from './override-tables';

/** Which reasons were given and what was overridden. */
export function OverridesPage({ page }: { readonly page: OverridePage }) {
  const { query, analytics, teams, model, since } = page;
  const { decisions } = analytics.all;
  return (
    <PageFrame below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="Reasons and overrides"
        data={`${countOf(decisions, 'decision')} since ${formatDate(since)}.`}
        actions={<PrintButton />}
      />
      <AllocationsNav tab="overrides" allocates={page.allocates} />
      <p className="govuk-body">
        A decision is out of the ordinary where a reason was asked for, or where it went past the routing.
        Both counts, and whether the officer was the first on the shortlist, can be said only of decisions
        that were kept with their candidates.
      </p>
      <DecisionFilters path={toDecisions.overrides()} query={query} teams={teams} words={wordsOf(model)} />
      {decisions === 0 ? (
        <EmptyState
          kind={isDecisionFiltered(query) ? 'none_match' : 'none_exist'}
          title={
            isDecisionFiltered(query)
              ? 'No decision matches these filters'
              : 'No case was allocated in this period'
          }
          next={{ href: toDecisions.overrides({ days: '365' }), label: 'Look at all decisions of 12 months' }}
        />
      ) : (
        <>
          {page.mostRead === null ? null : (
            <p className="hr-note">
              The newest {formatWhole(page.mostRead)} are counted: choose a team or a shorter period to count
              all.
            </p>
          )}
          <TableTools summary={`${countOf(decisions, 'decision')} counted.`}>
            <FileLinks file={toListFile('overrides')} query={decisionParamsOf(query)} />
          </TableTools>
          <OverrideTables words={wordsOf(model)} analytics={analytics} params={decisionParamsOf(query)} />
        </>
      )}
    </PageFrame>
  );
}
