import Database from 'better-sqlite3';
import {
  columnList,
  CopyRefused,
  type CopySource,
  type CopyTarget,
  NOT_EMPTY,
  quoted,
  ROWS_AT_A_TIME,
} from './copy-side';
import type { CopiedRow, CopiedValue } from './row-sum';
import { TABLE_SHAPES, type TableShape } from './table-shapes';

/** Opens a database in a file to copy from. */
export function openSqliteSource(file: string): CopySource {
  const connection = new Database(file, { readonly: true });
  connection.exec('begin');
  return sourceOn(connection);
}

/** Opens a database in a file to copy into; throws a CopyRefused where anything is in it. */
export function openSqliteTarget(file: string): CopyTarget {
  const connection = new Database(file);
  for (const { name } of TABLE_SHAPES) {
    if (connection.prepare(`select 1 from ${quoted(name)} limit 1`).get() === undefined) continue;
    connection.close();
    throw new CopyRefused(NOT_EMPTY);
  }
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = OFF');
  connection.exec('begin immediate');
  const triggers = connection.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) connection.exec(`drop trigger ${quoted(name)}`);
  return {
    ...sourceOn(connection),
    insert: (table, rows) => Promise.resolve(insertRows(connection, table, rows)),
    setLastNumber: ({ name }, last) => {
      connection.prepare('delete from sqlite_sequence where name = ?').run(name);
      connection.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(name, last);
      return Promise.resolve();
    },
    keep: () => {
      for (const { sql } of triggers) connection.exec(sql);
      const lost = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
      if (lost[0])
        throw new Error(`A row of ${lost[0].table} names one of ${lost[0].parent} that is not there`);
      connection.exec('commit');
      connection.exec('analyze');
      return Promise.resolve();
    },
  };
}

function sourceOn(connection: Database.Database): CopySource {
  return {
    rows: (table) => readRows(connection, table),
    lastNumber: ({ name }) => {
      const row = connection.prepare('select seq from sqlite_sequence where name = ?').get(name);
      return Promise.resolve((row as { seq: number } | undefined)?.seq ?? 0);
    },
    close: () => Promise.resolve(void connection.close()),
  };
}

async function* readRows(connection: Database.Database, table: TableShape): AsyncGenerator<CopiedRow[]> {
  const statement = connection.prepare(`select ${columnList(table)} from ${quoted(table.name)}`).raw();
  const truths = table.columns.flatMap(({ kind }, at) => (kind === 'boolean' ? [at] : []));
  let part: CopiedRow[] = [];
  for (const row of statement.iterate() as IterableIterator<CopiedValue[]>) {
    for (const at of truths) row[at] = row[at] === null ? null : row[at] !== 0;
    part.push(row);
    if (part.length < ROWS_AT_A_TIME) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function insertRows(connection: Database.Database, table: TableShape, rows: readonly CopiedRow[]): void {
  const places = table.columns.map(() => '?').join(', ');
  const statement = connection.prepare(
    `insert into ${quoted(table.name)} (${columnList(table)}) values (${places})`,
  );
  for (const row of rows)
    statement.run(...row.map((value, at) => stored(value, table.columns[at]?.kind === 'json')));
}

/** SQLite keeps a truth as a number, and a document as the service writes it: without spaces. */
function stored(value: CopiedValue, isDocument: boolean): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isDocument && typeof value === 'string' ? JSON.stringify(JSON.parse(value)) : value;
}
