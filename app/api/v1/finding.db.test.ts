import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowFeed } from '@/db/commands/data/save-feed';
import { SMALL } from '@/db/seed/scenarios';
import { TEST_DIALECTS } from '@/db/test-store';
import { asStaffCode } from '@/lib/kernel/ids';
import { withNameKey } from '@/lib/kernel/text/fold-name';
import { type ApiTest, openApiTest } from './_testing/api-client';
import { GET as list } from './capacity/list/route';
import { GET as chronology } from './cases/[crn]/chronology/route';
import { GET as readCase, PATCH as changeCase } from './cases/[crn]/route';
import { PUT as expectFeed } from './feeds/[feed]/route';
import { GET as feeds } from './feeds/route';
import { POST as cancelImport } from './imports/[id]/cancel/route';
import { GET as imports } from './imports/route';
import { POST as mergeKeys } from './keys/merge/route';
import { GET as keys } from './keys/route';
import { GET as search } from './search/route';

const { officers, cases, teams, ldus } = SMALL;
const [RESTRICTED] = cases.wellOver.slice(-1);

describe.each(TEST_DIALECTS)('what is found by the API on %s', (dialect) => {
  let api: ApiTest;
  let token: string;
  let leader: string;
  let elsewhere: string;
  beforeAll(async () => {
    api = await openApiTest(dialect);
    token = await api.token('manager');
    leader = await api.token('leader');
    elsewhere = await api.token('manager', { level: 'team', code: teams.west });
  });
  afterAll(() => api.test.destroy());

  const entries = (action: 'case.chronology_opened') =>
    api.test.store.db
      .select()
      .from(api.test.store.t.auditEntries)
      .where(eq(api.test.store.t.auditEntries.action, action));

  describe('the search', () => {
    const look = async (who: string, text: string) =>
      (await api.call(search, { token: who, query: `?text=${encodeURIComponent(text)}` })).body as {
        people: { items: { crn: string; name: string }[] } | null;
        officers: { items: { staffCode: string }[] } | null;
        units: { items: { code: string }[] } | null;
      };

    it('finds people, staff and units as the search box does, each in the part of the estate of the caller', async () => {
      const name = `person${cases.over[0].slice(-3)}`;
      expect((await look(token, name)).people?.items).toMatchObject([{ crn: cases.over[0] }]);
      expect((await look(elsewhere, name)).people?.items).toEqual([]);
      expect((await look(token, officers.over.toLowerCase())).officers?.items).toMatchObject([
        { staffCode: officers.over },
      ]);
      expect((await look(token, teams.east)).units?.items).toMatchObject([{ code: teams.east }]);
      expect((await look(elsewhere, teams.east)).units?.items).toEqual([]);
    });

    it('finds a restricted name for nobody who may not know it, and tells it by its CRN without the name', async () => {
      const name = `person${String(RESTRICTED).slice(-3)}`;
      expect((await look(token, name)).people?.items).toMatchObject([{ crn: RESTRICTED }]);
      expect((await look(leader, name)).people?.items).toEqual([]);
      const byCrn = await look(leader, String(RESTRICTED));
      expect(byCrn.people?.items).toMatchObject([{ crn: RESTRICTED, name: 'Restricted case' }]);
      expect(JSON.stringify(byCrn).toLowerCase()).not.toContain(name);
    });

    it('shows an administrator no case at all, and says what is missing of the question', async () => {
      const administrator = await api.token('administrator');
      expect((await look(administrator, cases.over[0])).people).toBeNull();
      expect((await api.call(search, { token })).status).toBe(422);
      expect((await api.call(search, { token: 'hr_nobody', query: '?text=x' })).status).toBe(401);
    });
  });

  it('the chronology of a case is told in order, and that it was read is logged', async () => {
    const params = { crn: String(cases.over[0]) };
    const { status, body } = await api.call(chronology, { token, params });
    expect([status, body.crn]).toEqual([200, cases.over[0]]);
    const told = body.entries as { on: string }[];
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ on }) => on)).toEqual(told.map(({ on }) => on).sort());
    expect(await entries('case.chronology_opened')).toHaveLength(1);
    expect((await api.call(chronology, { token: elsewhere, params })).status).toBe(404);
    expect(await entries('case.chronology_opened')).toHaveLength(1);
  });

  describe('a list behind a figure', () => {
    const ask = (query: string, who = token) => api.call(list, { token: who, query: `?${query}` });
    const EAST = `level=team&code=${teams.east}`;
    interface Listed {
      readonly items: { crn: string; staffCode: string; name: string }[];
      readonly next: string | null;
    }
    const listed = async (query: string, who = token) =>
      (await ask(query, who)).body as unknown as Listed & Record<string, unknown>;

    it('comes a page at a time, and has as many items as its figure counts', async () => {
      const whole = await listed(`list=live&${EAST}&limit=500`);
      expect(whole).toMatchObject({ kind: 'cases', level: 'team', code: teams.east, next: null });
      expect((whole.share as { count: number }).count).toBe(whole.items.length);
      const pages: string[] = [];
      let next: string | null = '0';
      while (next !== null) {
        const page: Listed = await listed(`list=live&${EAST}&limit=4&cursor=${next}`);
        pages.push(...page.items.map(({ crn }) => crn));
        next = page.next;
      }
      expect(pages).toEqual(whole.items.map(({ crn }) => crn));
    });

    it('is narrowed as on screen, and tells names as the caller may know them', async () => {
      const { items } = await listed(`list=live&${EAST}&setting=community&limit=500`);
      expect(items.length).toBeGreaterThan(0);
      const told = await listed(`list=live&${EAST}&limit=500`, leader);
      expect(told.items.find(({ crn }) => crn === RESTRICTED)?.name).toBe('Restricted case');
      const over = await listed(`list=over-100&${EAST}`);
      // Who is away with cases has more than they have time for.
      const { over: held, wellOver, absent } = officers;
      expect(over).toMatchObject({ kind: 'officers', share: { count: 3 } });
      expect(over.items.map(({ staffCode }) => staffCode).sort()).toEqual([held, wellOver, absent]);
      expect(await listed('list=over-100&level=nation')).toMatchObject({ kind: 'units' });
    });

    it('has the contact that is overdue, once it is recorded that it is', async () => {
      const params = { crn: String(cases.over[0]) };
      const { version } = (await api.call(readCase, { token, params })).body;
      const json = {
        expectedVersion: version,
        facts: { lastSeen: '2026-06-01', nextAppointment: null },
      };
      expect((await api.call(changeCase, { token, params, json })).body).toMatchObject({ state: 'saved' });
      const { items } = await listed(`list=contact-overdue&${EAST}`);
      expect(items).toMatchObject(
        expect.arrayContaining([expect.objectContaining({ crn: cases.over[0], lastSeen: '2026-06-01' })]),
      );
    });

    it.each([
      ['a list that there is not', 'list=nothing', 422],
      ['no list', '', 422],
      ['a setting that there is not', 'list=live&setting=space', 422],
    ])('is refused for %s', async (_what, query, status) => {
      expect((await ask(query)).status).toBe(status);
    });

    it('is not there for those elsewhere, nor, where it is for managers alone, for others', async () => {
      expect((await ask(`list=live&${EAST}`, elsewhere)).status).toBe(404);
      const region = await api.token('manager', { level: 'ldu', code: ldus.west });
      expect((await ask(`list=supervision-overdue&${EAST}`, region)).status).toBe(404);
    });
  });

  it('records of one key are merged as they were shown, by those who manage both', async () => {
    const { store } = api.test;
    const FROM = officers.over.toLowerCase();
    await store.tx((tx) =>
      tx.insert(store.t.officers).values(
        withNameKey({
          ...{ staffCode: asStaffCode(FROM), forename: 'Sam', surname: 'Overton' },
          ...{ teamCode: teams.east, grade: 'SCM' },
        }),
      ),
    );
    const { items } = (await api.call(keys, { token })).body as {
      items: { kind: string; from: { code: string }; into: { code: string }; seen: string }[];
    };
    expect(items).toMatchObject([{ kind: 'officer', from: { code: FROM }, into: { code: officers.over } }]);
    const merge = { kind: 'officer', from: FROM, into: String(officers.over), seen: items[0]?.seen ?? '' };
    const other = { ...merge, seen: 'other' };
    expect((await api.call(mergeKeys, { token, json: other })).status).toBe(409);
    expect((await api.call(mergeKeys, { token: elsewhere, json: merge })).status).toBe(409);
    expect((await api.call(keys, { token: leader })).status).toBe(404);
    expect((await api.call(mergeKeys, { token: leader, json: merge })).status).toBe(404);
    expect((await api.call(mergeKeys, { token, json: merge })).body).toEqual({ into: officers.over });
    expect((await api.call(keys, { token })).body).toEqual({ items: [] });
  });

  it('feeds are expected as administrators say, and imports that go on are theirs to cancel', async () => {
    const { store } = api.test;
    await store.tx((tx) => knowFeed(tx, store.t, 'ndelius', SMALL.now.toISOString()));
    const administrator = await api.token('administrator');
    const params = { feed: 'ndelius' };
    const put = (who: string, everyHours: unknown, at = params) =>
      api.call(expectFeed, { token: who, params: at, json: { everyHours } });
    expect((await put(administrator, 48)).body).toEqual({ state: 'saved' });
    expect((await api.call(feeds, { token: administrator })).body.items).toMatchObject([
      { name: 'ndelius', everyHours: 48 },
    ]);
    expect((await put(administrator, 0)).status).toBe(422);
    expect((await put(administrator, 24, { feed: 'other' })).status).toBe(404);
    expect((await put(token, 24)).status).toBe(404);
    expect((await api.call(imports, { token: administrator })).body.running).toEqual([]);
    const none = { params: { id: 'nothing' } };
    expect((await api.call(cancelImport, { ...none, token: administrator })).status).toBe(404);
    expect((await api.call(cancelImport, { ...none, token })).status).toBe(404);
  });
});
