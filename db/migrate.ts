import 'server-only';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { createForOwner } from './owners-file';

/** Brings the database that the URL names to the current schema. Safe to run again: what is applied is left alone. */
export async function migrateDatabase(url: string, root: string = process.cwd()): Promise<void> {
  const folder = (dialect: string): string => path.join(root, 'db', 'migrations', dialect);
  if (url.startsWith('file:')) {
    const file = path.resolve(root, url.slice('file:'.length));
    createForOwner(file);
    const connection = new Database(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('busy_timeout = 5000');
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folder('sqlite') });
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Two that begin at once: the second waits, and finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePg(drizzlePg(client), { migrationsFolder: folder('postgres') });
  } finally {
    await client.end();
  }
}

/** Any number, the same in every process. It is given back when the connection ends. */
const MIGRATION_LOCK = 4_117_003;

/** How the schema of a database stands to the one that this service knows. */
interface SchemaStanding {
  /** How many migrations it still lacks: 0 when it is current. */
  readonly pending: number;
  /** Whether a newer release has migrated it: this one would not know what it reads and writes. */
  readonly newer: boolean;
  /** Whether none was ever applied. */
  readonly empty: boolean;
  /** When the newest that was applied was made, in milliseconds since 1970; 0 where none was. */
  readonly last: number;
}

/** How the database that the URL names stands to this release. Changes nothing. */
export async function schemaStanding(url: string, root: string = process.cwd()): Promise<SchemaStanding> {
  const sqlite = url.startsWith('file:');
  const journal = path.join(
    root,
    'db',
    'migrations',
    sqlite ? 'sqlite' : 'postgres',
    'meta',
    '_journal.json',
  );
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(journal, 'utf8')));
  const last = sqlite
    ? lastOnSqlite(path.resolve(root, url.slice('file:'.length)))
    : await lastOnPostgres(url);
  return {
    pending: entries.filter((entry) => entry.when > last).length,
    newer: entries.every((entry) => entry.when < last),
    empty: last === 0,
    last,
  };
}

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });
const lastSchema = z.object({ last: z.coerce.number() }).optional();

/** When the newest applied migration was made, in milliseconds since 1970; 0 when none was applied. */
function lastOnSqlite(file: string): number {
  if (!existsSync(file)) return 0;
  const connection = new Database(file, { readonly: true });
  try {
    const known = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    if (!known) return 0;
    return (
      lastSchema.parse(connection.prepare('select max(created_at) as last from __drizzle_migrations').get())
        ?.last ?? 0
    );
  } finally {
    connection.close();
  }
}

async function lastOnPostgres(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const known = await pool.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    if (!z.object({ name: z.string() }).safeParse(known.rows[0]).success) return 0;
    const found = await pool.query('select max(created_at) as last from drizzle.__drizzle_migrations');
    return lastSchema.parse(found.rows[0])?.last ?? 0;
  } finally {
    await pool.end();
  }
}
