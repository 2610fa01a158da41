import type { IsoDate } from '../../../lib/kernel/dates';
import { date, integer, text } from '../kit/columns';
import { table } from '../kit/table-pair';

/** A day of which everybody's workload is stored: rows of `officer_snapshot` count only where their day stands here. Never removed. */
export const storedDays = table('stored_day', {
  onDate: date('on_date').$type<IsoDate>().primaryKey(),
  /** How many officers were stored with it. */
  officers: integer().notNull(),
});

/** A day that is being stored, in steps, or whose storing broke off: whoever comes next goes on from here. Gone once the day is stored. */
export const snapshotRuns = table('snapshot_run', {
  onDate: date('on_date').$type<IsoDate>().primaryKey(),
  /** Instant up to which changes are known, the same for every step. */
  knownAt: text('known_at').notNull(),
  /** The number of the rules by which the steps are worked out. */
  rulesVersion: integer('rules_version').notNull(),
  /** The last staff code that is done, in their order; empty before the first step. */
  cursor: text().notNull(),
  /** How many officers have a row so far. */
  officers: integer().notNull(),
});
