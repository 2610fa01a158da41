import 'server-only';
import { loadCapacityWaiting } from '../../../db/queries/queue/load-capacity-waiting';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { loadRoutingEstate } from '../../../db/queries/estate/load-routing-estate';
import { can, scopesFor } from '../../domain/access/can';
import { bandCase } from '../../domain/banding/bands/band-case';
import { firstUrgency } from '../../domain/workload/absence/first-due';
import { bandingModelOf } from '../../domain/workload/model/model';
import { todayOf, type UseCaseContext } from '../context';
import { placesOfWaiting } from './parts/route-waiting-cases';
import { homesWithin } from './view-queue';

export interface WaitingCount {
  readonly waiting: number;
  /** Those whose first appointment has passed, or the day on which one was due. */
  readonly late: number;
}

/**
 * How many cases wait in the actor's part of the estate: the same cases as the queue lists, counted without measuring anybody, since
 * every page shows it. Null where their roles show no queue.
 */
export async function countWaiting(context: UseCaseContext): Promise<WaitingCount | null> {
  const { actor, store } = context;
  const { db, t } = store;
  const scopes = scopesFor(actor, 'view_queue');
  if (scopes.length === 0) return null;
  const today = todayOf(context);
  const [model, estate] = await Promise.all([loadModelInForce(db, t, today), loadRoutingEstate(db, t)]);
  const waiting = await loadCapacityWaiting(db, t, homesWithin(scopes, estate));
  const bandingModel = bandingModelOf(model);
  const nation = scopes.some((scope) => scope.level === 'nation');
  const own = waiting.filter(({ facts, lastOfficerLduCode }) => {
    if (nation) return true;
    const routing = { ...facts, lastOfficerLduCode };
    const banding = bandCase(facts, bandingModel, today);
    const places = placesOfWaiting(estate, model, today, { routing, banding });
    return can(actor, 'view_queue', { places }).allowed;
  });
  return {
    waiting: own.length,
    late: own.filter(({ facts, waits }) => firstUrgency(model, facts, waits, today).late).length,
  };
}
