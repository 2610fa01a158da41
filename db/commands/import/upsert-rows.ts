import type { Database } from 'better-sqlite3';
import { type Column, getTableColumns, getTableName, is, SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { type ManyRows, partsOf } from '../../../lib/kernel/rows/many-rows';
import type { Tx } from '../../store';

/**
 * Inserts whole rows, replacing those with the same key. Ids of people are the database's own. PostgreSQL is sent some hundred rows a
 * statement. SQLite stands beside us: one statement is prepared and run for each row, since to build the text of many costs more than to
 * run it. Rows are taken one by one, and held some hundred at a time; `derived`: what is written beside what a row holds, worked out from it.
 */
export async function upsertRows<Table extends PgTable, Row extends object = PgInsertValue<Table>>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  rows: ManyRows<Row> | undefined,
  derived: Derived<Row> = {},
): Promise<void> {
  if (rows === undefined || rows.length === 0) return;
  const written = { rows, derived };
  const connection = connectionOf(tx);
  if (connection === null) await upsertMany(tx, table, key, written);
  else await upsertOne({ tx, connection }, table, key, written);
}

/** Members of a row that it does not hold, by name. */
type Derived<Row> = Readonly<Record<string, (row: Row) => unknown>>;

interface Written<Row> {
  readonly rows: ManyRows<Row>;
  readonly derived: Derived<Row>;
}

/** Some hundredths of a second of writing. */
const ROWS_A_STEP = 500;

/** The connection of a transaction of SQLite; null on PostgreSQL. */
function connectionOf(tx: Tx): Database | null {
  return 'execute' in tx ? null : (tx as unknown as { readonly $client: Database }).$client;
}

function hasValuesAlone(row: object): boolean {
  for (const value of Object.values(row))
    if (typeof value === 'object' && value !== null && is(value, SQL)) return false;
  return true;
}

async function upsertOne<Table extends PgTable, Row extends object>(
  { tx, connection }: { readonly tx: Tx; readonly connection: Database },
  table: Table,
  key: readonly PgColumn[],
  { rows, derived }: Written<Row>,
): Promise<void> {
  const columns = Object.entries<Column>(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`);
  const others = othersThan(table, key).map(([, { name }]) => `"${name}" = excluded."${name}"`);
  const statement = connection.prepare(
    `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
      on conflict (${key.map(({ name }) => `"${name}"`).join(', ')}) ${others.length === 0 ? 'do nothing' : `do update set ${others.join(', ')}`}`,
  );
  const valuesOf = columns.map(([name, column]) => {
    const work = derived[name] ?? ((row: Row) => (row as Readonly<Record<string, unknown>>)[name]);
    return (row: Row): unknown => boundValue(column, work(row));
  });
  for (const part of partsOf(rows, ROWS_A_STEP)) {
    // What the database itself is to work out is left to the query builder.
    if (part.every(hasValuesAlone)) for (const row of part) statement.run(valuesOf.map((of) => of(row)));
    else await upsertMany(tx, table, key, { rows: part, derived });
    // Whoever reads meanwhile is answered: what is written is seen by nobody before the commit.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What is bound for a column: as the query builder would, a value that is left out is the column's own. */
function boundValue(column: Column, value: unknown): unknown {
  const given = value === undefined ? (column.defaultFn?.() ?? column.default ?? null) : value;
  return given === null ? null : column.mapToDriverValue(given);
}

async function upsertMany<Table extends PgTable, Row extends object>(
  tx: Tx,
  table: Table,
  key: readonly PgColumn[],
  { rows, derived }: Written<Row>,
): Promise<void> {
  const rowsAtOnce = Math.max(
    1,
    Math.min(500, Math.floor(30_000 / Object.keys(getTableColumns(table)).length)),
  );
  const set = Object.fromEntries(
    othersThan(table, key).map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  ) as PgUpdateSetSource<Table>;
  const whole = (row: Row): PgInsertValue<Table> => {
    const beside = Object.entries(derived).map(([name, work]) => [name, work(row)] as const);
    return { ...row, ...Object.fromEntries(beside) } as PgInsertValue<Table>;
  };
  for (const part of partsOf(rows, rowsAtOnce))
    await tx
      .insert(table)
      .values(part.map(whole))
      .onConflictDoUpdate({ target: [...key], set });
}

/** Every column that is no part of the key, but for the ids. */
function othersThan(table: PgTable, key: readonly PgColumn[]): (readonly [string, Column])[] {
  const left = new Set([...key.map((column) => column.name), 'person_id', 'staff_id']);
  return Object.entries<Column>(getTableColumns(table)).filter(([, column]) => !left.has(column.name));
}
