import 'server-only';
import { mayAnywhere } from '../../domain/access/can';
import { firstUrgency } from '../../domain/workload/absence/first-due';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import { loadWaitingForActor } from './parts/load-waiting-cases';

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
  if (!mayAnywhere(context.actor, 'view_queue')) return null;
  const [model, waiting] = await Promise.all([modelOf(context), loadWaitingForActor(context)]);
  const today = todayOf(context);
  return {
    waiting: waiting.length,
    late: waiting.filter(({ facts, waits }) => firstUrgency(model, facts, waits, today).late).length,
  };
}
