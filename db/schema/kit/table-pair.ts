import type { BuildColumns, BuildExtraConfigColumns } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import type { ColumnPair, ColumnReference, PgBuilder, SqliteBuilder } from './column-pair';

type AnyColumnPair = ColumnPair<PgBuilder, SqliteBuilder>;
type Columns = Record<string, AnyColumnPair>;
type PgBuilders<C extends Columns> = { [Key in keyof C]: C[Key]['pg'] };
type SqliteBuilders<C extends Columns> = { [Key in keyof C]: C[Key]['sqlite'] };

type PgTableOf<Name extends string, C extends Columns> = pg.PgTableWithColumns<{
  name: Name;
  schema: undefined;
  columns: BuildColumns<Name, PgBuilders<C>, 'pg'>;
  dialect: 'pg';
}>;
type SqliteTableOf<Name extends string, C extends Columns> = sqlite.SQLiteTableWithColumns<{
  name: Name;
  schema: undefined;
  columns: BuildColumns<Name, SqliteBuilders<C>, 'sqlite'>;
  dialect: 'sqlite';
}>;

/** A table in both dialects, and its columns for foreign keys to point to. */
export type TablePair<Name extends string, C extends Columns> = {
  readonly pg: PgTableOf<Name, C>;
  readonly sqlite: SqliteTableOf<Name, C>;
} & { readonly [Key in keyof C]: ColumnReference };

const PG_PARTS = {
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  check: pg.check,
};
type Parts = typeof PG_PARTS;
/** The cast is the contract of db/store.ts again: what is said of a table in PostgreSQL's terms has the same name in SQLite's. */
const SQLITE_PARTS = {
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  check: sqlite.check,
} as unknown as Parts;

/** Indexes, checks and the key of several columns. */
type PartsOf<C extends Columns> = (
  t: BuildExtraConfigColumns<string, PgBuilders<C>, 'pg'>,
  parts: Parts,
) => pg.PgTableExtraConfigValue[];

/** Describes a table once; `pg` and `sqlite` of what is returned are Drizzle's own tables, with the rows that it infers. */
export function table<Name extends string, C extends Columns>(
  name: Name,
  columns: C,
  parts: PartsOf<C> = () => [],
): TablePair<Name, C> {
  const pgTable = pg.pgTable(name, side(columns, 'pg'), (t) => parts(t, PG_PARTS));
  const partsOfSqlite = parts as unknown as (
    t: unknown,
    parts: Parts,
  ) => sqlite.SQLiteTableExtraConfigValue[];
  const sqliteTable = sqlite.sqliteTable(name, side(columns, 'sqlite'), (t) =>
    partsOfSqlite(t, SQLITE_PARTS),
  );
  const references = Object.fromEntries(
    Object.keys(columns).map((key) => [key, { pg: pgTable[key], sqlite: sqliteTable[key] }]),
  );
  return { ...references, pg: pgTable, sqlite: sqliteTable } as TablePair<Name, C>;
}

function side<C extends Columns, Side extends 'pg' | 'sqlite'>(columns: C, which: Side) {
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[which]])) as {
    [Key in keyof C]: C[Key][Side];
  };
}
