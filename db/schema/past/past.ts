import type { PersonId, StaffId } from '../../../lib/kernel/ids';
import { json, sequence, text } from '../kit/columns';
import { table } from '../kit/table-pair';
import type { PastThing } from './past-thing';

/** What a row was before it was changed or removed: the facts that a past day is replayed from. Never changed, never removed. */
export const pastFacts = table(
  'past_fact',
  {
    seq: sequence(),
    thingType: text('thing_type').$type<PastThing>().notNull(),
    /** Key of the row. */
    thingKey: text('thing_key').notNull(),
    /** The officer whose workload the row tells on; null for a case. */
    staffCode: text('staff_code'),
    /** Instant from which the row was no longer so. */
    untilAt: text('until_at').notNull(),
    /** The row as it was, by the names of the schema. */
    facts: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Beside the readable keys, which may be destroyed: see identities.ts. */
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index }) => [
    index('past_fact_by_thing').on(t.thingType, t.thingKey, t.untilAt),
    index('past_fact_by_officer').on(t.staffCode, t.untilAt),
    index('past_fact_by_time').on(t.untilAt),
  ],
);
