import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import { asTeamCode } from '../../kernel/ids';
import { auditOversight, drawOversightSample } from './audit-oversight';
import { finishOversightAction, recordOversight, type RecordOversightInput } from './record-oversight';
import { recordOversights } from './record-oversights';
import { PEOPLE } from '../testing/actors';
import { valueOf } from '../testing/context-of';
import { viewCase } from '../cases/view-case';
import { viewAttention } from '../teams/view-attention';
import { viewOversightsForm } from './view-oversights-form';
import { countOversightActions, viewOversights } from './view-oversights';

const { cases, officers: o, now, today } = SMALL;
const CRN = cases.beyond[0];
const GOOD: RecordOversightInput = {
  crn: CRN,
  decision: 'Stays with the officer: joint visits',
  reviewOn: addDays(today, 14),
  actions: [{ what: 'Joint home visit', who: 'Near, A', dueOn: addDays(today, 3) }],
};

describe.each(TEST_DIALECTS)('oversight on %s', (dialect) => {
  let test: TestStore;
  const opened: TestStore[] = [];
  beforeEach(async () => {
    test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store);
  });
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  const as = (actor: Actor = PEOPLE.eastManager, at: Date = now) => ({ store: test.store, actor, now: at });
  const record = (more: Partial<RecordOversightInput> = {}, actor?: Actor) =>
    recordOversight(as(actor), { ...GOOD, ...more });
  const casePage = async (actor?: Actor) => {
    const page = await viewCase(as(actor), CRN);
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  };
  const lists = async (actor?: Actor, at?: Date) => {
    const page = await viewOversights(as(actor, at));
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  };
  const audited = () => test.store.db.select().from(test.store.t.auditEntries);

  it('is recorded on the present holding with its actions, and the case has oversight in date then', async () => {
    expect((await casePage()).held).toMatchObject({ oversight: { state: 'missing' } });
    expect(await record()).toEqual({ ok: true, value: { crn: CRN } });
    const page = await casePage();
    expect(page.held).toMatchObject({ oversight: { state: 'in_date', reviewOn: GOOD.reviewOn } });
    expect(page.oversights).toMatchObject([
      { staffCode: o.beyond, decision: GOOD.decision, decidedByName: 'Sam Eastman' },
    ]);
    expect(page.oversightActions).toMatchObject([{ what: 'Joint home visit', doneOn: null }]);
    expect((await audited()).at(-1)).toMatchObject({ action: 'oversight.recorded', thingKey: CRN });
  });

  it('is counted on the page of oversight as its list has it, and no more once it is recorded', async () => {
    const listed = async () => {
      const list = await viewAttention(as(), { list: 'oversight', teamCode: null });
      if (!list.ok) throw new Error(list.error.code);
      return list.value.cases.length;
    };
    const before = (await lists()).reviews ?? { missing: 0, overdue: 0, due: 0 };
    expect(before.missing).toBeGreaterThan(0);
    expect(before.missing + before.overdue + before.due).toBe(await listed());
    expect(await record()).toMatchObject({ ok: true });
    expect((await lists()).reviews?.missing).toBe(before.missing - 1);
  });

  it('refuses what does not fit beside its field, and writes nothing', async () => {
    const result = await record({
      decision: 'https://example.org',
      reviewOn: addDays(today, 29),
      actions: [{ what: 'Visit', who: '', dueOn: 'x' }],
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'does_not_fit' } });
    if (!result.ok && result.error.code === 'does_not_fit')
      expect(result.error.fields.map((entry) => entry.field)).toEqual([
        'decision',
        'reviewOn',
        'action1Who',
        'action1DueOn',
      ]);
    expect((await casePage()).oversights).toEqual([]);
  });

  it('is for managers of the part of the estate alone', async () => {
    expect(await record({}, PEOPLE.allocator)).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    expect(await record({}, PEOPLE.westManager)).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await record({ crn: cases.waitingPlain })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
    expect(await record({ crn: cases.ended })).toMatchObject({ ok: false });
  });

  it('keeps an overdue action on the list until it is done, and counts it for home', async () => {
    await record();
    expect((await lists()).actions).toMatchObject([{ state: 'due', crn: CRN }]);
    expect(await countOversightActions(as())).toEqual({ overdue: 0, due: 1 });
    const later = new Date(now.getTime() + 5 * 86_400_000);
    expect((await lists(undefined, later)).actions).toMatchObject([{ state: 'overdue' }]);
    expect((await lists(PEOPLE.westManager)).actions).toEqual([]);
    const { action } = (await lists()).actions[0] ?? {};
    if (!action) throw new Error('No action');
    const finish = (done: boolean, version: number) =>
      finishOversightAction(as(), { actionId: action.id, version, done });
    expect(await finish(true, action.version)).toEqual({ ok: true, value: { crn: CRN } });
    expect((await lists()).actions).toEqual([]);
    expect((await casePage()).oversightActions).toMatchObject([{ doneOn: today, doneByName: 'Sam Eastman' }]);
    expect((await finish(true, action.version)).ok).toBe(true);
    expect(await finish(false, action.version)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect((await finish(false, action.version + 1)).ok).toBe(true);
    expect((await lists()).actions).toHaveLength(1);
  });

  it('is drawn for audit once, judged once, by somebody else than who decided', async () => {
    await record();
    expect((await lists()).toDrawFrom).toBeGreaterThan(0);
    const first = await drawOversightSample(as(PEOPLE.leader));
    expect(first).toMatchObject({ ok: true });
    expect(await drawOversightSample(as(PEOPLE.leader))).toEqual({ ok: true, value: { drawn: 0 } });
    const { audits, count } = await lists(PEOPLE.leader);
    expect(count).toMatchObject({ audited: 0 });
    const own = audits.find((entry) => entry.decision === GOOD.decision);
    if (!own) throw new Error('Not drawn');
    const judge = (actor: Actor, texts = { effect: 'partly', comment: 'One action was late' }) =>
      auditOversight(as(actor), { oversightId: own.audit.oversightId, ...texts });
    expect(await judge(PEOPLE.eastManager)).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    expect(await judge(PEOPLE.westManager)).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await judge(PEOPLE.leader, { effect: '', comment: '' })).toMatchObject({
      ok: false,
      error: { code: 'does_not_fit' },
    });
    const both = await Promise.all([judge(PEOPLE.leader), judge(PEOPLE.leader)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect((await lists(PEOPLE.leader)).count).toMatchObject({ audited: 1, effective: 0 });
  });

  describe('of standalone unpaid work', () => {
    const unit = asTeamCode('TSWD-CP');
    const unpaid = cases.over[2];
    /** A Community Payback unit in Westdale that serves Eastdale, and a manager of it. */
    const unitManager: Actor = {
      ...PEOPLE.westManager,
      id: 'u-unit',
      name: 'Una Unit',
      grants: [{ role: 'manager', scope: { level: 'team', code: unit } }],
    };
    const put = async (): Promise<void> => {
      const { t } = test.store;
      const changed = { setting: 'unpaid_work', rsr: 3.4, ogrs: 20, rosh: 'low', flags: [] } as const;
      await test.store.tx(async (tx) => {
        await tx
          .update(t.cases)
          .set({ ...changed, flags: [] })
          .where(eq(t.cases.crn, unpaid));
        await tx
          .insert(t.teams)
          .values({ code: unit, name: 'Unpaid work', type: 'community_payback', lduCode: SMALL.ldus.west });
        await tx.insert(t.teamServes).values({ teamCode: unit, unitCode: SMALL.ldus.east });
      });
    };
    const given = { crn: unpaid, reviewOn: addDays(today, 60), actions: [] };
    const viewed = async (actor: Actor) => valueOf(await viewCase(as(actor), unpaid));
    const standing = async (): Promise<unknown> => {
      const page = await viewCase(as(), unpaid);
      return page.ok ? page.value.held?.oversight : page.error;
    };

    it('is only asked for by a manager of another team, and counts once the manager of the unit records it', async () => {
      await put();
      expect((await record(given)).ok).toBe(true);
      expect(await standing()).toMatchObject({ state: 'missing', askedBy: '2026-11-09' });
      const asked = { crn: unpaid, askedByName: 'Sam Eastman', dueOn: '2026-11-09', overdue: false };
      expect((await lists(unitManager)).asked).toMatchObject([asked]);
      const { name } = await viewed(unitManager);
      expect(name.named).toBe(true);
      expect((await lists(unitManager)).asked[0]?.name).toEqual(name);
      expect((await lists()).asked).toEqual([]);
      expect((await record(given, unitManager)).ok).toBe(true);
      expect(await standing()).toMatchObject({ state: 'in_date', reviewOn: given.reviewOn, askedBy: null });
      expect((await lists(unitManager)).asked).toEqual([]);
    });

    it('waits for nobody of the unit once the case is standalone unpaid work no more', async () => {
      await put();
      expect((await record(given)).ok).toBe(true);
      const { cases: c } = test.store.t;
      await test.store.tx(async (tx) => {
        await tx.update(c).set({ setting: 'community' }).where(eq(c.crn, unpaid));
      });
      expect((await lists(unitManager)).asked).toEqual([]);
    });

    it('is recorded by any manager of the region where no unit serves the LDU', async () => {
      await put();
      await test.store.tx(async (tx) => {
        await tx.delete(test.store.t.teamServes).where(eq(test.store.t.teamServes.teamCode, unit));
      });
      expect((await record(given)).ok).toBe(true);
      expect(await standing()).toMatchObject({ state: 'in_date' });
    });
  });

  describe('of several cases at one meeting', () => {
    const [first, second] = [cases.beyond[0], cases.over[0]];
    const many = (more: Partial<Parameters<typeof recordOversights>[1]> = {}, actor?: Actor) =>
      recordOversights(as(actor), {
        crns: [first, second],
        decision: 'Discussed at supervision',
        reviewOn: addDays(today, 20),
        ...more,
      });
    const recorded = () => test.store.db.select().from(test.store.t.oversights);

    it('is recorded on each holding, with an audit event each, once though a case is named twice', async () => {
      expect(await many({ crns: [first, second, first] })).toEqual({
        ok: true,
        value: { recorded: [first, second] },
      });
      expect((await recorded()).map((row) => [row.crn, row.staffCode])).toEqual(
        expect.arrayContaining([
          [first, o.beyond],
          [second, o.over],
        ]),
      );
      expect((await audited()).filter((row) => row.action === 'oversight.recorded')).toHaveLength(2);
    });

    it('records nothing where one case does not fit, and says which', async () => {
      const late = await many({ reviewOn: addDays(today, 40) });
      expect(late).toMatchObject({ ok: false, error: { code: 'does_not_fit' } });
      if (!late.ok && late.error.code === 'does_not_fit')
        expect(late.error.fields[0]?.message).toContain(first);
      expect((await many({ crns: [] })).ok).toBe(false);
      expect(await many({ crns: [first, cases.waitingPlain] })).toMatchObject({ ok: false });
      expect(await many({}, PEOPLE.westManager)).toEqual({ ok: false, error: { code: 'not_found' } });
      expect(await recorded()).toEqual([]);
    });

    it('lists the cases of an officer that need it, those without any first', async () => {
      const page = await viewOversightsForm(as(), o.beyond);
      expect(page.ok && page.value.cases.map((entry) => [entry.crn, entry.open])).toEqual([[first, true]]);
      expect(await viewOversightsForm(as(PEOPLE.westManager), o.beyond)).toMatchObject({ ok: false });
      expect(await viewOversightsForm(as(PEOPLE.allocator), o.beyond)).toMatchObject({ ok: false });
    });
  });
});
