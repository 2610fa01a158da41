import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateDatabase } from './migrate';
import { openStore, type Store } from './store';

export interface TestStore {
  readonly store: Store;
  readonly url: string;
  destroy(): Promise<void>;
}

/** The databases that every database test runs on: SQLite always, PostgreSQL where TEST_DATABASE_URL names a server. */
export const TEST_DIALECTS: readonly ('sqlite' | 'postgres')[] = process.env.TEST_DATABASE_URL
  ? ['sqlite', 'postgres']
  : ['sqlite'];

/** A database with nothing in it, and its removal. */
export interface EmptyDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** A fresh, real, migrated database for one test file, and its removal. */
export async function openTestStore(dialect: 'sqlite' | 'postgres'): Promise<TestStore> {
  const { url, remove } = await createEmptyDatabase(dialect);
  await migrateDatabase(url);
  const store = openStore(url);
  return {
    store,
    url,
    destroy: async () => {
      await store.close();
      await remove();
    },
  };
}

/** A fresh database before its first migration: for what brings older ones along. */
export async function createEmptyDatabase(dialect: 'sqlite' | 'postgres'): Promise<EmptyDatabase> {
  if (dialect === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'headroom-'));
    return {
      url: `file:${path.join(folder, 'test.db')}`,
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  }
  const serverUrl = process.env.TEST_DATABASE_URL ?? '';
  const name = `headroom_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const target = new URL(serverUrl);
  target.pathname = `/${name}`;
  return {
    url: target.toString(),
    remove: () => onServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
