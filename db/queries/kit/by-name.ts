import { asc, is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDatabase } from 'drizzle-orm/pg-core';
import type { Reader, Tables } from '../../store';
import { nameKeyIn } from './name-key';

/** What was folded, to be sorted as it stands: PostgreSQL would sort by the rules of its own language. */
export function asFolded(db: Reader, folded: PgColumn | SQL): SQL {
  return is(db, PgDatabase) ? sql`(${folded}) collate "C"` : sql`${folded}`;
}

/** The order of a list of officers: by surname, forename and staff code, the same in every database. */
export function byOfficerName(db: Reader, t: Tables): SQL[] {
  return [asc(asFolded(db, nameKeyIn(db, t.officers))), asc(asFolded(db, t.officers.staffCode))];
}
