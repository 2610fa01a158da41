import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { makeTestFolder } from '../../../db/testing/test-folder';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { viewAdmin } from '../admin/view-admin';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { importOnce } from '../data/import-once';
import { applyUpload, discardUpload } from '../data/import-upload';
import { forgetOldUploads } from '../data/forget-uploads';
import { viewData, viewUpload } from '../data/view-data';
import { runJob } from '../jobs/run-job';
import { PEOPLE } from '../testing/actors';
import { problemOf, valueOf } from '../testing/context-of';
import { expectFeed } from './expect-feed';
import { findDrops } from './folder/find-drops';
import { hasDrops, knowFeeds, takeFolder } from './folder/take-folder';

const HOUR = 3_600_000;
const at = (hours: number): Date => new Date(SMALL.now.getTime() + hours * HOUR);
const OFFICERS = (count: number): string =>
  `staff_code,forename,surname,team_code,grade,contracted_hours\n${Array.from(
    { length: count },
    (_, n) => `FD${n},A,B${n},${SMALL.teams.west},CM,37\n`,
  ).join('')}`;

describe.each(TEST_DIALECTS)('files that other systems bring by themselves, on %s', (dialect) => {
  let test: TestStore;
  let folder = '';
  const opened: TestStore[] = [];
  const folders: string[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
    folder = makeTestFolder();
    folders.push(folder);
    mkdirSync(path.join(folder, 'ndelius'));
  });
  afterAll(async () => {
    await Promise.all(opened.map((entry) => entry.destroy()));
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  const put = (files: Readonly<Record<string, string>>, feed = 'ndelius'): void => {
    mkdirSync(path.join(folder, feed), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, feed, name), text);
  };
  const left = (feed = 'ndelius') =>
    readdirSync(path.join(folder, feed), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const moved = (to: 'done' | 'refused', feed = 'ndelius'): string[] => {
    const own = path.join(folder, feed, to);
    if (!existsSync(own)) return [];
    return readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  };
  const take = (hours = 0, store = test.store) =>
    takeFolder({ store, actor: SYSTEM_ACTOR, clock: () => at(hours) }, { folder, settledMs: 60_000 });
  const admin = (hours = 0) => ({ store: test.store, actor: PEOPLE.administrator, now: at(hours) });
  const data = async (hours = 0) => valueOf(await viewData(admin(hours)));
  const officers = () => test.store.db.$count(test.store.t.officers);
  const runs = async () => (await test.store.db.$count(test.store.t.importRuns)) - 1;

  it('are imported once they are whole, moved away with what they came to, and shown with their age', async () => {
    const before = await officers();
    put({ 'officers.csv': OFFICERS(3), ready: '{"asOf": "2026-11-01T02:00:00Z"}' });
    expect(await take()).toEqual({ taken: 1, waiting: 0 });
    expect(await officers()).toBe(before + 3);
    expect(left()).toEqual([]);
    expect(moved('done')).toEqual(['officers.csv', 'ready', 'result.json']);
    expect((await data(30)).feeds).toMatchObject({
      waiting: [],
      feeds: [
        {
          name: 'ndelius',
          dataAsOf: '2026-11-01T02:00:00.000Z',
          late: false,
          last: { state: 'imported', outcome: { added: 3, errors: 0 } },
        },
      ],
    });
  });

  it('are left alone while they are half written, and taken without a marker once they have settled', async () => {
    put({ 'officers.csv': OFFICERS(1) });
    // Files have the times of the disk, whatever day the test is pinned to.
    const later = (): number => statSync(path.join(folder, 'ndelius', 'officers.csv')).ctimeMs + 61_000;
    expect(await hasDrops(folder, 60_000)).toBe(false);
    expect(await findDrops(folder, { now: later(), settledMs: 60_000 })).toHaveLength(1);
    put({ 'cases.csv.part': 'crn' });
    expect(await findDrops(folder, { now: later(), settledMs: 60_000 })).toEqual([]);
    expect(await take()).toEqual({ taken: 0, waiting: 0 });
    expect(left()).toEqual(['cases.csv.part', 'officers.csv']);
  });

  it('the same files are never read twice, and show that the feed goes on', async () => {
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    await take();
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    expect(await take(29)).toEqual({ taken: 1, waiting: 0 });
    expect(await runs()).toBe(1);
    expect(left()).toEqual([]);
    expect((await data(50)).feeds.feeds).toMatchObject([{ late: false, age: '21 hours old' }]);
  });

  it('two servers on one database take each drop once', async () => {
    const other = openStore(test.url);
    put({ 'officers.csv': OFFICERS(4), ready: '' });
    const job = (store: typeof other) =>
      runJob({ store, job: 'feeds', dueFor: at(0).toISOString(), clock: () => at(0), asked: true }, () =>
        take(0, store),
      );
    await Promise.all([job(test.store), job(other)]);
    await job(other);
    await other.close();
    expect(await runs()).toBe(1);
    expect(await test.store.db.$count(test.store.t.feedDrops)).toBe(1);
    expect(left()).toEqual([]);
    expect(moved('done').filter((name) => name === 'officers.csv')).toHaveLength(1);
  });

  it('a server that ended in the middle leaves nothing half done: the next goes on, and imports once', async () => {
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    await take();
    const { t } = test.store;
    // As if it had ended after the import and before the note of it, with the files not moved yet.
    await test.store.tx((tx) => tx.update(t.feedDrops).set({ state: 'under_way', endedAt: null }));
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    expect(await take(1)).toEqual({ taken: 1, waiting: 0 });
    expect(await runs()).toBe(1);
    expect((await data(1)).feeds.feeds).toMatchObject([{ last: { state: 'imported' } }]);
    // As if it had ended before the import.
    await test.store.tx((tx) =>
      tx.update(t.feedDrops).set({ state: 'under_way', id: 'begun', endedAt: null }),
    );
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    await take(2);
    expect((await data(2)).feeds.feeds).toMatchObject([{ last: { id: 'begun', state: 'nothing_new' } }]);
  });

  it('with errors are refused whole, and stand on the data page until somebody discards them', async () => {
    const before = await officers();
    put({ 'officers.csv': OFFICERS(2).replace(`,${SMALL.teams.west},`, ',NOWHERE,'), ready: '' });
    expect(await take()).toEqual({ taken: 0, waiting: 1 });
    expect(await officers()).toBe(before);
    expect(moved('refused')).toEqual(['officers.csv', 'ready', 'result.json']);
    const [waits] = (await data()).feeds.waiting;
    expect(waits).toMatchObject({
      state: 'refused',
      outcome: { errors: 1, told: [{ column: 'team_code' }, { column: null }] },
    });
    await forgetOldUploads(admin(24 * 60));
    expect((await data(24 * 60)).feeds.waiting).toHaveLength(1);
    expect(valueOf(await viewUpload(admin(24 * 60), waits?.id ?? ''))).toMatchObject({ state: 'checked' });
    valueOf(await discardUpload(admin(24 * 60), waits?.id ?? ''));
    expect((await data(24 * 60)).feeds).toMatchObject({
      waiting: [],
      feeds: [{ last: { state: 'discarded', settledByName: PEOPLE.administrator.name } }],
    });
  });

  it('that take much are imported when somebody confirms it there, by the number', async () => {
    put({ 'officers.csv': OFFICERS(14), ready: '' });
    await take();
    put({ 'officers.csv': OFFICERS(1), ready: '{"complete": true}' });
    await take(24);
    const { waiting } = (await data(24)).feeds;
    expect(waiting).toMatchObject([{ state: 'confirm' }]);
    const id = waiting[0]?.id ?? '';
    const upload = valueOf(await viewUpload(admin(25), id));
    const ended = upload.report?.confirm?.ended ?? 0;
    expect(ended).toBeGreaterThan(10);
    const moves = upload.report?.confirm?.moved ?? 0;
    const confirms = { confirmEnded: ended, confirmMoved: moves };
    expect(problemOf(await applyUpload(admin(25), id, { confirmEnded: 1, confirmMoved: 0 })).code).toBe(
      'does_not_fit',
    );
    valueOf(await applyUpload(admin(25), id, confirms));
    expect((await data(26)).feeds).toMatchObject({
      waiting: [],
      feeds: [{ last: { state: 'imported', settledByName: PEOPLE.administrator.name } }],
    });
  });

  it('later files that wait take the place of those before; what later files have overtaken is not confirmed', async () => {
    const broken = (count: number) => OFFICERS(count).replace(',CM,', ',NONE,');
    put({ 'officers.csv': broken(1), ready: '' });
    await take();
    put({ 'officers.csv': broken(2), ready: '' });
    await take(24);
    const { waiting } = (await data(24)).feeds;
    expect(waiting).toHaveLength(1);
    put({ 'officers.csv': OFFICERS(2), ready: '' });
    await take(48);
    expect((await data(48)).feeds.waiting).toHaveLength(1);
    const late = await applyUpload(admin(49), waiting[0]?.id ?? '', {
      confirmEnded: null,
      confirmMoved: null,
    });
    expect(problemOf(late)).toMatchObject({
      code: 'not_allowed',
      detail: expect.stringContaining('Later files'),
    });
  });

  it('that are not files of ours, or whose marker cannot be read, are refused with what to do', async () => {
    put({ 'officers.csv': OFFICERS(1), ready: 'asOf yesterday' });
    put({ 'officers.csv': '\u0000\u0001\u0002 no text', ready: '' }, 'oasys');
    expect(await take()).toEqual({ taken: 0, waiting: 2 });
    const told = (await data()).feeds.waiting.flatMap(({ outcome }) => outcome?.told ?? []);
    expect(told.map(({ message }) => message)).toContainEqual(expect.stringContaining('The marker says how'));
    expect(
      readFileSync(
        path.join(folder, 'oasys', 'refused', '2026-11-02', moveId('oasys'), 'result.json'),
        'utf8',
      ),
    ).toContain('refused');
  });
  const moveId = (feed: string) => readdirSync(path.join(folder, feed, 'refused', '2026-11-02'))[0] ?? '';

  it('are told of by a call that names the feed, answered as ever, and wait where they are refused', async () => {
    const send = (key: string, text: string) =>
      importOnce(
        admin(),
        [{ name: 'officers.csv', bytes: () => [Buffer.from(text)], size: text.length }],
        { asOf: '2026-11-01T02:00:00Z' },
        { key, bodyHash: text, feed: 'oasys' },
      );
    const first = valueOf(await send('k1', OFFICERS(2)));
    expect(first).toMatchObject({ added: 2, errors: [] });
    expect(valueOf(await send('k1', OFFICERS(2)))).toEqual(first);
    expect(valueOf(await send('k2', OFFICERS(2)))).toMatchObject({ added: 0, unchanged: 2 });
    expect(valueOf(await send('k3', OFFICERS(2).replace(',CM,', ',NONE,')))).toMatchObject({
      errors: [{ column: 'grade' }],
    });
    const { feeds, waiting } = (await data()).feeds;
    expect(feeds).toMatchObject([{ name: 'oasys', dataAsOf: '2026-11-01T02:00:00.000Z' }]);
    expect(waiting).toMatchObject([{ feed: 'oasys', state: 'refused' }]);
  });

  it('that are late are told to administrators and leaders, one that never came as well', async () => {
    await knowFeeds({ store: test.store, now: at(0) }, folder, new Set());
    const unit = { level: 'region', code: SMALL.region } as const;
    const leader = (hours: number) => ({ store: test.store, actor: PEOPLE.leader, now: at(hours) });
    const told = async (hours: number) => [
      valueOf(await viewCapacityPage(leader(hours), unit, 'week')).lateFeeds,
      valueOf(await viewAdmin(admin(hours))).lateFeeds,
    ];
    expect(await told(29)).toEqual([[], []]);
    const never = 'No extract of ndelius has been taken yet';
    expect(await told(31)).toEqual([[never], [never]]);
    put({ 'officers.csv': OFFICERS(1), ready: '' });
    await take(32);
    expect(await told(60)).toEqual([[], []]);
    expect(await told(32 + 50)).toEqual([
      ['The ndelius extract is 2 days old'],
      ['The ndelius extract is 2 days old'],
    ]);
    valueOf(await expectFeed(admin(82), { feed: 'ndelius', everyHours: '72' }));
    expect(await told(83)).toEqual([[], []]);
    expect(problemOf(await expectFeed(admin(82), { feed: 'ndelius', everyHours: '0' })).code).toBe(
      'does_not_fit',
    );
    expect(
      problemOf(
        await expectFeed({ ...admin(82), actor: PEOPLE.leader }, { feed: 'ndelius', everyHours: '9' }),
      ).code,
    ).toBe('not_found');
  });
});
