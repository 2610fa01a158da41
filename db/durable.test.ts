import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { asRegionCode } from '../lib/kernel/ids';
import { DatabaseBusyError, databaseFault } from './database-fault';
import { migrateDatabase, schemaStanding } from './migrate';
import { openStore, type Store } from './store';

const folder = mkdtempSync(path.join(tmpdir(), 'headroom-durable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function freshFile(): Promise<string> {
  files += 1;
  const file = path.join(folder, `${files}.db`);
  await migrateDatabase(`file:${file}`);
  return file;
}
const addRegion = (store: Store, code: string) =>
  store.tx((tx) => tx.insert(store.t.regions).values({ code: asRegionCode(code), name: code }));
const countRegions = async (store: Store) => (await store.db.select().from(store.t.regions)).length;

/** A row of 5 MB, so that the log is worth putting away. */
const addPages = (store: Store, code: string) =>
  store.tx((tx) =>
    tx.insert(store.t.regions).values({ code: asRegionCode(code), name: 'x'.repeat(5_000_000) }),
  );
/** How many pages the log has, and how many of them are in the file too. */
const logOf = (connection: Database.Database) =>
  connection.prepare('PRAGMA wal_checkpoint(NOOP)').get() as { log: number; checkpointed: number };

describe('a database in a file', () => {
  test('while somebody else writes, readers go on and a writer waits its turn without holding up the thread', async () => {
    const file = await freshFile();
    const store = openStore(`file:${file}`);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    let reads = 0;
    const written = addRegion(store, 'A');
    const end = performance.now() + 400;
    while (performance.now() < end) {
      expect(await countRegions(store)).toBe(0);
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    other.exec('COMMIT');
    await written;
    expect(reads).toBeGreaterThan(3);
    expect(await countRegions(store)).toBe(1);
    other.close();
    await store.close();
  });

  test('writers that waited too long are told that it is busy, all at the same time and not one after the other', async () => {
    const file = await freshFile();
    const store = openStore(`file:${file}`);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const before = performance.now();
    const outcomes = await Promise.allSettled(['A', 'B', 'C'].map((code) => addRegion(store, code)));
    expect(performance.now() - before).toBeLessThan(9_000);
    for (const outcome of outcomes)
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(DatabaseBusyError);
    other.exec('COMMIT');
    await addRegion(store, 'D');
    expect(await countRegions(store)).toBe(1);
    other.close();
    await store.close();
  });

  test('what fills the log is put into the file beside everybody, and a store that is closed leaves no log', async () => {
    const file = await freshFile();
    const store = openStore(`file:${file}`);
    const other = new Database(file);
    await addPages(store, 'A');
    // More than SQLite by itself would leave to nobody but this COMMIT.
    expect(logOf(other)).toMatchObject({ checkpointed: 0 });
    await vi.waitFor(() => expect(logOf(other).checkpointed).toBeGreaterThan(1_000), 10_000);
    expect(await countRegions(store)).toBe(1);
    other.close();
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('where no thread can be had, whoever writes puts the log into the file', async () => {
    const file = await freshFile();
    const store = openStore(`file:${file}`);
    const other = new Database(file);
    const here = process.cwd();
    // Where the process runs in a folder without the driver, the thread ends as it begins.
    process.chdir(folder);
    try {
      await addPages(store, 'A');
      await vi.waitFor(
        async () => {
          await addRegion(store, `B${performance.now()}`);
          expect(logOf(other).checkpointed).toBeGreaterThan(1_000);
        },
        { timeout: 10_000 },
      );
    } finally {
      process.chdir(here);
    }
    other.close();
    await store.close();
  });

  test('is for its owner alone, with what lies beside it, also where it was once open to others', async () => {
    const file = await freshFile();
    const modes = () => ['', '-wal', '-shm'].map((part) => statSync(file + part).mode & 0o777);
    let store = openStore(`file:${file}`);
    await addRegion(store, 'A');
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await store.close();
    chmodSync(file, 0o644);
    store = openStore(`file:${file}`);
    await addRegion(store, 'B');
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await store.close();
  });

  test('says when a newer release has changed it', async () => {
    const file = await freshFile();
    expect(await schemaStanding(`file:${file}`)).toMatchObject({ pending: 0, newer: false, empty: false });
    const connection = new Database(file);
    const last = 4_000_000_000_000;
    connection
      .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
      .run('of the future', last);
    connection.close();
    expect(await schemaStanding(`file:${file}`)).toEqual({ pending: 0, newer: true, empty: false, last });
  });
});

describe('what keeps a database from working', () => {
  test.each([
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'locked'],
    ['55P03', 'locked'],
    ['SQLITE_READONLY_DBMOVED', 'read_only'],
    ['25006', 'read_only'],
    ['SQLITE_FULL', 'full'],
    ['53100', 'full'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['XX001', 'damaged'],
    ['ECONNREFUSED', 'unavailable'],
  ])('%s is said as %s, whatever wrapped it', (code, word) => {
    const error = Object.assign(new Error('x'), { code });
    expect(databaseFault(error)).toBe(word);
    expect(databaseFault(new Error('a query failed', { cause: error }))).toBe(word);
  });
});
