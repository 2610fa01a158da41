import 'server-only';
import { TEAM_TYPE_LABELS } from '../../domain/banding/labels';
import type { RankedTeam } from '../../domain/metrics/ranking/rank-teams';
import { formatInstant } from '../../kernel/format';
import { ok, type Result } from '../../kernel/result';
import { type CsvCell, OFFICIAL_MARKING } from '../../kernel/text/csv';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { Export } from './export-workload';
import type { AskedUnit } from './parts/load-capacity';
import type { RankingAsked } from './ranking-page';
import { viewRanking } from './view-ranking';

type Column = readonly [head: string, cell: (team: RankedTeam) => CsvCell];

const COLUMNS: readonly Column[] = [
  ['team', ({ place }) => place.teamCode],
  ['name', ({ place }) => place.teamName],
  ['ldu', ({ place }) => place.lduName],
  ['region', ({ place }) => place.regionName],
  ['workload_percent', ({ figures }) => figures.workloadPercent],
  ['provisional_bands', ({ figures }) => figures.provisionalBands],
  ['range_low_percent', ({ figures }) => figures.range?.low ?? null],
  ['range_high_percent', ({ figures }) => figures.range?.high ?? null],
  ['workload_percent_month_ago', ({ monthAgo }) => monthAgo?.workloadPercent ?? null],
  ['change_points', ({ changeTenths }) => (changeTenths === null ? null : changeTenths / 10)],
  ['officers_over_100', ({ figures }) => figures.officersOver100.count],
  ['officers_with_cases', ({ figures }) => figures.officersOver100.of],
  ['beyond_grade', ({ figures }) => figures.beyondGrade.count],
  ['held_cases', ({ figures }) => figures.beyondGrade.of],
  ['beyond_grade_of_100_cases', ({ beyondOf100 }) => beyondOf100],
  ['excessive', ({ figures }) => figures.excessive.count],
];

/** The ranking as it stands on screen, as a file: one kind of team, filtered and sorted, with the kind in its heading. */
export async function exportRanking(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  asked: RankingAsked,
): Promise<Result<Export, Problem>> {
  const viewed = await viewRanking(context, unitAsked, asked);
  if (!viewed.ok) return viewed;
  const { unit, type, teams, today, dataAsOf } = viewed.value;
  const from = dataAsOf === null ? 'No data imported yet' : `Data from ${formatInstant(new Date(dataAsOf))}`;
  const kind = type === null ? 'No team' : TEAM_TYPE_LABELS[type];
  const narrowed = asked.words === '' ? '' : ` With "${asked.words}" in the name.`;
  return ok({
    fileName: `ranking-${(unit.code || unit.level).replace(/[^A-Za-z0-9-]/g, '-')}-${today}.csv`,
    rows: [
      [`${OFFICIAL_MARKING}. ${unit.name}. ${kind}.${narrowed} ${from}.`],
      COLUMNS.map(([head]) => head),
      ...teams.map((team) => COLUMNS.map(([, cell]) => cell(team))),
    ],
  });
}
