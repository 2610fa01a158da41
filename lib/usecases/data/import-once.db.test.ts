import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { fileOf } from '../import/testing/import-fixture';
import { importOnce, mayImport } from './import-once';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const teams = (name: string) => [
  fileOf(
    'teams.csv',
    `team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,${name},generic,CAL,Calderdale,WY,West Yorkshire\n`,
  ),
];

describe.each(TEST_DIALECTS)('an import by another system, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  afterAll(() => at.destroy());

  const context = () => ({ store: at.store, actor: SYSTEM_ACTOR, now: NOON });
  const send = (key: string, name: string, bodyHash = name, options = {}) =>
    importOnce(context(), teams(name), options, { key, bodyHash });
  const runs = () => at.store.db.$count(at.store.t.importRuns);

  test('is done once for each key, and its first answer repeated', async () => {
    const first = await send('k1', 'Halifax');
    expect(first).toMatchObject({ ok: true, value: { added: 1, errors: [] } });
    expect(await send('k1', 'Halifax')).toEqual(first);
    expect(await runs()).toBe(1);
    expect(await send('k1', 'Elland')).toMatchObject({ error: { code: 'key_reused' } });
    expect(await send('k2', 'Halifax')).toMatchObject({ value: { added: 0, unchanged: 1 } });
    expect(await runs()).toBe(2);
  });

  test('that changed nothing leaves its key free', async () => {
    expect(await send('k3', '')).toMatchObject({ value: { errors: [{ column: 'team_name' }] } });
    expect(await send('k3', 'Elland', 'Elland', { dryRun: true })).toMatchObject({ value: { changed: 1 } });
    expect(await send('k3', 'Elland')).toMatchObject({ value: { changed: 1 } });
  });

  test('is for administrators of the whole', async () => {
    const may = (role: 'administrator' | 'manager', level: 'nation' | 'region') =>
      mayImport({ actor: { ...SYSTEM_ACTOR, grants: [{ role, scope: { level, code: '' } }] } });
    expect([
      may('administrator', 'nation'),
      may('administrator', 'region'),
      may('manager', 'nation'),
    ]).toEqual([true, false, false]);
    const actor = { ...SYSTEM_ACTOR, grants: [] };
    const refused = await importOnce({ ...context(), actor }, teams('x'), {}, { key: 'k4', bodyHash: '' });
    expect(refused).toMatchObject({ error: { code: 'not_allowed' } });
  });
});
