import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type DecisionSearch, loadDecisions } from '../../../db/queries/decisions/load-decisions';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import type { DecisionQuery } from '../../domain/allocation/decisions/decision-list';
import { addDays } from '../../kernel/dates';
import { allocateCase } from './allocate-case';
import { viewOfficerMoves } from '../officers/view-officer-moves';
import { PEOPLE } from '../testing/actors';
import { valueOf } from '../testing/context-of';
import { textOfFile } from '../testing/text-of-file';
import { viewDecision } from './view-decision';
import { exportDecisions, viewDecisions, viewOverrides } from './view-decisions';

const { cases, officers: o, now, today, teams } = SMALL;
const ALL: DecisionQuery = {
  days: 30,
  teamCode: null,
  kind: null,
  reasonCode: null,
  exception: null,
  page: 1,
};

describe.each(TEST_DIALECTS)('the history of allocations on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor = PEOPLE.eastManager) => ({ store: test.store, actor, now });
  const list = async (query: Partial<DecisionQuery> = {}, actor: Actor = PEOPLE.eastManager) => {
    const page = await viewDecisions(as(actor), { ...ALL, ...query });
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  };
  const allocatePlain = () =>
    allocateCase(as(), {
      crn: cases.waitingPlain,
      staffCode: o.beyond,
      expectedVersion: 1,
      reasonCode: null,
      reasonText: null,
      oversightReviewOn: null,
      notes: 'Lives near the office',
      idempotencyKey: null,
    });
  const allocateWithOversight = () =>
    allocateCase(as(), {
      crn: cases.waitingProvisional,
      staffCode: o.trainee,
      expectedVersion: 1,
      reasonCode: 'agreed_development',
      reasonText: 'Joint work with the mentor',
      oversightReviewOn: addDays(today, 14),
      notes: null,
      idempotencyKey: null,
    });

  it('lists who allocated what to whom and why, and none of the imported holdings', async () => {
    const before = await list();
    expect(before).toMatchObject({ rows: [], total: 0 });
    expect((await allocatePlain()).ok).toBe(true);
    const { rows, any } = await list();
    expect(any).toBe(true);
    expect(rows).toMatchObject([
      {
        crn: cases.waitingPlain,
        kind: 'allocation',
        from: null,
        to: { staffCode: o.beyond, mayView: true },
        team: { code: teams.east },
        decidedByName: 'Sam Eastman',
        reasonCode: null,
        modelVersion: 'ibat-4, version 2',
        exceptions: [],
      },
    ]);
    expect(rows[0]?.offered).toBeGreaterThan(2);
  });

  it('says of a case that waited that it came from nobody, though somebody held it before', async () => {
    const done = await allocateCase(as(), {
      crn: cases.waitingReturning,
      staffCode: o.beyond,
      expectedVersion: 1,
      reasonCode: null,
      reasonText: null,
      oversightReviewOn: null,
      notes: null,
      idempotencyKey: null,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    const [row] = (await list()).rows;
    expect(row).toMatchObject({ crn: cases.waitingReturning, from: null });
    expect(await viewDecision(as(), row?.id ?? '')).toMatchObject({ ok: true, value: { from: null } });
    const moves = await viewOfficerMoves(as(), o.beyond);
    if (!moves.ok) throw new Error(moves.error.code);
    const own = moves.value.moves.filter((move) => move.crn === cases.waitingReturning);
    expect(own).toMatchObject([
      { direction: 'in', other: null, without: 'waiting' },
      { direction: 'out', other: null, without: 'waited', reasonCode: null },
      { direction: 'in', without: 'first_officer' },
    ]);
  });

  it('finds decisions by team, kind, reason and what was out of the ordinary', async () => {
    await allocatePlain();
    expect(await allocateWithOversight()).toMatchObject({ ok: true });
    const crns = async (query: Partial<DecisionQuery>) => (await list(query)).rows.map((row) => row.crn);
    expect(await crns({ reasonCode: 'agreed_development' })).toEqual([cases.waitingProvisional]);
    expect(await crns({ exception: 'any' })).toEqual([cases.waitingProvisional]);
    expect(await crns({ exception: 'no_route' })).toEqual([]);
    expect(await crns({ kind: 'reallocation' })).toEqual([]);
    expect(await crns({ teamCode: teams.west })).toEqual([]);
    expect((await crns({ teamCode: teams.east })).sort()).toEqual(
      [cases.waitingPlain, cases.waitingProvisional].sort(),
    );
  });

  it('shows each reader their own part of the estate, and a page beyond the last as empty', async () => {
    await allocatePlain();
    expect((await list({}, PEOPLE.westManager)).rows).toEqual([]);
    expect((await list({}, PEOPLE.leader)).rows).toHaveLength(1);
    expect((await list({ page: 9 })).rows).toEqual([]);
    expect(await viewDecisions(as(PEOPLE.officer), ALL)).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
  });

  it('counts reasons and overrides of the same decisions', async () => {
    await allocatePlain();
    await allocateWithOversight();
    const page = await viewOverrides(as(), ALL);
    if (!page.ok) throw new Error(page.error.code);
    expect(page.value.analytics).toMatchObject({
      all: { decisions: 2, known: 2, overrides: 1 },
      byReason: [{ code: 'agreed_development', decisions: 1 }],
      byMonth: [{ month: '2026-11', decisions: 2 }],
      byTeam: [{ code: teams.east, decisions: 2 }],
    });
  });

  it('counts no case that was logged in error among the overrides; the list keeps its decision', async () => {
    await allocatePlain();
    await allocateWithOversight();
    const { cases: c } = test.store.t;
    await test.store.tx((tx) =>
      tx
        .update(c)
        .set({ endedOn: today, endReason: 'logged_in_error' })
        .where(eq(c.crn, cases.waitingProvisional)),
    );
    const page = await viewOverrides(as(), ALL);
    if (!page.ok) throw new Error(page.error.code);
    expect(page.value.analytics.all).toMatchObject({ decisions: 1, overrides: 0 });
  });

  it('writes the list to a file, with a marking first', async () => {
    await allocatePlain();
    const file = valueOf(await exportDecisions(as(), ALL));
    expect(file.name).toBe(`allocations-${today}`);
    const [heading = '', head = '', row = '', ...rest] = (await textOfFile(file)).trim().split('\r\n');
    expect(heading).toContain('OFFICIAL-SENSITIVE. History of allocations. The last 30 days.');
    expect(row.replace(/"[^"]*"/g, '').split(',')).toHaveLength(head.split(',').length);
    expect(rest).toEqual([]);
  });

  it('is read on from one of them, each once, where several were made at one instant', async () => {
    await allocatePlain();
    await allocateWithOversight();
    const search: DecisionSearch = {
      ...{ scopes: [{ level: 'nation', code: '' }], ldusOfRegion: new Map(), since: today },
      ...{ teamCode: null, kind: null, reasonCode: null },
    };
    const all = await loadDecisions(test.store, search);
    expect(all).toHaveLength(2);
    for (const [at, one] of all.entries())
      expect(await loadDecisions(test.store, search, one)).toEqual(all.slice(at + 1));
  });

  it('shows a decision as it stood, with the facts, the rules and everybody offered, also after the case has changed', async () => {
    await allocatePlain();
    const { rows } = await list();
    const id = rows[0]?.id ?? '';
    const first = await viewDecision(as(), id);
    if (!first.ok) throw new Error(first.error.code);
    expect(first.value.allocation).toMatchObject({ notes: 'Lives near the office', staffCode: o.beyond });
    expect(first.value.allocation.decision).toMatchObject({
      band: '2',
      facts: { crn: cases.waitingPlain, setting: 'community' },
      candidates: expect.arrayContaining([expect.objectContaining({ staffCode: o.beyond })]),
    });
    expect(first.value.allocation.decision?.facts).not.toHaveProperty('surname');
    const { t } = test.store;
    await test.store.tx((tx) => tx.update(t.cases).set({ ogrs: 95, rosh: 'high' }));
    await test.store.tx((tx) => tx.update(t.officers).set({ contractedHoursHundredths: 1000 }));
    const again = await viewDecision(as(), id);
    expect(again.ok && again.value.allocation.decision).toEqual(first.value.allocation.decision);
  });

  it('is not there for those who may not see the case, nor for a holding that was imported', async () => {
    await allocatePlain();
    const { rows } = await list();
    expect(await viewDecision(as(PEOPLE.westManager), rows[0]?.id ?? '')).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
    const [imported] = await test.store.db.select().from(test.store.t.allocations);
    if (imported?.kind !== 'imported') throw new Error('The first holding is not an imported one');
    expect(await viewDecision(as(), imported.id)).toMatchObject({ ok: false });
    expect(await viewDecision(as(), 'nothing')).toMatchObject({ ok: false });
  });
});
