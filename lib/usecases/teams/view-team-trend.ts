import 'server-only';
import { loadTeamSnapshots } from '../../../db/queries/capacity/load-workload-history';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { historySince, monthlyOf, weeklyOf } from '../../domain/metrics/history/history-days';
import type { TeamTrendPage } from './team-page';
import type { UseCaseContext } from '../context';
import { findTeamPlace, loadFigureSource } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { rulesUpTo } from '../rules/parts/rules-up-to';

/** How a team's workload has moved, from the daily snapshots: as it stood on each day, never worked out anew. */
export async function viewTeamTrend(
  context: UseCaseContext,
  teamCode: string,
): Promise<Result<TeamTrendPage, Problem>> {
  const team = await findTeamPlace(context, teamCode);
  if (!team || !can(context.actor, 'view_team', { places: [team] }).allowed)
    return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const days = await loadTeamSnapshots(
    context.store.db,
    context.store.t,
    team.teamCode,
    historySince(source.today),
    source.model,
  );
  return ok({
    ...source,
    team,
    weekly: weeklyOf(days),
    monthly: monthlyOf(days),
    rules: rulesUpTo(source, days),
  });
}
