import 'server-only';
import { can } from '../../domain/access/can';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { findTeamPlace, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { unitOfTeam } from '../../domain/metrics/units/units';
import type { OneToOneSheet, TeamOneToOnes } from './supervision-page';
import { viewOneToOne } from './view-supervision';
import { compareNames } from '../../kernel/text/fold-name';

/** The one-to-one sheets of a team's officers by surname, to print all at once. Not there and not yours: `not_found`. */
export async function viewTeamOneToOnes(
  context: UseCaseContext,
  teamCode: string,
): Promise<Result<TeamOneToOnes, Problem>> {
  const { actor } = context;
  const team = await findTeamPlace(context, teamCode);
  if (!team || !can(actor, 'view_team', { places: [team] }).allowed) return err({ code: 'not_found' });
  if (!can(actor, 'view_supervision', { places: [team] }).allowed)
    return err({
      code: 'not_allowed',
      detail: 'The supervision record is for the officers and their managers',
    });
  const source = await loadFigureSource(context);
  const measured = await loadMeasured(context, source, 'view_team', unitOfTeam(team, 'team'));
  const byName = measured
    .map(({ officer }) => ({ staffCode: officer.staffCode, name: formatListName(officer) }))
    .sort((a, b) => compareNames(a.name, b.name) || a.staffCode.localeCompare(b.staffCode));
  const sheets: OneToOneSheet[] = [];
  for (const { staffCode } of byName) {
    const sheet = await viewOneToOne(context, staffCode);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok({ ...source, team, sheets });
}
