import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { homeCodes } from '../../../db/queries/live/home-codes';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Scope } from '../../domain/access/actor';
import { changesBetween, type LivePage } from '../../domain/metrics/live/live-page';
import { asLduCode, asRegionCode, asTeamCode, type Crn } from '../../kernel/ids';
import { allocateCase } from '../decisions/allocate-case';
import { estateOf } from '../once-a-request';
import { homesWithin } from '../queue/parts/load-waiting-cases';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCandidates } from '../shortlist/view-candidates';
import { forgetPastChanges } from './forget-past-changes';
import { viewChanges } from './view-changes';
import { viewDrawnNumbers, viewDrawnQueue } from './view-drawn';

const { cases, officers: o, teams, ldus } = SMALL;
const ANSWERS = { reasonCode: null, reasonText: null, oversightReviewOn: null, notes: null };

describe.each(TEST_DIALECTS)('the number by which an open page learns of changes on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (who: TestPerson = 'manager') => contextOf(test.store, who);
  const numbers = async (page: LivePage, who: TestPerson = 'manager') =>
    valueOf(await viewChanges(as(who), page));
  /** How far each page has moved while something was done. */
  const moved = async (
    pages: Readonly<Record<string, readonly [LivePage, TestPerson?]>>,
    act: () => Promise<unknown>,
  ) => {
    const read = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(pages).map(async ([name, [page, who]]) => [name, await numbers(page, who)] as const),
        ),
      );
    const before = await read();
    await act();
    const after = await read();
    return Object.fromEntries(
      Object.keys(pages).map((name) => [
        name,
        changesBetween(before[name]?.page ?? '', after[name]?.page ?? ''),
      ]),
    );
  };
  const allocate = async (crn: Crn, staffCode: string = o.beyond) =>
    expect(
      await allocateCase(as(), { ...ANSWERS, crn, staffCode, expectedVersion: 1, idempotencyKey: null }),
    ).toMatchObject({ ok: true });
  const setCase = (crn: Crn, values: Partial<typeof test.store.t.cases.$inferInsert>) =>
    test.store.tx((tx) => tx.update(test.store.t.cases).set(values).where(eq(test.store.t.cases.crn, crn)));

  it('rises by one for an allocation, wherever it is shown, and nowhere else', async () => {
    const pages = {
      team: [{ page: 'team', code: teams.east }],
      otherTeam: [{ page: 'team', code: teams.west }, 'westManager'],
      officer: [{ page: 'officer', code: o.beyond }],
      otherOfficer: [{ page: 'officer', code: o.over }],
      ldu: [{ page: 'capacity', level: 'ldu', code: ldus.east }, 'allocator'],
      otherLdu: [{ page: 'capacity', level: 'ldu', code: ldus.west }, 'leader'],
      region: [{ page: 'capacity', level: 'region', code: SMALL.region }, 'leader'],
      nation: [{ page: 'capacity', level: 'nation' }, 'administrator'],
      home: [{ page: 'home' }],
      otherHome: [{ page: 'home' }, 'westManager'],
      queue: [{ page: 'queue' }],
      shortlist: [{ page: 'shortlist', code: cases.waitingSenior }],
      header: [{ page: 'header' }],
    } as const;
    expect(await moved(pages, () => allocate(cases.waitingPlain))).toEqual({
      team: 1,
      otherTeam: 0,
      officer: 1,
      otherOfficer: 0,
      ldu: 1,
      otherLdu: 0,
      region: 1,
      nation: 1,
      home: 1,
      otherHome: 0,
      queue: 1,
      shortlist: 1,
      header: 0,
    });
  });

  it('tells of the waiting cases apart from the page, to whoever has a queue', async () => {
    const before = await numbers({ page: 'header' });
    const elsewhere = await numbers({ page: 'header' }, 'westManager');
    expect((await numbers({ page: 'home' }, 'officer')).queue).toBeNull();
    await allocate(cases.waitingPlain);
    expect(changesBetween(before.queue ?? '', (await numbers({ page: 'header' })).queue ?? '')).toBe(1);
    expect((await numbers({ page: 'header' }, 'westManager')).queue).toBe(elsewhere.queue);
  });

  it('is handed over with the page, as whoever keeps it open then asks for it, and of no other page', async () => {
    const pages: LivePage[] = [
      { page: 'home' },
      { page: 'queue' },
      { page: 'team', code: teams.east },
      { page: 'officer', code: o.over },
      { page: 'shortlist', code: cases.waitingSenior },
      { page: 'capacity', level: 'ldu', code: ldus.east },
      { page: 'capacity' },
    ];
    await allocate(cases.waitingPlain);
    for (const page of pages) {
      const context = { ...as('allocator'), request: {}, page };
      const drawn = await viewDrawnNumbers(context, page);
      expect(drawn, JSON.stringify(page)).toEqual(valueOf(await viewChanges(as('allocator'), page)));
      expect(drawn?.page, JSON.stringify(page)).not.toMatch(/\.0$/);
      expect(await viewDrawnQueue(context)).toBe(drawn?.queue);
      expect(await viewDrawnNumbers(context, { page: 'team', code: teams.west })).toBeNull();
    }
    expect(await viewDrawnQueue({ ...as('officer'), request: {}, page: { page: 'home' } })).toBeNull();
  });

  it('rises for what is recorded of an officer, on their page and their team, and leaves the queue alone', async () => {
    const pages = {
      own: [{ page: 'home' }, 'officer'],
      officer: [{ page: 'officer', code: o.wellOver }, 'officer'],
      team: [{ page: 'team', code: teams.east }],
      queue: [{ page: 'queue' }],
    } as const;
    const reduction = { id: 'r', reason: 'union', hoursHundredths: 100, startDate: SMALL.today };
    const add = () =>
      test.store.tx((tx) =>
        tx.insert(test.store.t.reductions).values({ ...reduction, staffCode: o.wellOver }),
      );
    expect(await moved(pages, add)).toEqual({ own: 1, officer: 1, team: 1, queue: 0 });
  });

  it('counts a change of many things in one transaction once', async () => {
    const { t } = test.store;
    const act = () => test.store.tx((tx) => tx.update(t.officers).set({ version: 7 }));
    expect(
      await moved({ region: [{ page: 'capacity', level: 'region', code: SMALL.region }, 'leader'] }, act),
    ).toEqual({
      region: 1,
    });
  });

  it('follows a case that waits, has no LDU, or is shared', async () => {
    const pages = {
      queue: [{ page: 'queue' }],
      otherQueue: [{ page: 'queue' }, 'westManager'],
      team: [{ page: 'team', code: teams.east }],
      coWorker: [{ page: 'officer', code: o.trainee }],
    } as const;
    const still = { queue: 0, otherQueue: 0, team: 0, coWorker: 0 };
    expect(await moved(pages, () => setCase(cases.waitingPlain, { rsr: 1.5 }))).toEqual({
      ...still,
      queue: 1,
    });
    expect(await moved(pages, () => setCase(cases.waitingReturning, { rsr: 1.5 }))).toEqual({
      ...still,
      queue: 1,
    });
    const held = cases.over[0];
    expect(await moved(pages, () => setCase(held, { rsr: 1.5 }))).toEqual({ ...still, team: 1 });
    const shared = {
      id: 'share',
      crn: held,
      staffCode: o.trainee,
      kind: 'co_working',
      percent: 20,
      startedOn: SMALL.today,
      recordedAt: SMALL.dataAsOf,
      recordedByName: 'Sam',
    } as const;
    await test.store.tx((tx) => tx.insert(test.store.t.caseShares).values(shared));
    expect(await moved(pages, () => setCase(held, { rsr: 2.5 }))).toEqual({ ...still, team: 1, coWorker: 1 });
  });

  it('rises for both teams when somebody moves, and for everybody when the estate changes', async () => {
    const { t } = test.store;
    const pages = {
      left: [{ page: 'team', code: teams.east }],
      joined: [{ page: 'team', code: teams.west }, 'westManager'],
      women: [{ page: 'team', code: teams.women }, 'leader'],
    } as const;
    const move = () =>
      test.store.tx((tx) =>
        tx.update(t.officers).set({ teamCode: teams.west }).where(eq(t.officers.staffCode, o.trainee)),
      );
    expect(await moved(pages, move)).toEqual({ left: 1, joined: 1, women: 0 });
    const rename = () =>
      test.store.tx((tx) => tx.update(t.teams).set({ name: 'New' }).where(eq(t.teams.code, teams.west)));
    expect(await moved(pages, rename)).toEqual({ left: 1, joined: 1, women: 1 });
  });

  it('stays where nothing that is shown changed: what fails, what is read, and what is a reader’s own', async () => {
    const pages = { nation: [{ page: 'capacity', level: 'nation' }, 'administrator'] } as const;
    expect(
      await moved(pages, async () => {
        const failed = test.store.tx(async (tx) => {
          await tx.update(test.store.t.officers).set({ version: 9 });
          throw new Error('undone');
        });
        await expect(failed).rejects.toThrow('undone');
        valueOf(await viewCandidates(as(), { crn: cases.waitingPlain }));
        await test.store.tx((tx) => tx.update(test.store.t.users).set({ failedSignIns: 1 }));
      }),
    ).toEqual({ nation: 0 });
  });

  it('is refused for what the reader may not see, as if it were not there', async () => {
    const refused = async (page: LivePage, who: TestPerson) =>
      problemOf(await viewChanges(as(who), page)).code;
    expect(await refused({ page: 'team', code: teams.east }, 'westManager')).toBe('not_found');
    expect(await refused({ page: 'team', code: 'NONE' }, 'westManager')).toBe('not_found');
    expect(await refused({ page: 'officer', code: o.over }, 'westManager')).toBe('not_found');
    expect(await refused({ page: 'officer', code: o.over }, 'officer')).toBe('not_found');
    expect(await refused({ page: 'capacity', level: 'nation' }, 'leader')).toBe('not_found');
    expect(await refused({ page: 'capacity', level: 'ldu', code: ldus.east }, 'westManager')).toBe(
      'not_found',
    );
    expect(await refused({ page: 'shortlist', code: cases.waitingPlain }, 'westManager')).toBe('not_found');
    expect(await refused({ page: 'shortlist', code: 'nonsense' }, 'manager')).toBe('not_found');
    expect(await refused({ page: 'queue' }, 'officer')).toBe('not_allowed');
  });

  it('leaves nothing in between: what a transaction touched is forgotten as it commits', async () => {
    await allocate(cases.waitingPlain);
    expect(await test.store.db.$count(test.store.t.touchedThings)).toBe(0);
  });

  it('is forgotten with its day', async () => {
    const { t } = test.store;
    await test.store.tx((tx) => tx.update(t.placeChanges).set({ day: '2020-01-01' }));
    await allocate(cases.waitingPlain);
    await forgetPastChanges(as());
    const days = await test.store.db.selectDistinct({ day: t.placeChanges.day }).from(t.placeChanges);
    expect(days.map(({ day }) => day)).not.toContain('2020-01-01');
    expect(days).toHaveLength(1);
  });

  it('watches the homes that the queue is read from, for every part of the estate', async () => {
    const { t, db } = test.store;
    await test.store.tx(async (tx) => {
      await tx.insert(t.regions).values({ code: asRegionCode('OT'), name: 'Other' });
      await tx.insert(t.ldus).values([
        { code: asLduCode('OTA'), name: 'A', regionCode: asRegionCode('OT') },
        { code: asLduCode('OTB'), name: 'B', regionCode: asRegionCode('OT') },
      ]);
      const type = 'generic' as const;
      await tx.insert(t.teams).values([
        { code: asTeamCode('OTA-1'), name: 'A1', type, lduCode: asLduCode('OTA') },
        { code: asTeamCode('OTB-1'), name: 'B1', type, lduCode: asLduCode('OTB') },
      ]);
      await tx.insert(t.teamServes).values([
        { teamCode: asTeamCode('OTA-1'), unitCode: SMALL.region },
        { teamCode: asTeamCode('OTB-1'), unitCode: ldus.west },
      ]);
    });
    const { routing } = await estateOf(as());
    const units: Scope[] = [
      ...['TS', 'OT'].map((code) => ({ level: 'region' as const, code })),
      ...routing.ldus.map(({ code }) => ({ level: 'ldu' as const, code })),
      ...routing.teams.map(({ code }) => ({ level: 'team' as const, code })),
    ];
    for (const scopes of [...units.map((unit) => [unit]), units.slice(0, 1).concat(units.slice(-1)), units]) {
      const homes = homesWithin(scopes, routing);
      const rows = await db
        .select({ code: t.ldus.code })
        .from(t.ldus)
        .where(homeCodes(t, scopes, t.ldus.code));
      expect(rows.map(({ code }) => code).sort(), JSON.stringify(scopes)).toEqual(
        homes === 'anywhere' ? [] : [...homes.lduCodes].sort(),
      );
    }
    expect(homeCodes(t, [{ level: 'nation', code: '' }], sql`1`)).toBeUndefined();
  });
});

describe.runIf(TEST_DIALECTS.includes('postgres'))('the number of changes, with several writers', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore('postgres');
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('misses nothing that began earlier and commits later, and lets neither wait for the other', async () => {
    const { store } = test;
    const { t } = store;
    const read = async () =>
      valueOf(await viewChanges(contextOf(store, 'manager'), { page: 'team', code: teams.east })).page;
    const touch = (staffCode: typeof o.over, then?: () => Promise<void>) =>
      store.tx(async (tx) => {
        await tx.update(t.officers).set({ version: 3 }).where(eq(t.officers.staffCode, staffCode));
        await then?.();
      });
    const before = await read();
    let between = '';
    await touch(o.over, async () => {
      await touch(o.wellOver);
      between = await read();
    });
    expect(changesBetween(before, between)).toBe(1);
    expect(changesBetween(before, await read())).toBe(2);
  });
});
