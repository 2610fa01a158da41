import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { openStore, type Store } from './store';
import { runOn, testServer, urlOnServer } from './testing/on-server';
import { type PostgresCopies, postgresCopies, type PostgresCopy } from './testing/postgres-copies';
import { makeTestFolder } from './testing/test-folder';

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

/** A fresh, real, migrated database for a test, and its removal. */
export async function openTestStore(dialect: 'sqlite' | 'postgres'): Promise<TestStore> {
  if (dialect === 'postgres') {
    const { url, store, giveBack } = await postgresCopy();
    return { store, url, destroy: giveBack };
  }
  const { url, remove } = sqliteCopy();
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
  if (dialect === 'sqlite') return sqliteFile();
  const name = `headroom_${randomUUID().replaceAll('-', '')}`;
  await runOn(testServer(), `create database ${name}`);
  return {
    url: urlOnServer(name),
    remove: async () => {
      await runOn(testServer(), `drop database ${name} with (force)`);
    },
  };
}

function sqliteFile(): EmptyDatabase & { readonly file: string } {
  const folder = makeTestFolder();
  const file = path.join(folder, 'test.db');
  return {
    file,
    url: `file:${file}`,
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

function sqliteCopy(): EmptyDatabase {
  const { file, ...database } = sqliteFile();
  copyFileSync(inject('sqliteTemplate'), file);
  return database;
}

const copies = TEST_DIALECTS.includes('postgres') ? copiesOfThisFile() : null;

function copiesOfThisFile(): PostgresCopies {
  const made = postgresCopies(inject('postgresTemplate'));
  afterAll(() => made.dropAll());
  return made;
}

async function postgresCopy(): Promise<PostgresCopy> {
  if (!copies) throw new Error('TEST_DATABASE_URL names no server');
  return copies.take();
}
