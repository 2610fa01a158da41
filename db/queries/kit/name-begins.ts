import { and, is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgDatabase, type PgTable } from 'drizzle-orm/pg-core';
import { forenameInPostgres, forenameInSqlite } from '../../schema/kit/name-index';
import type { Reader } from '../../store';

/** A table of people or staff, by what it is keyed and named by. */
interface NamedTable {
  readonly table: PgTable;
  readonly key: PgColumn;
  readonly nameKey: PgColumn;
}

/**
 * Whether each of some folded words begins a word of a name. The longest of them is looked up by each of the indexes of names
 * (schema/kit/name-index.ts); who is found so is asked for the others. Folded words hold letters and figures alone.
 */
export function nameBegins(db: Reader, named: NamedTable, words: readonly string[]): SQL | undefined {
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return sql`1 = 0`;
  return and(lookedUp(db, named, longest), ...others.map((word) => beginsAWord(named.nameKey, word)));
}

/** As three looks, each by its own index: asked as one with "or", the databases walk through the names in their order instead. */
function lookedUp(db: Reader, { table, key, nameKey }: NamedTable, word: string): SQL {
  const looks = (is(db, PgDatabase) ? looksInPostgres : looksInSqlite)(nameKey, word);
  const found = looks.map((look) => sql`select ${key} from ${table} where ${look}`);
  return sql`${key} in (${sql.join(found, sql` union all `)})`;
}

/** After every name that begins with the word. */
const afterAll = (word: string): string => `${word}\u{10FFFF}`;

function looksInPostgres(nameKey: PgColumn, word: string): SQL[] {
  const forename = forenameInPostgres(nameKey);
  return [
    sql`${nameKey} ~>=~ ${word} and ${nameKey} ~<~ ${afterAll(word)}`,
    sql`${forename} ~>=~ ${word} and ${forename} ~<~ ${afterAll(word)}`,
    sql`strpos(${nameKey}, ' ') > 0 and ${nameKey} like ${`% ${word}%`}`,
  ];
}

function looksInSqlite(nameKey: PgColumn, word: string): SQL[] {
  const forename = forenameInSqlite(nameKey);
  return [
    sql`${nameKey} >= ${word} and ${nameKey} < ${afterAll(word)}`,
    sql`${forename} >= ${word} and ${forename} < ${afterAll(word)}`,
    sql`instr(${nameKey}, ' ') > 0 and ${nameKey} like ${`% ${word}%`}`,
  ];
}

function beginsAWord(nameKey: PgColumn, word: string): SQL {
  return sql`(${nameKey} like ${`${word}%`} or ${nameKey} like ${`% ${word}%`} or ${nameKey} like ${`%\t${word}%`})`;
}
