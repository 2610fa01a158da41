import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore, type Store } from '../../../db/store';
import {
  createEmptyDatabase,
  type EmptyDatabase,
  openTestStore,
  TEST_DIALECTS,
  type TestStore,
} from '../../../db/test-store';
import { makeTestFolder } from '../../../db/testing/test-folder';
import { asRegionCode } from '../../kernel/ids';
import { contextOf, valueOf } from '../testing/context-of';
import { backUp, type BackupMade } from './back-up';
import { checkBackup } from './check-backup';
import { restore } from './restore';
import { settleRestored } from './settle-restored';

const ROOT = process.cwd();
const LATER = new Date(SMALL.now.getTime() + 3_600_000);

describe.each(TEST_DIALECTS)('a backup of a database on %s', (dialect) => {
  const folder = makeTestFolder();
  const file = (name: string): string => path.join(folder, name);
  let serving: TestStore;
  let empty: EmptyDatabase;
  let made: BackupMade;

  const make = (name: string) =>
    backUp({ from: serving.url, file: file(name), root: ROOT, now: SMALL.now, release: '9.9.9' });
  const putBack = (name: string, { replace = false, to = empty.url } = {}) =>
    restore({ file: file(name), to, root: ROOT, now: LATER, replace });

  beforeAll(async () => {
    serving = await openTestStore(dialect);
    await seedSmallTeam(serving.store);
    made = valueOf(await make('first.backup'));
  });
  afterAll(async () => {
    await serving.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    empty = await createEmptyDatabase(dialect);
  });
  afterEach(() => empty.remove());

  it('is one file for its owner alone, says what is in it, and is taken while people read and write', async () => {
    const rows = serving.store.tx((tx) =>
      tx.insert(serving.store.t.regions).values({ code: asRegionCode('LATE'), name: 'Late' }),
    );
    const [taken] = await Promise.all([make('while.backup'), rows]);
    expect(valueOf(taken).rows).toBeGreaterThanOrEqual(made.rows);
    expect(statSync(made.file).mode & 0o077).toBe(0);
    const manifest = valueOf(await checkBackup(made.file));
    expect(manifest).toMatchObject({ release: '9.9.9', madeAt: SMALL.now.toISOString() });
    expect(manifest.tables.find(({ name }) => name === 'officer')?.rows).toBeGreaterThan(3);
    expect(readdirSync(folder).sort()).toEqual(['first.backup', 'while.backup']);
  });

  it('is restored with every row, is noted in the audit trail, and its figures agree with its facts', async () => {
    const restored = valueOf(await putBack('first.backup'));
    expect(restored).toMatchObject({ wasOlder: false, manifest: { fingerprint: made.fingerprint } });
    const again = valueOf(
      await backUp({ from: empty.url, file: file('again.backup'), root: ROOT, now: LATER, release: '9.9.9' }),
    );
    expect(again.fingerprint).toBe(made.fingerprint);
    const store = openStore(empty.url);
    const { compared, faults } = await settleRestored(
      { ...contextOf(store, 'administrator'), now: SMALL.now },
      restored,
    );
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(0);
    const noted = await store.db.select().from(store.t.auditEntries);
    expect(noted.at(-1)).toMatchObject({ action: 'service.restored', detail: { rows: made.rows } });
    await store.close();
  });

  it('does not take the place of a database that somebody has open, whatever they say', async () => {
    valueOf(await putBack('first.backup'));
    const store = openStore(empty.url);
    await officersIn(store);
    for (const replace of [false, true])
      expect(await putBack('first.backup', { replace })).toMatchObject({
        ok: false,
        error: { code: 'refused', detail: expect.stringContaining('stop the service') },
      });
    await store.close();
  });

  it('takes the place of data only where that is said, and then all of it', async () => {
    valueOf(await putBack('first.backup'));
    await changed(empty.url);
    expect(await putBack('first.backup')).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining('--replace') },
    });
    expect(await regionsOf(empty.url)).toContain('NEW');
    const { keptAs } = valueOf(await putBack('first.backup', { replace: true }));
    expect(await regionsOf(empty.url)).not.toContain('NEW');
    expect(keptAs === null).toBe(dialect === 'postgres');
    if (keptAs !== null) expect(await regionsOf(`file:${keptAs}`)).toContain('NEW');
  });

  it('is refused where it was damaged, cut off or is something else, and nothing is changed', async () => {
    const bytes = readFileSync(made.file);
    writeFileSync(file('cut.backup'), bytes.subarray(0, bytes.length / 2));
    writeFileSync(file('other.backup'), 'staff_code,forename');
    copyFileSync(made.file, file('edited.backup'));
    const edited = new Database(file('edited.backup'));
    edited.exec("update region set name = 'Elsewhere'");
    edited.close();
    for (const name of ['cut.backup', 'other.backup', 'edited.backup', 'nowhere.backup']) {
      const outcome = await putBack(name, { replace: true });
      expect({ name, ok: outcome.ok }).toEqual({ name, ok: false });
    }
    const damaged = await putBack('edited.backup');
    expect(damaged).toMatchObject({ error: { code: 'differs', detail: expect.stringContaining('region') } });
    const back = valueOf(await putBack('first.backup'));
    expect(back.keptAs).toBeNull();
  });

  it('is never written over', async () => {
    expect(await make('first.backup')).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining('there already') },
    });
  });

  it('leaves nothing under its name when it is killed, and the next one is whole', async () => {
    const name = file('killed.backup');
    await killedWhenItAppears('lib/cli/copies/data-backup.ts', serving.url, [name], `${name}.unfinished`);
    if (existsSync(name)) rmSync(name);
    valueOf(await make('killed.backup'));
    expect(valueOf(await checkBackup(name)).tables.length).toBeGreaterThan(12);
    expect(readdirSync(folder).filter((found) => found.includes('unfinished'))).toEqual([]);
  }, 60_000);

  if (dialect === 'sqlite')
    it('killed while it is restored leaves the database as it was, or wholly restored', async () => {
      valueOf(await putBack('first.backup'));
      await changed(empty.url);
      const target = empty.url.slice('file:'.length);
      const args = [made.file, '--replace'];
      await killedWhenItAppears('lib/cli/copies/data-restore.ts', empty.url, args, `${target}.restoring`);
      const store = openStore(empty.url);
      expect(await officersIn(store)).toBeGreaterThan(3);
      await store.close();
      valueOf(await putBack('first.backup', { replace: true }));
      expect(await regionsOf(empty.url)).not.toContain('NEW');
    }, 60_000);
});

