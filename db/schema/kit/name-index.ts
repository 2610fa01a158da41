import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A column of PostgreSQL can be told how its index compares; one of SQLite compares by what stands in it anyhow. */
interface MayCompare {
  readonly op?: (by: 'text_pattern_ops') => never;
}

/**
 * How folded names are indexed, so that whoever is looked for among a nation's is found without walking through it: by how the name begins, by how
 * the forename begins, and of the few names with several words all of those (queries/kit/name-begins.ts asks in the same words).
 */
export function nameIndexes(nameKey: PgColumn) {
  const inPostgres = typeof (nameKey as MayCompare).op === 'function';
  return {
    whole: inPostgres ? ((nameKey as MayCompare).op?.('text_pattern_ops') as never) : nameKey,
    forename: inPostgres
      ? sql`(${forenameInPostgres(nameKey)}) text_pattern_ops`
      : sql`${forenameInSqlite(nameKey)}`,
    /** Names with more words than a surname and a forename. */
    several: inPostgres ? sql`strpos(name_key, ' ') > 0` : sql`instr(name_key, ' ') > 0`,
  };
}

/** The folded forename: what stands behind the tab. */
export function forenameInPostgres(nameKey: PgColumn | SQL): SQL {
  return sql`split_part(${nameKey}, chr(9), 2)`;
}

/** The same on SQLite. What generates migrations takes the commas of it for those between columns: mend the index in the migration that it makes. */
export function forenameInSqlite(nameKey: PgColumn | SQL): SQL {
  return sql`substr(${nameKey}, instr(${nameKey}, char(9)) + 1)`;
}
