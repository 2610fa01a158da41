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

  test('says that it is checking while a large file is looked through, is well meanwhile, and tells what was found', async () => {
    const { store, destroy } = await openTestStore('sqlite');
    let found: (sound: boolean) => void = () => undefined;
    let looks = 0;
    const isSound = () => {
      looks += 1;
      return new Promise<boolean>((resolve) => (found = resolve));
    };
    const large = { ...store, isSound };
    expect(await viewHealth(() => large, NOON)).toEqual({
      status: 'ok',
      database: 'checking',
      dataAsOf: null,
    });
    expect(await viewHealth(() => large, later(5))).toMatchObject({ status: 'ok', database: 'checking' });
    expect(looks).toBe(1);
    found(true);
    expect(await viewHealth(() => large, later(10))).toMatchObject({ status: 'ok', database: 'ok' });
    // An hour later it is looked through again: what was found last stands until that is over.
    expect(await viewHealth(() => large, later(4_000))).toMatchObject({ status: 'ok', database: 'ok' });
    expect(looks).toBe(2);
    found(false);
    const damaged = { status: 'unavailable', database: 'damaged' };
    expect(await viewHealth(() => large, later(4_010))).toMatchObject(damaged);
    // Found damaged it is looked through each time; a restored file is well at once.
    const restored = viewHealth(() => large, later(4_020));
    while (looks < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    found(true);
    expect(await restored).toMatchObject({ status: 'ok', database: 'ok' });
    await destroy();
  });

  test('finds a page that was damaged in the middle of a file which opens and is read', async () => {
    const file = await freshFile('middle.db');
    const filled = new Database(file);
    const insert = filled.prepare("INSERT INTO ldu_area (area_key, area, ldu_code) VALUES (?, ?, 'X')");
    filled.pragma('foreign_keys = OFF');
    filled.transaction(() => {
      for (let row = 0; row < 3_000; row += 1) insert.run(`area ${row}`, 'x'.repeat(60));
    })();
    filled.close();
    const pages = statSync(file).size / 4096;
    const handle = openSync(file, 'r+');
    for (let page = pages - 40; page < pages - 20; page += 1)
      writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, page * 4096);
    closeSync(handle);
    const store = openStore(`file:${file}`);
    expect(await viewHealth(() => store, NOON)).toMatchObject({ status: 'unavailable', database: 'damaged' });
    await store.close();
  });
});
