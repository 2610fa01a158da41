import 'server-only';
import { loadOfficerNamesIn, type OfficerName } from '../../../../db/queries/officers/load-officer-names';
import { can, scopesFor } from '../../../domain/access/can';
import { findGrade, type WorkloadModel } from '../../../domain/workload/model/model';
import type { TeamPlace } from '../../../domain/workload/measure/officer-record';
import type { UseCaseContext } from '../../context';
import { estateOf } from '../../once-a-request';

/** The teams in which the actor may log and change officers. */
export async function editableTeams(context: UseCaseContext): Promise<TeamPlace[]> {
  const { places } = await estateOf(context);
  return places.filter(
    (place) => !place.closedOn && can(context.actor, 'edit_officer', { places: [place] }).allowed,
  );
}

/** Who may be somebody's line manager: officers of the manager grade whom the actor may see, by surname. */
export async function lineManagerChoices(
  { store, actor }: UseCaseContext,
  model: Pick<WorkloadModel, 'grades'>,
): Promise<OfficerName[]> {
  const unit = {
    level: 'scoped',
    unit: { level: 'nation', code: '' },
    scopes: scopesFor(actor, 'view_officer'),
  } as const;
  const names = await loadOfficerNamesIn(store.db, store.t, unit);
  return names.filter((name) => findGrade(model, name.grade)?.role === 'manager');
}
