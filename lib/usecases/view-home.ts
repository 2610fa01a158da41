import 'server-only';
import { loadCaseloads } from '../../db/queries/load-caseloads';
import { loadTeamPlaces } from '../../db/queries/load-estate';
import type { Role, Scope } from '../access/actor';
import { can, mayAnywhere } from '../access/can';
import { ok, type Result } from '../kernel/result';
import { countWaiting } from '../metrics/count-waiting';
import { measureHome } from '../metrics/home-facts';
import type { HomePage, LedHome, ManagedHome, OwnHome } from '../metrics/home-page';
import type { WaitingCount } from '../metrics/team-page';
import { measureCaseload } from '../workload/measure-caseload';
import type { UseCaseContext } from './context';
import { type FigureSource, loadFigureSource, loadMeasured } from './load-measured';
import type { Problem } from './problem';
import { viewCapacity } from './view-capacity';
import { viewQueue } from './view-queue';

/** What somebody should know today, by their roles: the officers they manage, the units they lead, their own caseload. */
export async function viewHome(context: UseCaseContext): Promise<Result<HomePage, Problem>> {
  const source = await loadFigureSource(context);
  const managed = await viewManaged(context, source);
  return ok({
    ...source,
    waiting: await viewWaiting(context, source),
    managed,
    led: await viewLed(context),
    own: await viewOwn(context, source, managed !== null),
  });
}

async function viewWaiting(context: UseCaseContext, { today }: FigureSource): Promise<WaitingCount | null> {
  if (!mayAnywhere(context.actor, 'view_queue')) return null;
  const queue = await viewQueue(context, { ldu: null, team: null, band: null });
  return queue.ok
    ? countWaiting(
        queue.value.rows.map((row) => row.facts),
        today,
      )
    : null;
}

/** Managers and allocators: the officers of the teams in which they allocate. */
async function viewManaged(context: UseCaseContext, source: FigureSource): Promise<ManagedHome | null> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'allocate_case')) return null;
  const places = await loadTeamPlaces(store.db, store.t);
  const teams = places.filter((place) => can(actor, 'allocate_case', { places: [place] }).allowed);
  const officers = await loadMeasured(context, source, 'allocate_case', { level: 'nation', code: '' });
  return {
    teams,
    facts: measureHome(source.model, officers, source.today),
    manages: mayAnywhere(actor, 'edit_officer'),
  };
}

const LEADING: readonly Role[] = ['leader', 'administrator'];

/** Leaders and administrators: each unit that they have, once. */
async function viewLed(context: UseCaseContext): Promise<LedHome[]> {
  const scopes = new Map<string, Scope>();
  for (const grant of context.actor.grants)
    if (LEADING.includes(grant.role)) scopes.set(`${grant.scope.level}/${grant.scope.code}`, grant.scope);
  const led: LedHome[] = [];
  for (const scope of scopes.values()) {
    const capacity = await viewCapacity(context, { level: scope.level, code: scope.code });
    if (capacity.ok) led.push({ unit: { ...scope, name: capacity.value.name }, figures: capacity.value });
  }
  return led;
}

/** Somebody who is an officer sees their own caseload: always where that is all they have, else once they hold cases. */
async function viewOwn(
  { store, actor }: UseCaseContext,
  { model, today }: FigureSource,
  hasOther: boolean,
): Promise<OwnHome | null> {
  if (actor.staffCode === null) return null;
  const [caseload] = await loadCaseloads(
    store.db,
    store.t,
    model,
    { level: 'officer', code: actor.staffCode },
    today,
  );
  if (!caseload || (hasOther && caseload.cases.length === 0)) return null;
  const measured = measureCaseload(model, caseload, today);
  return { measured, facts: measureHome(model, [measured], today) };
}
