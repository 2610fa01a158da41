import 'server-only';
import {
  loadCaseHome,
  loadLduPlace,
  loadRegionPlace,
  loadStaffPlace,
  loadTeamPlace,
} from '../../../../db/queries/live/load-places';
import type { ScopeLevel } from '../../../domain/access/actor';
import { type Action, can, mayAnywhere, type Place, type Thing } from '../../../domain/access/can';
import type { LivePage } from '../../../domain/metrics/live/live-page';
import { asLduCode, asRegionCode, asStaffCode, asTeamCode, parseCrn } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import { loadFigureSource } from '../../capacity/parts/load-measured';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import { caseSourceOf, loadRoutedCase } from '../../queue/parts/load-routed-case';
import { unitShown } from './places-shown';

/** Whether the actor may see a page. Reads a row at the most, but for a shortlist of somebody else's LDU. Not there and not theirs: `not_found`. */
export async function maySeePage(context: UseCaseContext, page: LivePage): Promise<Result<null, Problem>> {
  const { actor, store } = context;
  const { code = '' } = page;
  switch (page.page) {
    case 'header':
    case 'home':
      return SEEN;
    case 'queue':
      return mayAnywhere(actor, 'view_queue')
        ? SEEN
        : err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
    case 'team':
      return ifAt(context, 'view_team', await loadTeamPlace(store.db, store.t, asTeamCode(code)));
    case 'officer': {
      const staffCode = asStaffCode(code);
      return ifAt(context, 'view_officer', await loadStaffPlace(store.db, store.t, staffCode), { staffCode });
    }
    case 'capacity': {
      const unit = unitShown(actor, page);
      const place = unit === null ? null : await PLACE_OF[unit.level](context, unit.code);
      return ifAt(context, 'view_capacity', place);
    }
    case 'shortlist':
      return (await maySeeWaiting(context, code)) ? SEEN : NOT_FOUND;
  }
}

const SEEN = ok(null);
const NOT_FOUND = err<Problem>({ code: 'not_found' });

function ifAt(
  { actor }: UseCaseContext,
  action: Action,
  place: Place | null,
  of: Omit<Thing, 'places'> = {},
): Result<null, Problem> {
  return place !== null && can(actor, action, { ...of, places: [place] }).allowed ? SEEN : NOT_FOUND;
}

const NATION: Place = { regionCode: null, lduCode: null, teamCode: null };

const PLACE_OF: Record<ScopeLevel, (context: UseCaseContext, code: string) => Promise<Place | null>> = {
  nation: () => Promise.resolve(NATION),
  region: ({ store }, code) => loadRegionPlace(store.db, store.t, asRegionCode(code)),
  ldu: ({ store }, code) => loadLduPlace(store.db, store.t, asLduCode(code)),
  team: ({ store }, code) => loadTeamPlace(store.db, store.t, asTeamCode(code)),
};

/** By the home of the case, which is the common case and cheap; else by the teams that may take it. */
async function maySeeWaiting(context: UseCaseContext, code: string): Promise<boolean> {
  const { actor, store } = context;
  const crn = parseCrn(code);
  if (crn === null) return false;
  const home = await loadCaseHome(store.db, store.t, crn);
  if (home !== null && can(actor, 'view_queue', { places: [home] }).allowed) return true;
  const routed = await loadRoutedCase(await caseSourceOf(context, await loadFigureSource(context)), crn);
  return routed !== null && can(actor, 'view_queue', routed.whileWaiting).allowed;
}
