import { toTeam } from '@/lib/addresses/teams';
import { toOfficers } from '@/lib/addresses/officers';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf } from '@/lib/kernel/format';
import type { SortOrder } from '@/lib/domain/metrics/units/sort-team-rows';
import type { TeamWorkloadPage } from '@/lib/usecases/teams/team-page';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import { hrefWith } from '../ui/list/href-with';
import type { SortState } from '../ui/list/sort-state';
import { TextLink } from '../ui/list/text-link';
import { CoWorkersTable } from '../workload/co-workers-table';
import { TeamChart } from './team-chart';
import { TeamFilterBar } from './team-filter';
import { teamLabel } from './team-head';
import { OtherStaff, TeamNote } from './team-notes';
import { isFiltered, type TeamParams, teamParamsOf } from './team-params';
import { ALL_COLUMNS, FEW_COLUMNS, TeamTable } from './team-table';

/** The officers of a team: filters, table, note, chart. */
export function TeamOfficers({
  page,
  params,
}: {
  readonly page: TeamWorkloadPage;
  readonly params: TeamParams;
}) {
  const { team, view, rows, model } = page;
  const path = toTeam.page(team.teamCode);
  const kept = teamParamsOf(params);
  if (view.rows.length === 0) return <NoOfficers page={page} />;
  const sort: SortState = {
    key: page.mayRank === false ? 'name' : params.order.sort,
    direction: page.mayRank !== false && params.order.descending ? 'desc' : 'asc',
    path,
    params: kept,
  };
  return (
    <>
      <TeamFilterBar path={path} params={params} rows={view.rows} model={model} />
      {rows.length === 0 ? (
        <EmptyState
          kind="none_match"
          title="No officer of this team matches these filters"
          next={{ href: path, label: 'Clear the filters' }}
        >
          The team has {countOf(view.rows.length, 'officer')}.
        </EmptyState>
      ) : (
        <>
          <TableTools
            summary={`${shownWords(page, params)}, ${page.mayRank === false ? 'by surname: officers are ranked for their own managers only' : orderWords(params.order)}`}
          >
            <li>
              <TextLink
                href={hrefWith(path, kept, { columns: params.allColumns ? undefined : 'all' })}
                keepPlace
              >
                {params.allColumns
                  ? 'Show fewer columns'
                  : `Show more columns (${FEW_COLUMNS} of ${ALL_COLUMNS} shown)`}
              </TextLink>
            </li>
          </TableTools>
          <TeamTable
            caption={`Officers of the ${teamLabel(team)}`}
            model={model}
            rows={rows}
            totals={view.totals}
            totalLabel={isFiltered(params.filter) ? 'Whole team' : 'Team'}
            allColumns={params.allColumns}
            sort={sort}
          />
        </>
      )}
      <TeamNote view={view} model={model} />
      <CoWorkersTable
        coWorkers={view.coWorkers}
        unitName={`the ${teamLabel(team)}`}
        words={wordsOf(page.model)}
      />
      <OtherStaff others={view.others} />
      {rows.length > 0 ? (
        <section className="hr-section">
          <TeamChart rows={rows} today={page.today} words={wordsOf(model)} />
        </section>
      ) : null}
    </>
  );
}

function NoOfficers({ page }: { readonly page: TeamWorkloadPage }) {
  const { team, view, mayLogOfficer } = page;
  return (
    <>
      <EmptyState
        kind="none_exist"
        title="This team has no officers who hold or may hold cases"
        {...(mayLogOfficer
          ? { next: { href: toOfficers.new({ team: team.teamCode }), label: 'Log an officer' } }
          : {})}
      >
        Officers come with the imported staff data, or are logged by the team’s manager.
      </EmptyState>
      <CoWorkersTable
        coWorkers={view.coWorkers}
        unitName={`the ${teamLabel(team)}`}
        words={wordsOf(page.model)}
      />
      <OtherStaff others={view.others} />
    </>
  );
}

function shownWords({ rows, view }: TeamWorkloadPage, { filter }: TeamParams): string {
  return isFiltered(filter)
    ? `${rows.length} of ${countOf(view.rows.length, 'officer')}`
    : countOf(rows.length, 'officer');
}

const ORDER_WORDS: Record<SortOrder['sort'], readonly [string, string]> = {
  workload: ['highest workload first', 'lowest workload first'],
  name: ['by surname from Z', 'by surname'],
  grade: ['by grade from Z', 'by grade'],
  cases: ['most cases first', 'fewest cases first'],
  new: ['most new cases first', 'fewest new cases first'],
  attention: ['most that needs attention first', 'least that needs attention first'],
  away: ['those away first', 'those here first'],
  points: ['most points used first', 'fewest points used first'],
  hours: ['most hours first', 'fewest hours first'],
  ending: ['most endings first', 'fewest endings first'],
  releases: ['most releases first', 'fewest releases first'],
};

function orderWords({ sort, descending }: SortOrder): string {
  return ORDER_WORDS[sort][descending ? 0 : 1];
}
