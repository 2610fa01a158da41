import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import { letOthersThrough } from '../../machine/let-others-through';
import { emptyDatabase } from '../import/testing/import-fixture';
import { cancelUpload } from './cancel-upload';
import { applyUpload, checkUpload, discardUpload } from './import-upload';
import { forgetOldUploads } from './forget-uploads';
import { keepUpload } from './keep-upload';
import { LOOK_EVERY_MS } from './parts/run-beside';
import { viewData, viewUpload } from './view-data';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const NATION = { level: 'nation', code: '' } as const;
const NONE = { confirmEnded: null, confirmMoved: null };
const TEAMS =
  'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name\nHX,Halifax,generic,CAL,Calderdale,WY,West Yorkshire\n';
const OFFICERS = `staff_code,forename,surname,team_code,grade,contracted_hours\n${Array.from(
  { length: 12 },
  (_, n) => `HX${n},A,B${n},HX,PO,37.5\n`,
).join('')}`;

const person = (role: Role, id: string): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  id,
  grants: [{ role, scope: NATION }],
});
const ADMINISTRATOR = person('administrator', 'u-admin');

describe.each(TEST_DIALECTS)('files that are brought, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, NOON));
  });
  beforeEach(async () => {
    await at.store.tx(async (tx) => {
      await tx.delete(at.store.t.importUploadParts);
      await tx.delete(at.store.t.importUploads);
    });
    await emptyDatabase(at.store);
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = ADMINISTRATOR, now = NOON) => ({ store: at.store, actor, now });
  const OPTIONS = { complete: false, asOf: '2026-11-21', region: null };
  const bring = async (files: Readonly<Record<string, string>>, options = OPTIONS): Promise<string> => {
    const given = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
    const kept = await keepUpload(context(), given, options);
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    expect((await checkUpload(context(), kept.value)).ok).toBe(true);
    return kept.value;
  };
  const see = async (id: string) => {
    const viewed = await viewUpload(context(), id);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };
  // Whoever waits is told after a while that it goes on.
  const untilDone = async (id: string) => {
    while ((await see(id)).progress !== null) await letOthersThrough();
  };
  const officers = () => at.store.db.$count(at.store.t.officers);
  const parts = () => at.store.db.$count(at.store.t.importUploadParts);

  test('are shown before they change anything, imported once, and listed with who and what', async () => {
    const id = await bring({ 'Teams (1).csv': TEAMS, 'my officers.csv': OFFICERS });
    expect(await officers()).toBe(0);
    expect(await see(id)).toMatchObject({
      state: 'checked',
      report: {
        added: 13,
        errors: [],
        files: [
          {
            file: 'teams.csv',
            added: 1,
            rows: [{ becomes: 'added', key: 'HX', name: 'Halifax', facts: [] }],
          },
          { file: 'officers.csv', added: 12 },
        ],
      },
    });
    expect(await applyUpload(context(), id, NONE)).toMatchObject({ ok: true });
    expect(await officers()).toBe(12);
    // What the files held is gone; what they changed is kept for the day.
    expect(await parts()).toBe(1);
    expect(await see(id)).toMatchObject({ state: 'applied', report: { added: 13 } });
    expect(await applyUpload(context(), id, NONE)).toMatchObject({ error: { code: 'stale' } });
    const data = await viewData(context());
    expect(data.ok && data.value).toMatchObject({
      dataAsOf: NOON.toISOString(),
      uploads: [],
      runs: [{ id, added: 13, source: 'Upload: teams.csv, officers.csv' }],
    });
  });

  test('are left where somebody cancels while they are imported: nothing is changed, and they may be imported again', async () => {
    const rows = Array.from({ length: 4_000 }, (_, n) => `X${700_000 + n},community,HX1\n`).join('');
    const id = await bring({
      ...{ 'teams.csv': TEAMS, 'officers.csv': OFFICERS },
      'cases.csv': `crn,setting,officer_staff_code\n${rows}`,
    });
    const applied = applyUpload(context(), id, NONE);
    while ((await see(id)).progress === null) await letOthersThrough();
    expect(await cancelUpload(context(), id)).toMatchObject({ ok: true });
    await applied;
    await untilDone(id);
    expect(await see(id)).toMatchObject({
      state: 'cancelled',
      progress: null,
      cancelAsked: { at: NOON.toISOString(), byName: ADMINISTRATOR.name },
    });
    expect(await at.store.db.$count(at.store.t.cases)).toBe(0);
    expect(await officers()).toBe(0);
    const told = await at.store.db
      .select()
      .from(at.store.t.auditEntries)
      .where(eq(at.store.t.auditEntries.action, 'data.cancel_asked'));
    expect(told).toMatchObject([{ detail: { state: 'applying' } }]);
    expect(await cancelUpload(context(), id)).toMatchObject({ error: { code: 'stale' } });
    expect(await cancelUpload(context(person('administrator', 'u-other')), id)).toMatchObject({
      error: { code: 'not_found' },
    });
    expect((await checkUpload(context(), id)).ok).toBe(true);
    await untilDone(id);
    expect(await see(id)).toMatchObject({ state: 'checked', cancelAsked: null, report: { added: 4_013 } });
  });

  test.each(['checked', 'imported'] as const)(
    'are left where somebody cancels on another server of the same database while they are %s',
    async (work) => {
      const rows = Array.from({ length: 4_000 }, (_, n) => `X${700_000 + n},community,HX1\n`).join('');
      const id = await bring({
        ...{ 'teams.csv': TEAMS, 'officers.csv': OFFICERS },
        'cases.csv': `crn,setting,officer_staff_code\n${rows}`,
      });
      const going = work === 'checked' ? checkUpload(context(), id) : applyUpload(context(), id, NONE);
      while ((await see(id)).progress === null) await letOthersThrough();
      // All here stands still while the other is asked; then the next look is due.
      expect(cancelledElsewhere(at.url, id)).toEqual({ ok: true, value: null });
      standStill(LOOK_EVERY_MS);
      await going;
      await untilDone(id);
      expect(await see(id)).toMatchObject({
        state: 'cancelled',
        progress: null,
        cancelAsked: { at: NOON.toISOString(), byName: 'At Another' },
      });
      expect(await at.store.db.$count(at.store.t.cases)).toBe(0);
      expect(await officers()).toBe(0);
      expect((await checkUpload(context(), id)).ok).toBe(true);
      await untilDone(id);
      expect(await see(id)).toMatchObject({ state: 'checked', cancelAsked: null, report: { added: 4_013 } });
    },
    60_000,
  );

  test('with an error change nothing, and say where it is and what to do', async () => {
    const id = await bring({
      'teams.csv': TEAMS,
      'officers.csv': OFFICERS.replace('HX3,A,B3,HX', 'HX3,A,B3,XX'),
    });
    expect(await see(id)).toMatchObject({
      state: 'checked',
      report: { added: 0, errors: [{ file: 'officers.csv', row: 5, column: 'team_code', value: 'XX' }] },
    });
    await applyUpload(context(), id, NONE);
    expect((await see(id)).state).toBe('checked');
    expect(await officers()).toBe(0);
  });

  test('that end much are imported only when the number is typed', async () => {
    await applyUpload(context(), await bring({ 'teams.csv': TEAMS, 'officers.csv': OFFICERS }), NONE);
    const one = OFFICERS.split('\n').slice(0, 2).join('\n');
    const id = await bring({ 'officers.csv': one }, { ...OPTIONS, complete: true });
    expect(await see(id)).toMatchObject({ report: { confirm: { ended: 11 } } });
    for (const confirmEnded of [null, 10])
      expect(await applyUpload(context(), id, { confirmEnded, confirmMoved: null })).toMatchObject({
        error: {
          code: 'does_not_fit',
          fields: [{ field: 'confirmEnded', message: expect.stringContaining('11') }],
        },
      });
    expect(await applyUpload(context(), id, { confirmEnded: 11, confirmMoved: null })).toMatchObject({
      ok: true,
    });
    expect(await see(id)).toMatchObject({ state: 'applied', report: { ended: 11 } });
  });

  test('are one person’s own, for a day, and not there for anybody who may not import', async () => {
    const id = await bring({ 'teams.csv': TEAMS });
    const others = [
      context(person('administrator', 'u-other')),
      context(person('manager', 'u-admin')),
      context({
        ...ADMINISTRATOR,
        grants: [{ role: 'administrator', scope: { level: 'region', code: 'WY' } }],
      }),
      context(ADMINISTRATOR, new Date(NOON.getTime() + 25 * 3_600_000)),
    ];
    for (const other of others)
      for (const answer of [
        await viewUpload(other, id),
        await checkUpload(other, id),
        await applyUpload(other, id, NONE),
        await discardUpload(other, id),
      ])
        expect(answer).toEqual({ ok: false, error: { code: 'not_found' } });
    expect((await viewData(context(person('manager', 'u-admin')))).ok).toBe(false);
    expect((await see(id)).state).toBe('checked');
    await forgetOldUploads(context(ADMINISTRATOR, new Date(NOON.getTime() + 24 * 3_600_000)));
    expect(await parts()).toBe(2);
    await discardUpload(context(), id);
    expect(await parts()).toBe(0);
    expect((await viewUpload(context(), id)).ok).toBe(false);
  });

  test('are forgotten by night with what is in them, when their day has passed', async () => {
    await bring({ 'teams.csv': TEAMS });
    await forgetOldUploads(context(ADMINISTRATOR, new Date(NOON.getTime() + 25 * 3_600_000)));
    expect(await parts()).toBe(0);
  });

  test('that two presses import at once are imported once', async () => {
    const id = await bring({ 'teams.csv': TEAMS });
    const answers = await Promise.all([1, 2, 3].map(() => applyUpload(context(), id, NONE)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await at.store.db.$count(at.store.t.importRuns)).toBe(1);
  });

  test('whose server ended in the middle are checked again, and are not imported twice', async () => {
    const id = await bring({ 'teams.csv': TEAMS });
    await applyUpload(context(), id, NONE);
    const set = { state: 'applying', stateAt: NOON.toISOString() } as const;
    await at.store.tx((tx) => tx.update(at.store.t.importUploads).set(set));
    const later = context(ADMINISTRATOR, new Date(NOON.getTime() + 3_600_000));
    expect(await viewUpload(later, id)).toMatchObject({ value: { state: 'stopped' } });
    expect((await checkUpload(later, id)).ok).toBe(true);
    expect(await viewUpload(later, id)).toMatchObject({ value: { state: 'applied' } });
    expect(await at.store.db.$count(at.store.t.importRuns)).toBe(1);
  });

  test('with nothing in them, or too much, are not kept', async () => {
    const give = (bytes: Uint8Array) => keepUpload(context(), [{ name: 'cases.csv', bytes }], OPTIONS);
    for (const bytes of [new Uint8Array(0), new Uint8Array(25 * 1024 * 1024 + 1)])
      expect(await give(bytes)).toMatchObject({ error: { fields: [{ field: 'files' }] } });
    // What no text compresses to is kept whole, in as many parts as it takes.
    const noise = Buffer.from(Array.from({ length: 900_000 }, (_, n) => (n * 7919) % 251));
    expect((await give(noise)).ok).toBe(true);
  });
});

/** Cancels an upload by a process of its own: what it answered. */
function cancelledElsewhere(url: string, id: string): unknown {
  const script = path.resolve(import.meta.dirname, '../testing/cancel-elsewhere.ts');
  const args = ['--import', 'tsx', '--conditions=react-server', script];
  const told = [url, id, ADMINISTRATOR.id, NOON.toISOString()];
  return JSON.parse(execFileSync(process.execPath, [...args, ...told], { encoding: 'utf8' }));
}

/** Lets nothing go on in this process for so many milliseconds. */
function standStill(forMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, forMs);
}
