import type { Database } from 'better-sqlite3';
import { type Column, getTableColumns, getTableName, is, SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { chunked } from '../../queries/kit/chunked';
import type { Tx } from '../../store';

/**
 * Inserts whole rows, replacing those with the same key. Ids of people are the database's own. PostgreSQL is sent some hundred rows a
 * statement. SQLite stands beside us: one statement is prepared and run for each row, since to build the text of many costs more than to
 * run it.
 */
export async function upsertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  rows: readonly PgInsertValue<Table>[] | undefined,
): Promise<void> {
  if (rows === undefined || rows.length === 0) return;
  const connection = connectionOf(tx);
  if (connection !== null && rows.every((row) => hasValuesAlone(row)))
    await upsertOne(connection, table, key, rows);
  else await upsertMany(tx, table, key, rows);
}

/** Some hundredths of a second of writing. */
const ROWS_A_STEP = 500;

/** The connection of a transaction of SQLite; null on PostgreSQL. */
function connectionOf(tx: Tx): Database | null {
  return 'execute' in tx ? null : (tx as unknown as { readonly $client: Database }).$client;
}

function hasValuesAlone(row: object): boolean {
  for (const value of Object.values(row)) if (is(value, SQL)) return false;
  return true;
}

async function upsertOne(
  connection: Database,
  table: PgTable,
  key: readonly PgColumn[],
  rows: readonly object[],
): Promise<void> {
  const columns = Object.entries<Column>(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`);
  const others = othersThan(table, key).map(([, { name }]) => `"${name}" = excluded."${name}"`);
  const statement = connection.prepare(
    `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
      on conflict (${key.map(({ name }) => `"${name}"`).join(', ')}) ${others.length === 0 ? 'do nothing' : `do update set ${others.join(', ')}`}`,
  );
  for (const part of chunked(rows as readonly Readonly<Record<string, unknown>>[], ROWS_A_STEP)) {
    for (const row of part) statement.run(columns.map(([name, column]) => boundValue(column, row[name])));
    // Whoever reads meanwhile is answered: what is written is seen by nobody before the commit.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What is bound for a column: as the query builder would, a value that is left out is the column's own. */
function boundValue(column: Column, value: unknown): unknown {
  const given = value === undefined ? (column.defaultFn?.() ?? column.default ?? null) : value;
  return given === null ? null : column.mapToDriverValue(given);
}

async function upsertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  rows: readonly PgInsertValue<Table>[],
): Promise<void> {
  const rowsAtOnce = Math.max(
    1,
    Math.min(500, Math.floor(30_000 / Object.keys(getTableColumns(table)).length)),
  );
  const set = Object.fromEntries(
    othersThan(table, key).map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  ) as PgUpdateSetSource<Table>;
  for (const part of chunked(rows, rowsAtOnce))
    await tx
      .insert(table)
      .values(part)
      .onConflictDoUpdate({ target: [...key], set });
}

/** Every column that is no part of the key, but for the ids. */
function othersThan(table: PgTable, key: readonly PgColumn[]): (readonly [string, Column])[] {
  const left = new Set([...key.map((column) => column.name), 'person_id', 'staff_id']);
  return Object.entries<Column>(getTableColumns(table)).filter(([, column]) => !left.has(column.name));
}
