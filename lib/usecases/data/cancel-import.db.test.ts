import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { markCancel } from '../../../db/commands/data/save-upload';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import { takeDrop } from '../feeds/take-drop';
import { emptyDatabase } from '../import/testing/import-fixture';
import { cancelImport, listRunning } from './cancel-upload';
import { importOnce } from './import-once';
import { importWatched } from './import-watched';
import { viewData } from './view-data';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const TEAMS =
  'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,Halifax,generic,CAL,Calderdale,WY,West Yorkshire\n';
const CANCELLED = { code: 'cancelled', detail: 'Tomasz cancelled it while it went on. Nothing was changed' };

const someone = (role: Role, kind: Actor['kind'] = 'token'): Actor => ({
  ...SYSTEM_ACTOR,
  kind,
  id: `${kind}-${role}`,
  name: 'Tomasz',
  grants: [{ role, scope: { level: 'nation', code: '' } }],
});

describe.each(TEST_DIALECTS)('an import that goes on, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  beforeEach(() => emptyDatabase(at.store));
  afterAll(() => at.destroy());

  const as = (actor: Actor) => ({ store: at.store, actor, now: NOON });
  const administrator = () => as(someone('administrator'));
  /** Files of which somebody does something while they are read for the first time. */
  const filesWhile = (meanwhile: () => Promise<void>) => {
    let read = false;
    const bytes = async function* () {
      yield Buffer.from(TEAMS.slice(0, 20));
      if (!read) await meanwhile();
      read = true;
      yield Buffer.from(TEAMS.slice(20));
    };
    return [{ name: 'teams.csv', bytes, size: TEAMS.length }];
  };
  const idOfRunning = async (): Promise<string> => {
    const running = await listRunning(administrator());
    if (!running.ok) throw new Error('not theirs');
    expect(running.value).toMatchObject([{ state: 'applying', files: ['teams.csv'], stopped: false }]);
    return running.value[0]?.id ?? '';
  };
  const cancel = async (): Promise<void> => {
    expect(await cancelImport(administrator(), await idOfRunning())).toEqual({ ok: true, value: null });
  };
  const teams = () => at.store.db.$count(at.store.t.teams);
  const nothingLeft = async (): Promise<void> => {
    expect(await listRunning(administrator())).toEqual({ ok: true, value: [] });
    expect(await at.store.db.$count(at.store.t.importUploads)).toBe(0);
  };

  test('by a call is listed while it does, and left where somebody cancels it: nothing is changed, and its key is free', async () => {
    const send = (sources: ReturnType<typeof filesWhile>) =>
      importOnce(as(SYSTEM_ACTOR), sources, {}, { key: 'k', bodyHash: 'k' });
    expect(await send(filesWhile(cancel))).toEqual({ ok: false, error: CANCELLED });
    expect(await teams()).toBe(0);
    await nothingLeft();
    const told = await at.store.db
      .select()
      .from(at.store.t.auditEntries)
      .where(eq(at.store.t.auditEntries.action, 'data.cancel_asked'));
    expect(told).toMatchObject([{ actorName: 'Tomasz', detail: { files: ['teams.csv'] } }]);
    expect(await send(filesWhile(() => Promise.resolve()))).toMatchObject({ value: { added: 1 } });
    await nothingLeft();
  });

  test('is left where another process asks for it', async () => {
    const other = openStore(at.url);
    const far = vi.spyOn(Date, 'now');
    const ask = async (): Promise<void> => {
      const mark = { id: await idOfRunning(), at: NOON.toISOString(), byName: 'Tomasz' };
      expect(await other.tx((tx) => markCancel(tx, other.t, mark))).toBe(true);
      // The mark is looked at from time to time.
      far.mockReturnValue(NOON.getTime() + 3_600_000_000);
    };
    expect(await importWatched(as(SYSTEM_ACTOR), filesWhile(ask), { source: 'x' })).toEqual({
      ok: false,
      error: CANCELLED,
    });
    far.mockRestore();
    await other.close();
    expect(await teams()).toBe(0);
    await nothingLeft();
  });

  test('of a feed waits on the data page once it is cancelled, and is not begun again by itself', async () => {
    // A drop is read once to know it again; it is noted, and may be left, while its import goes on.
    const bytes = async function* () {
      const running = await listRunning(administrator());
      if (running.ok && running.value.length > 0) await cancel();
      yield Buffer.from(TEAMS);
    };
    const files = [{ name: 'teams.csv', bytes, size: TEAMS.length }];
    const drop = { feed: 'ndelius', via: 'folder', options: {}, files } as const;
    const left = await takeDrop(as(SYSTEM_ACTOR), drop);
    expect(left).toMatchObject({
      value: { state: 'refused', report: { errors: [{ message: CANCELLED.detail }] } },
    });
    expect(await teams()).toBe(0);
    expect(await takeDrop(as(SYSTEM_ACTOR), drop)).toMatchObject({
      value: { state: 'refused', again: true },
    });
    const page = await viewData(as(someone('administrator', 'user')));
    expect(page).toMatchObject({ value: { feeds: { waiting: [{ feed: 'ndelius', state: 'refused' }] } } });
  });

  test('is for who may import; one that was done, or that there is not, is not there', async () => {
    const manager = as(someone('manager'));
    expect(await listRunning(manager)).toMatchObject({ error: { code: 'not_found' } });
    const tryIt = async (): Promise<void> => {
      expect(await cancelImport(manager, await idOfRunning())).toMatchObject({
        error: { code: 'not_found' },
      });
    };
    expect(await importWatched(as(SYSTEM_ACTOR), filesWhile(tryIt), { source: 'x' })).toMatchObject({
      value: { added: 1 },
    });
    expect(await cancelImport(administrator(), 'nothing')).toMatchObject({ error: { code: 'not_found' } });
  });
});
