import 'server-only';
import { can } from '../../domain/access/can';
import { contactOfWaiting } from '../../domain/workload/contact/contact-lists';
import { firstUrgency } from '../../domain/workload/absence/first-due';
import { err, ok, type Result } from '../../kernel/result';
import { countWaiting } from '../../domain/metrics/counts/count-waiting';
import {
  filterTeamRows,
  type SortOrder,
  sortTeamRows,
  type TeamFilter,
} from '../../domain/metrics/units/sort-team-rows';
import type { TeamWorkloadPage } from './team-page';
import { toNextToTrip } from '../../domain/metrics/officers/next-to-trip';
import { toTeamFigures } from '../../domain/metrics/units/team-figures';
import { unitOfTeam } from '../../domain/metrics/units/units';
import type { UseCaseContext } from '../context';
import { loadNextToTrip } from '../supervision/parts/load-clocks';
import { loadWaitingOfUnit } from '../queue/parts/load-waiting-of-unit';
import { findTeamPlace, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';

/** The order for readers to whom officers are not ranked. */
const BY_SURNAME: SortOrder = { sort: 'name', descending: false };

export interface TeamWorkloadInput {
  readonly teamCode: string;
  readonly order: SortOrder;
  readonly filter: TeamFilter;
}

/** A team's officers with their workloads, totals as a ratio of sums, for its page. Not there and not yours: `not_found`. */
export async function viewTeamWorkload(
  context: UseCaseContext,
  input: TeamWorkloadInput,
): Promise<Result<TeamWorkloadPage, Problem>> {
  const { actor } = context;
  const [team, source] = await Promise.all([
    findTeamPlace(context, input.teamCode),
    loadFigureSource(context),
  ]);
  if (!team || !can(actor, 'view_team', { places: [team] }).allowed) return err({ code: 'not_found' });
  const measuredOn = { model: source.model, onDate: source.today };
  const unit = unitOfTeam(team, 'team');
  const officers = await loadMeasured(context, source, 'view_team', unit);
  const [waiting, clocks] = await Promise.all([
    loadWaitingOfUnit(context, source, { unit, officers }),
    loadNextToTrip(context, source, officers),
  ]);
  const view = toTeamFigures(source.model, officers, source.today);
  // Officers are listed to their own managers, and to who allocates to them; others see a list, never a ranking (docs/rules/measures.md).
  const mayRank = can(actor, 'allocate_case', { places: [team] }).allowed;
  return ok({
    ...source,
    team,
    view,
    rows: sortTeamRows(filterTeamRows(view.rows, input.filter), mayRank ? input.order : BY_SURNAME),
    mayRank,
    waiting: countWaiting(
      waiting
        .filter((entry) => entry.place.teamCode === team.teamCode)
        .map(({ facts, banding, waits }) => ({
          facts,
          contactLists: contactOfWaiting(facts, banding.band, measuredOn).lists,
          appointment: firstUrgency(source.model, facts, waits, source.today),
        })),
      source.today,
    ),
    nextToTrip: toNextToTrip(officers, clocks),
    mayLogOfficer: can(actor, 'edit_officer', { places: [team] }).allowed,
    mayViewQueue: can(actor, 'view_queue', { places: [team] }).allowed,
    maySupervise: can(actor, 'view_supervision', { places: [team] }).allowed,
  });
}
