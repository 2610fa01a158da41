import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { PastThing } from './past-thing';

/** What a row was before it was changed or removed: the facts that a past day is replayed from. Never changed, never removed. */
export const pastFacts = pgTable(
  'past_fact',
  {
    seq: integer().primaryKey().generatedByDefaultAsIdentity(),
    thingType: text('thing_type').$type<PastThing>().notNull(),
    /** Key of the row. */
    thingKey: text('thing_key').notNull(),
    /** The officer whose workload the row tells on; null for a case. */
    staffCode: text('staff_code'),
    /** Instant from which the row was no longer so. */
    untilAt: text('until_at').notNull(),
    /** The row as it was, by the names of the schema. */
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    index('past_fact_by_thing').on(t.thingType, t.thingKey, t.untilAt),
    index('past_fact_by_officer').on(t.staffCode, t.untilAt),
    index('past_fact_by_time').on(t.untilAt),
  ],
);
