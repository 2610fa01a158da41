import 'server-only';
import type { FigurePart } from '../../../db/schema/kept-figures';
import type { Store } from '../../../db/store';
import type { DaysTally } from '../../domain/metrics/tally/days-tally';
import type { UnitTally } from '../../domain/metrics/tally/unit-tally';
import { toOfficerSummary } from '../../domain/workload/summary/officer-summary';
import type { Apart } from '../../machine/pace';
import type { FigureDay } from './figure-day';
import type { FigurePlace } from './figure-places';
import { makeDays } from './make-days';
import { makeStaff, type StaffYears } from './make-staff';
import { makeWork } from './make-work';

/** What each part of the figures of a place adds up. */
export interface TallyOf {
  readonly work: UnitTally;
  readonly days: DaysTally;
  readonly staff: StaffYears;
}

/** Figures as they are made from facts. */
interface Made<Tally> {
  readonly tally: Tally;
  readonly officers: string | null;
}

type Makers = {
  readonly [Part in FigurePart]: (
    store: Store,
    day: FigureDay,
    places: readonly FigurePlace[],
    apart: Apart,
  ) => Promise<Map<string, Made<TallyOf[Part]>>>;
};

/** How each part is made from nothing but facts: the definition of what is kept. `apart`: how its parts are run, one after the other. */
export const MAKERS: Makers = {
  work: async (store, day, places, apart) => {
    const { model, today } = day;
    const made = await makeWork(store, day, places, apart);
    return new Map(
      [...made].map(([name, { tally, officers }]) => {
        const summaries = officers.map((entry) => toOfficerSummary(model, entry, today));
        return [name, { tally, officers: JSON.stringify(summaries) }];
      }),
    );
  },
  days: async (store, day, places, apart) => withoutOfficers(await apart(() => makeDays(store, day, places))),
  staff: async (store, day, places, apart) =>
    withoutOfficers(await apart(() => makeStaff(store, day, places))),
};

/** Every part, in the order in which they are made. */
export const PARTS = Object.keys(MAKERS) as FigurePart[];

/** Places made in one step, as many as keep nobody waiting: each step reads beside everybody else, and writes in a moment. */
export const PLACES_OF_STEP = { least: 1, most: 10 };

function withoutOfficers<Tally>(made: ReadonlyMap<string, Tally>): Map<string, Made<Tally>> {
  return new Map([...made].map(([name, tally]) => [name, { tally, officers: null }]));
}
