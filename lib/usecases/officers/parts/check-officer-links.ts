import 'server-only';
import { loadLineManagers } from '../../../../db/queries/officers/load-line-managers';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import { mayStayUnderClosed } from '../../../domain/allocation/routing/estate-changes';
import { can } from '../../../domain/access/can';
import type { FieldProblem } from '../../../kernel/form-state';
import type { StaffCode } from '../../../kernel/ids';
import { leadsTo } from '../../../domain/workload/hours/line-manager-circle';
import type { OfficerDetails } from '../../../domain/workload/measure/officer-input';
import { todayOf, type UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';
import { editableTeams } from './officer-choices';

/** What is kept as it was needs no second look: a line manager elsewhere stays, though the actor could not choose them. */
export interface KeptLinks {
  readonly teamCode: string;
  readonly lineManagerStaffCode: StaffCode | null;
}

/** Whether team and line manager exist and are the actor's to choose: what does not fit, beside its field. */
export async function checkOfficerLinks(
  context: UseCaseContext,
  details: OfficerDetails,
  kept: KeptLinks | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const team = await teamProblem(context, details, kept);
  if (team !== null) problems.push(team);
  const manager = details.lineManagerStaffCode;
  if (manager !== null && manager !== (kept?.lineManagerStaffCode ?? null)) {
    if (manager === details.staffCode)
      problems.push({
        field: 'lineManager',
        message: 'Choose somebody else: nobody is their own line manager',
      });
    else if (!(await mayChoose(context, manager)))
      problems.push({ field: 'lineManager', message: 'Choose a line manager from the list' });
    else if (await isManagedBy(context, manager, details.staffCode))
      problems.push({
        field: 'lineManager',
        message: 'Choose somebody else: this officer manages them, directly or through others',
      });
  }
  return problems;
}

/** Nobody comes into a team that is closed, though it was closed a moment ago. */
export const CLOSED_TEAM: FieldProblem = {
  field: 'team',
  message: 'This team is closed: choose another one',
};

async function teamProblem(
  context: UseCaseContext,
  { teamCode, leavingDate }: OfficerDetails,
  kept: KeptLinks | null,
): Promise<FieldProblem | null> {
  const { places } = await estateOf(context);
  const closed = places.some((place) => place.teamCode === teamCode && Boolean(place.closedOn));
  const stays = teamCode === kept?.teamCode;
  if (stays && (!closed || mayStayUnderClosed(leavingDate, todayOf(context)))) return null;
  if (closed) return CLOSED_TEAM;
  const teams = await editableTeams(context);
  return teams.some((team) => team.teamCode === teamCode)
    ? null
    : { field: 'team', message: 'Choose one of the teams that you manage' };
}

async function mayChoose({ store, actor }: UseCaseContext, staffCode: StaffCode): Promise<boolean> {
  const [found] = await loadOfficerNames(store.db, store.t, [staffCode]);
  return found !== undefined && can(actor, 'view_officer', { places: [found], staffCode }).allowed;
}

/** Whether somebody is managed by an officer, directly or through others. */
async function isManagedBy(
  { store }: UseCaseContext,
  staffCode: StaffCode,
  manager: StaffCode,
): Promise<boolean> {
  const managerOf = await loadLineManagers(store.db, store.t);
  return leadsTo(staffCode, manager, (code) => managerOf.get(code) ?? null);
}
