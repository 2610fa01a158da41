import { type Address, hrefWith } from '@/lib/kernel/address';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { toTeam } from '@/lib/addresses/teams';
import { toOfficers } from '@/lib/addresses/officers';
import { countOf } from '@/lib/kernel/format';
import type { SortOrder } from '@/lib/domain/metrics/units/sort-team-rows';
import type { TeamWorkloadPage } from '@/lib/usecases/teams/team-page';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import type { SortState } from '../ui/list/sort-state';
import { TextLink } from '../ui/list/text-link';
import { CoWorkersTable } from '../workload/co-workers-table';
import { BandLegendItem, Legend } from '../workload/legend';
import { TeamChart } from './team-chart';
import { TeamFilterBar } from './team-filter';
import { teamLabel } from './team-head';
import { OtherStaff, TeamNote } from './team-notes';
import { isFiltered, type TeamParams, teamParamsOf } from './team-params';
import { ALL_COLUMNS, FEW_COLUMNS, TeamTable } from './team-table';

interface TeamOfficersProps {
  readonly page: TeamWorkloadPage;
  readonly params: TeamParams;
}

/** The officers of a team: filters, table, note, chart. */
export function TeamOfficers({ page, params }: TeamOfficersProps) {
  const { view, rows, model } = page;
  if (view.rows.length === 0) return <NoOfficers page={page} />;
  return (
    <>
      <TeamFilterBar path={pathOf(page)} params={params} rows={view.rows} model={model} />
      {rows.length === 0 ? <NoneMatch page={page} /> : <OfficerRows page={page} params={params} />}
      <TeamNote view={view} model={model} />
      <BesideOfficers page={page} />
      {rows.length > 0 ? (
        <section className="hr-section">
          <TeamChart rows={rows} today={page.today} words={wordsOf(model)} />
        </section>
      ) : null}
    </>
  );
}

function pathOf({ team }: TeamWorkloadPage): Address {
  return toTeam.page(team.teamCode);
}

function NoneMatch({ page }: Pick<TeamOfficersProps, 'page'>) {
  return (
    <EmptyState
      kind="none_match"
      title="No officer of this team matches these filters"
      next={{ href: pathOf(page), label: 'Clear the filters' }}
    >
      The team has {countOf(page.view.rows.length, 'officer')}.
    </EmptyState>
  );
}

/** The table, what it shows and in which order, and the way to more columns. */
function OfficerRows({ page, params }: TeamOfficersProps) {
  const { team, view, rows, model } = page;
  const { order, filter, allColumns } = params;
  const path = pathOf(page);
  const kept = teamParamsOf(params);
  const ranked = page.mayRank !== false;
  const orderSaid = ranked
    ? orderWords(order)
    : 'by surname: officers are ranked for their own managers only';
  const sort: SortState = {
    key: ranked ? order.sort : 'name',
    direction: ranked && order.descending ? 'desc' : 'asc',
    path,
    params: kept,
  };
  return (
    <>
      <TableTools summary={`${shownWords(page, params)}, ${orderSaid}`}>
        <li>
          <TextLink href={hrefWith(path, kept, { columns: allColumns ? undefined : 'all' })} keepPlace>
            {allColumns ? 'Show fewer columns' : `Show more columns (${FEW_COLUMNS} of ${ALL_COLUMNS} shown)`}
          </TextLink>
        </li>
      </TableTools>
      {allColumns ? (
        <Legend items={[]}>
          <BandLegendItem bands={model.bands.map(({ code, rank }) => ({ band: code, rank }))} />
        </Legend>
      ) : null}
      <TeamTable
        caption={`Officers of the ${teamLabel(team)}`}
        model={model}
        rows={rows}
        totals={view.totals}
        totalLabel={isFiltered(filter) ? 'Whole team' : 'Team'}
        allColumns={allColumns}
        sort={sort}
      />
    </>
  );
}

/** Those of the team who stand beside its officers: co-workers, and staff who hold no cases. */
function BesideOfficers({ page: { team, view, model } }: Pick<TeamOfficersProps, 'page'>) {
  return (
    <>
      <CoWorkersTable coWorkers={view.coWorkers} unitName={`the ${teamLabel(team)}`} words={wordsOf(model)} />
      <OtherStaff others={view.others} />
    </>
  );
}

function NoOfficers({ page }: Pick<TeamOfficersProps, 'page'>) {
  const { team, mayLogOfficer } = page;
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
      <BesideOfficers page={page} />
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
