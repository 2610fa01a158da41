import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { migrateDatabase } from '../../../db/migrate';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS } from '../../../db/test-store';
import { viewHealth } from './view-health';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const folder = mkdtempSync(path.join(tmpdir(), 'headroom-health-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function freshFile(name: string): Promise<string> {
  const file = path.join(folder, name);
  await migrateDatabase(`file:${file}`);
  return file;
}

describe('health', () => {
  test.each(TEST_DIALECTS)('is well where the database reads and writes, on %s', async (dialect) => {
    const { store, destroy } = await openTestStore(dialect);
    const well = { status: 'ok', database: 'ok', dataAsOf: null };
    expect(await viewHealth(() => store, NOON)).toEqual(well);
    expect(await viewHealth(() => store, later(5))).toEqual(well);
    const [probe] = await store.db.select().from(store.t.healthProbes);
    expect(probe?.writtenAt).toBe(later(5).toISOString());
    await destroy();
  });

  test('says that a database is locked, and is well again when it is not', async () => {
    const file = await freshFile('locked.db');
    const store = openStore(`file:${file}`);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await viewHealth(() => store, NOON)).toMatchObject({ status: 'unavailable', database: 'locked' });
    other.exec('ROLLBACK');
    expect(await viewHealth(() => store, later(5))).toMatchObject({ status: 'ok' });
    other.close();
    await store.close();
  });

  test.each([
    ['SQLITE_READONLY', 'read_only'],
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR', 'unavailable'],
  ])('a write that ends in %s is said as %s, though reading goes on', async (code, word) => {
    const { store, destroy } = await openTestStore('sqlite');
    const failing = { ...store, tx: () => Promise.reject(Object.assign(new Error('x'), { code })) };
    expect(await viewHealth(() => failing, NOON)).toEqual({
      status: 'unavailable',
      database: word,
      dataAsOf: null,
    });
    await destroy();
  });

  test('says that a file is damaged, even so far that it cannot be opened', async () => {
    const file = await freshFile('damaged.db');
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(size / 2, 0x5a), 0, size / 2, size / 2);
    closeSync(handle);
    const damaged = { status: 'unavailable', database: 'damaged' };
    expect(await viewHealth(() => openStore(`file:${file}`), NOON)).toMatchObject(damaged);
  });
});
