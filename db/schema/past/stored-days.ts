import type { IsoDate } from '../../../lib/kernel/dates';
import type { ScopeLevel } from '../../../lib/domain/access/actor';
import type { StoredFigures } from '../../../lib/domain/metrics/evidence/stored-figures';
import { date, integer, json, text } from '../kit/columns';
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

/**
 * Figures of a unit that no row of an officer can tell, as they were measured when a day was stored: of a day that was stored later than the
 * night after it there are none. Never changed.
 */
export const unitDays = table(
  'unit_day',
  {
    onDate: date('on_date').$type<IsoDate>().notNull(),
    level: text().$type<ScopeLevel>().notNull(),
    /** Code of the unit; empty for the nation. */
    code: text().notNull(),
    /** By the key of the figure in the evidence pack. */
    figures: json().$type<StoredFigures>().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.onDate, t.level, t.code] })],
);
