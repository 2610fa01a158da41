import type { Store } from '../../../db/store';
import { CASE_EVENTS } from './life/case-events';
import { type Events, openLife } from './life/life';
import { MODEL_EVENTS } from './life/model-events';
import { HOURS_EVENTS, OFFICER_EVENTS } from './life/staff-events';
import { REPORT_EVENTS, SHARING_EVENTS } from './life/work-events';

const EVENTS: Events = {
  ...CASE_EVENTS,
  ...HOURS_EVENTS,
  ...OFFICER_EVENTS,
  ...REPORT_EVENTS,
  ...SHARING_EVENTS,
  ...MODEL_EVENTS,
};

/** What happens in the small estate, by kind: a stream of repeatable chance over the use cases that move a workload. True where the service took it. */
export function eventsOf(
  store: Store,
  seed: number,
): Readonly<Record<string, (now: Date) => Promise<boolean>>> {
  const life = openLife(store, seed);
  return Object.fromEntries(
    Object.entries(EVENTS).map(([kind, event]) => [kind, (now: Date) => event(life, now)]),
  );
}
