import 'server-only';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import { can } from '../../domain/access/can';
import { formatListName } from '../../kernel/format';
import { asStaffCode } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { findTeamPlace } from '../capacity/parts/load-measured';

/** A team's name, for the title of its pages; null where the actor may not see it. */
export async function viewTeamName(context: UseCaseContext, teamCode: string): Promise<string | null> {
  const team = await findTeamPlace(context, teamCode);
  return team && can(context.actor, 'view_team', { places: [team] }).allowed ? team.teamName : null;
}

/** An officer's name, for the title of their pages; null where the actor may not see them. */
export async function viewOfficerName(
  { store, actor }: UseCaseContext,
  staffCode: string,
): Promise<string | null> {
  const [found] = await loadOfficerNames(store.db, store.t, [asStaffCode(staffCode)]);
  return found && can(actor, 'view_officer', { places: [found], staffCode: found.staffCode }).allowed
    ? formatListName(found)
    : null;
}
