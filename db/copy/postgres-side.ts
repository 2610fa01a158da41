import pg from 'pg';
import {
  columnList,
  CopyRefused,
  type CopySource,
  type CopyTarget,
  NOT_EMPTY,
  quoted,
  ROWS_AT_A_TIME,
} from './copy-side';
import type { CopiedRow } from './row-sum';
import { TABLE_SHAPES, type TableShape } from './table-shapes';

/** Opens a PostgreSQL database to copy from: others may go on writing, it is read as of now. */
export async function openPostgresSource(url: string): Promise<CopySource> {
  const client = await connect(url);
  await client.query('begin isolation level repeatable read read only');
  return sourceOn(client);
}

/** How many others are connected to a PostgreSQL database, and stay so: whoever has just hung up is listed a moment longer. */
export async function othersConnected(url: string): Promise<number> {
  const client = await connect(url);
  try {
    for (let looks = 1; ; looks += 1) {
      const { rows } = await client.query<{ others: string }>(
        `select count(*) as others from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      const others = Number(rows[0]?.others ?? 0);
      if (others === 0 || looks === LOOKS_FOR_OTHERS) return others;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    }
  } finally {
    await client.end();
  }
}

/** Three seconds in all: a server with much to do takes that long to see off a connection that was closed. */
const LOOKS_FOR_OTHERS = 31;
const BETWEEN_LOOKS_MS = 100;

/** Whether a PostgreSQL database holds a row of any table that is copied. */
export async function postgresHolds(url: string): Promise<boolean> {
  const client = await connect(url);
  try {
    for (const { name } of TABLE_SHAPES) {
      const { rows } = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [
        quoted(name),
      ]);
      if (rows[0]?.known !== true) continue;
      const { rows: found } = await client.query(`select 1 from ${quoted(name)} limit 1`);
      if (found.length > 0) return true;
    }
    return false;
  } finally {
    await client.end();
  }
}

/**
 * Opens a PostgreSQL database to copy into; throws a CopyRefused where anything is in it, unless that is to be replaced, which happens with the copy or not at all. Only the owner of its tables may switch off what
 * they do by themselves.
 */
export async function openPostgresTarget(url: string, replace = false): Promise<CopyTarget> {
  const client = await connect(url);
  try {
    return await targetOn(client, replace);
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function targetOn(client: pg.Client, replace: boolean): Promise<CopyTarget> {
  await client.query('begin');
  const names = TABLE_SHAPES.map(({ name }) => name);
  if (replace) await client.query(`truncate ${names.map(quoted).join(', ')} restart identity`);
  for (const name of names) {
    const { rows } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rows.length > 0) throw new CopyRefused(NOT_EMPTY);
  }
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid in (select unnest($1::text[])::regclass)`,
    [names],
  );
  // Without them rows come in any order; put back, each is checked once for all rows.
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${quoted(key.name)}`);
  for (const name of names) await client.query(`alter table ${quoted(name)} disable trigger user`);
  return {
    ...sourceOn(client),
    insert: (table, rows) => insertRows(client, table, rows),
    setLastNumber: async ({ name, numbered }, last) => {
      if (last === 0) return;
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [quoted(name), numbered, last]);
    },
    keep: async () => {
      for (const name of names) await client.query(`alter table ${quoted(name)} enable trigger user`);
      for (const { table, name, definition } of keys)
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
      await client.query('commit');
      await client.query('analyze');
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'headroom copy' });
  await client.connect();
  return client;
}

function sourceOn(client: pg.Client): CopySource {
  return {
    rows: (table) => readRows(client, table),
    lastNumber: async ({ name, numbered }) => {
      if (numbered === null) return 0;
      const { rows: named } = await client.query<{ sequence: string }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [quoted(name), numbered],
      );
      const { rows } = await client.query<{ last: string }>(
        `select case when is_called then last_value else 0 end as last from ${named[0]?.sequence ?? ''}`,
      );
      return Number(rows[0]?.last ?? 0);
    },
    // Whatever was not committed is undone by the end of the connection.
    close: () => client.end(),
  };
}

async function* readRows(client: pg.Client, table: TableShape): AsyncGenerator<CopiedRow[]> {
  const columns = table.columns.map(({ name, kind }) =>
    kind === 'date' || kind === 'json' ? `${quoted(name)}::text` : quoted(name),
  );
  await client.query(
    `declare copied no scroll cursor for select ${columns.join(', ')} from ${quoted(table.name)}`,
  );
  const text = `fetch ${ROWS_AT_A_TIME} from copied`;
  for (;;) {
    const { rows } = await client.query<CopiedRow[number][]>({ text, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close copied');
}

/** A column of values each: as many rows as there are, with as many parameters as columns. */
async function insertRows(client: pg.Client, table: TableShape, rows: readonly CopiedRow[]): Promise<void> {
  const lists = table.columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ');
  await client.query(
    `insert into ${quoted(table.name)} (${columnList(table)}) select * from unnest(${lists})`,
    table.columns.map((_column, at) => rows.map((row) => row[at] ?? null)),
  );
}
