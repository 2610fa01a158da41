import { text } from '../kit/columns';
import { table } from '../kit/table-pair';

/**
 * What the transaction under way has changed so far, as triggers/touching.ts says of each table: a member of staff, a case, a team, or
 * everything. No key and no index: a row costs next to nothing. It is turned into place changes and emptied before the commit
 * (db/settle-touched.ts), so that nobody else ever sees a row, unless a statement past the service left it: the next write takes it along.
 */
export const touchedThings = table('touched_thing', {
  kind: text().$type<TouchedKind>().notNull(),
  code: text().notNull(),
});

/** `waits`: a case whose place in the queue may have changed, held or not; `all`: the estate or the rules, which every page shows. */
export type TouchedKind = 'staff' | 'team' | 'case' | 'waits' | 'all';

/**
 * That a transaction changed something that is shown at a place, one row for each place: how many rows a place has today is the number by
 * which an open page learns that it is out of date. Rows of earlier days are removed at night.
 */
export const placeChanges = table(
  'place_change',
  {
    /** UTC, by the database's own clock, as YYYY-MM-DD. */
    day: text().notNull(),
    kind: text().$type<PlaceKind>().notNull(),
    code: text().notNull(),
    /** The transaction, by chance. */
    change: text().notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.day, t.kind, t.code, t.change] })],
);

/** `home`: the waiting cases of an LDU; `home_region`: those of a region that no LDU serves. `nation` and `all` have no code. */
export type PlaceKind =
  'staff' | 'case' | 'home' | 'home_region' | 'team' | 'ldu' | 'region' | 'nation' | 'all';
