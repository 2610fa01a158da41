import 'server-only';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase, schemaStanding } from '../migrate';
import { CopyRefused, type CopySource, type CopyTarget, NOT_EMPTY } from './copy-side';
import { openPostgresSource, openPostgresTarget } from './postgres-side';
import { openSqliteSource, openSqliteTarget } from './sqlite-side';

/** Opens a database to copy from; throws a CopyRefused where it is not at the schema of this release. */
export async function openSource(url: string, root: string): Promise<CopySource> {
  const { pending, newer, empty } = await schemaStanding(url, root);
  if (empty)
    throw new CopyRefused('There is nothing to copy: the first database holds no tables of Headroom');
  if (newer)
    throw new CopyRefused('A newer release of Headroom has changed the first database: copy it by that');
  if (pending > 0)
    throw new CopyRefused(
      'The first database is of an earlier release. Run npm run db:migrate with DATABASE_URL naming it',
    );
  return isFile(url) ? openSqliteSource(fileOf(url, root)) : openPostgresSource(url);
}

/**
 * Opens a database to copy into, with its tables made; throws a CopyRefused where anything is in it. What is in a PostgreSQL database can be
 * replaced by the copy, as one transaction.
 */
export async function openTarget(url: string, root: string, replace = false): Promise<CopyTarget> {
  const { pending, newer, empty } = await schemaStanding(url, root);
  if (newer || (pending > 0 && !empty) || (empty && (await hasOtherTables(url))))
    throw new CopyRefused(NOT_EMPTY);
  await migrateDatabase(url, root);
  return isFile(url) ? openSqliteTarget(fileOf(url, root)) : openPostgresTarget(url, replace);
}

async function hasOtherTables(url: string): Promise<boolean> {
  if (isFile(url)) return false;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1");
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

/** Whether an address names an embedded database, in a file. */
export function isFile(url: string): boolean {
  return url.startsWith('file:');
}

/** The file that the address of an embedded database names. */
export function fileOf(url: string, root: string): string {
  return path.resolve(root, url.slice('file:'.length));
}
