import * as described from './all-tables';

type Described = typeof described;
type Side<Dialect extends 'pg' | 'sqlite'> = { readonly [Name in keyof Described]: Described[Name][Dialect] };

/** The tables by name, as PostgreSQL has them. */
export const pgTables = side('pg');
/** The tables by name, as SQLite has them. */
export const sqliteTables = side('sqlite');

function side<Dialect extends 'pg' | 'sqlite'>(dialect: Dialect): Side<Dialect> {
  const tables = Object.entries(described).map(([name, pair]) => [name, pair[dialect]]);
  return Object.fromEntries(tables) as Side<Dialect>;
}
