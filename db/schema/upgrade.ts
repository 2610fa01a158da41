import { json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** A step in code of bringing a database along: how far it is, and what it found out of order. Never removed. */
export const upgradeSteps = table('upgrade_step', {
  /** The step's own name; never changed once it has been released. */
  name: text().primaryKey(),
  startedAt: text('started_at').notNull(),
  /** The last thing that is done, in the step's own order; null before the first batch. After the last, what it keeps for later steps. */
  cursor: text(),
  /** Null while the step is under way. */
  finishedAt: text('finished_at'),
  /** What an administrator should know, a sentence each. */
  report: json().$type<readonly string[]>().notNull(),
});
