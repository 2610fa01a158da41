import { text } from '../kit/columns';
import { table } from '../kit/table-pair';

/** What was published elsewhere to hold a figure against, as an administrator entered it; the shipped ones stand where none is. */
export const comparators = table('comparator', {
  /** Which figure of the evidence pack, by its key. */
  figure: text().primaryKey(),
  /** As it is printed: "63%". */
  value: text().notNull(),
  /** Of whom, and by whom it was published. */
  source: text().notNull(),
  changedAt: text('changed_at').notNull(),
});
