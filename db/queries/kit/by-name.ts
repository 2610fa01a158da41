import { asc, is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader, Tables } from '../../store';

/** A column whose values were folded, to be sorted as they stand: PostgreSQL would sort by the rules of its own language. */
export function asFolded(db: Reader, column: PgColumn): SQL {
  return is(db, PgDatabase) ? sql`${column} collate "C"` : sql`${column}`;
}

/** The order of a list of officers: by surname, forename and staff code, the same in every database. */
export function byOfficerName(db: Reader, t: Tables): SQL[] {
  return [asc(asFolded(db, t.officers.nameKey)), asc(asFolded(db, t.officers.staffCode))];
}