describe('a backup of one kind of database', () => {
  it.skipIf(TEST_DIALECTS.length < 2)('is restored into the other', async () => {
    const folder = makeTestFolder();
    const from = await openTestStore('sqlite');
    await seedSmallTeam(from.store);
    const to = await createEmptyDatabase('postgres');
    const run = { root: ROOT, now: SMALL.now, release: '1' };
    const first = path.join(folder, 'a.backup');
    const { fingerprint } = valueOf(await backUp({ ...run, from: from.url, file: first }));
    valueOf(await restore({ ...run, file: first, to: to.url, replace: false }));
    const again = await backUp({ ...run, from: to.url, file: path.join(folder, 'b.backup') });
    const manifest = valueOf(await checkBackup(path.join(folder, 'b.backup')));
    expect(valueOf(again).rows).toBeGreaterThan(20);
    const whole = valueOf(await checkBackup(first));
    expect(manifest.tables).toEqual(whole.tables);
    expect(fingerprint).toBe(whole.fingerprint);
    await from.destroy();
    await to.remove();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Runs a command in a process of its own, which is killed as soon as a file appears. */
function killedWhenItAppears(
  script: string,
  databaseUrl: string,
  args: readonly string[],
  appears: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
      cwd: ROOT,
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: databaseUrl, HEADROOM_COMMAND: 'on', HEADROOM_ROOT: ROOT },
    });
    const look = setInterval(() => existsSync(appears) && child.kill('SIGKILL'), 1);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(look);
      resolve();
    });
  });
}

async function officersIn({ db, t }: Store): Promise<number> {
  return (await db.select({ code: t.officers.staffCode }).from(t.officers)).length;
}

async function changed(url: string): Promise<void> {
  const store = openStore(url);
  await store.tx((tx) => tx.insert(store.t.regions).values({ code: asRegionCode('NEW'), name: 'New' }));
  await store.close();
}

async function regionsOf(url: string): Promise<readonly string[]> {
  const store = openStore(url);
  const found = await store.db.select({ code: store.t.regions.code }).from(store.t.regions);
  await store.close();
  return found.map(({ code }) => code);
}
