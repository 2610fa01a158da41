import 'server-only';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import type { Store } from '../../../db/store';
import { londonDay } from '../../kernel/dates';
import type { WorkloadModel } from '../../domain/workload/model/model';

export interface HowWorkedView {
  /** The model in force today: its points, hours, thresholds and rules are what the page tells. */
  readonly model: WorkloadModel;
}

/** What "How workload is worked out" tells. For anybody: it needs no actor and shows nothing of anybody. */
export async function viewHowWorked(store: Store, now: Date): Promise<HowWorkedView> {
  return { model: await loadModelInForce(store.db, store.t, londonDay(now)) };
}
