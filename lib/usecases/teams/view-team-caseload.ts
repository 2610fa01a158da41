import 'server-only';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import { measureMix } from '../../domain/metrics/cases/caseload-mix';
import type { TeamCaseloadPage } from './team-page';
import type { UseCaseContext } from '../context';
import { findTeamPlace, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** A team's live cases by band and setting, by grade of their holder. */
export async function viewTeamCaseload(
  context: UseCaseContext,
  teamCode: string,
): Promise<Result<TeamCaseloadPage, Problem>> {
  const team = await findTeamPlace(context, teamCode);
  if (!team || !can(context.actor, 'view_team', { places: [team] }).allowed)
    return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  const measured = await loadMeasured(context, source, 'view_team', { level: 'team', code: team.teamCode });
  return ok({ ...source, team, mix: measureMix(source.model, measured) });
}
