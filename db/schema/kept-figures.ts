import type { IsoDate } from '../../lib/kernel/dates';
import { date, integer, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Which of a place's figures: of the work of today, of its stored days, of its staff over the year. */
export type FigurePart = 'work' | 'days' | 'staff';

/**
 * How often something has changed that the figures of a place are worked out from: raised by the database itself in the transaction of
 * the change, whoever writes (triggers/figures.ts). The number of a place is the sum of its rows: with PostgreSQL each connection raises
 * a row of its own, so that nobody waits for another.
 */
export const figureChanges = table(
  'figure_change',
  {
    part: text().$type<FigurePart>().notNull(),
    /** "team T1", "ldu L1" (what of an LDU is in no team), or "nowhere". */
    place: text().notNull(),
    writer: integer().notNull(),
    number: integer().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.part, t.place, t.writer] })],
);

/**
 * Figures of a place as they were worked out when its number stood at `number`: what they say is so as long as that is still its
 * number. One row for each day and version of the rules, so that those of tomorrow can be made before they are read.
 */
export const keptFigures = table(
  'kept_figures',
  {
    part: text().$type<FigurePart>().notNull(),
    onDate: date('on_date').$type<IsoDate>().notNull(),
    /** Version of the model, of the rules of the code and of the shape of what is kept. */
    rules: text().notNull(),
    place: text().notNull(),
    number: integer().notNull(),
    /** Sums, as JSON; read by the domain alone. */
    tally: text().notNull(),
    /** Of a team's work: a summary of each of its officers, as JSON. */
    officers: text(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.part, t.onDate, t.rules, t.place] })],
);
