import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import type { ReliefActionTexts } from '../../domain/workload/relief/relief-plan';
import { agreeReliefPlan, changeReliefPlan, closeReliefPlan, finishReliefAction } from './plan-relief';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCapacityList } from '../lists/view-capacity-list';
import { viewMeasures } from '../capacity/view-measures';
import { viewHome } from '../home/view-home';
import { viewOfficerWorkload } from '../officers/view-officer';
import { viewSupervision } from './view-supervision';

const { officers, today, teams, region } = SMALL;
const NEXT_WEEK = addDays(today, 7);
const ACTION: ReliefActionTexts = { what: 'No new cases', by: NEXT_WEEK, who: 'Sam Eastman', done: false };
const NOTHING: ReliefActionTexts = { what: '', by: '', who: '', done: false };

describe.each(TEST_DIALECTS)('relief plans, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);
  const agree = (
    more: { whom?: string; agreedOn?: string; actions?: readonly ReliefActionTexts[] } = {},
    who: TestPerson = 'manager',
    staffCode: string = officers.wellOver,
  ) =>
    agreeReliefPlan(as(who), {
      staffCode,
      whom: more.whom ?? 'officer',
      texts: { agreedOn: more.agreedOn ?? today, actions: more.actions ?? [ACTION] },
    });
  const relief = async (staffCode: string = officers.wellOver, who: TestPerson = 'manager') =>
    valueOf(await viewSupervision(as(who), staffCode)).relief;
  const keyOf = async () => {
    const plan = (await relief()).inForce[0];
    return { staffCode: officers.wellOver, id: plan?.id ?? '', version: plan?.version ?? 0 };
  };

  it('are kept with their actions and an audit entry; empty rows are left out', async () => {
    expect(valueOf(await agree({ actions: [NOTHING, ACTION, NOTHING] }))).toEqual({ kind: 'saved' });
    const { inForce, needed } = await relief();
    expect(needed).toBe(true);
    expect(inForce).toMatchObject([
      {
        staffCode: officers.wellOver,
        teamCode: teams.east,
        agreedOn: today,
        actions: [{ what: 'No new cases', by: NEXT_WEEK, who: 'Sam Eastman', doneOn: null }],
        recordedByName: 'manager',
        version: 1,
      },
    ]);
    expect(await audit()).toMatchObject([
      { action: 'relief.agreed', thingType: 'relief_plan', thingKey: inForce[0]?.id },
    ]);
  });

  it.each([
    ['without whom it is for', { whom: '' }, ['whom']],
    ['for whom nobody offered', { whom: 'everybody' }, ['whom']],
    ['without a day', { agreedOn: '' }, ['agreedOn']],
    ['agreed on a later day', { agreedOn: NEXT_WEEK }, ['agreedOn']],
    ['without any action', { actions: [NOTHING, NOTHING] }, ['action1What']],
    [
      'with an action by half',
      { actions: [{ ...ACTION, what: '', who: '' }] },
      ['action1What', 'action1Who'],
    ],
    ['with an action without a day', { actions: [ACTION, { ...ACTION, by: '' }] }, ['action2By']],
    ['with a day that does not exist', { actions: [{ ...ACTION, by: '31/2/2026' }] }, ['action1By']],
    [
      'with an action before it was agreed',
      { actions: [{ ...ACTION, by: addDays(today, -1) }] },
      ['action1By'],
    ],
    ['with too long an action', { actions: [{ ...ACTION, what: 'a'.repeat(201) }] }, ['action1What']],
  ])('are refused %s', async (_, more, fields) => {
    expect(fieldsOf(problemOf(await agree(more)))).toEqual(fields);
    expect((await relief()).inForce).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('are one in force for an officer, and one for their team', async () => {
    valueOf(await agree());
    expect(fieldsOf(problemOf(await agree()))).toEqual(['whom']);
    valueOf(await agree({ whom: 'team' }));
    expect(fieldsOf(problemOf(await agree({ whom: 'team' }, 'manager', officers.over)))).toEqual(['whom']);
    expect((await relief()).inForce.map((plan) => plan.staffCode)).toEqual([officers.wellOver, null]);
    expect((await relief(officers.over)).inForce.map((plan) => plan.staffCode)).toEqual([null]);
  });

  it('agreed for a team at the same moment from two officers are one', async () => {
    const both = await Promise.all([
      agree({ whom: 'team' }),
      agree({ whom: 'team' }, 'regionManager', officers.over),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });

  it('are managed by managers of the team, and seen by leaders and the officer', async () => {
    expect(problemOf(await agree({}, 'westManager'))).toEqual({ code: 'not_found' });
    for (const who of ['officer', 'allocator', 'leader', 'administrator'] as const)
      expect(problemOf(await agree({}, who)).code, who).toBe('not_allowed');
    valueOf(await agree());
    expect((await relief(officers.wellOver, 'leader')).inForce).toHaveLength(1);
    expect((await relief(officers.wellOver, 'officer')).mayManage).toBe(false);
    expect(valueOf(await viewOfficerWorkload(as('leader'), officers.wellOver)).relief?.inForce).toHaveLength(
      1,
    );
    expect(valueOf(await viewOfficerWorkload(as('allocator'), officers.wellOver)).relief).toBeNull();
  });

  it('have actions marked as done, once, and keep the day', async () => {
    valueOf(await agree({ actions: [ACTION, { ...ACTION, what: 'Close two cases' }] }));
    const key = await keyOf();
    expect(valueOf(await finishReliefAction(as('manager'), { ...key, action: 1 }))).toEqual({
      kind: 'saved',
    });
    expect((await relief()).inForce[0]?.actions.map((action) => action.doneOn)).toEqual([null, today]);
    expect(problemOf(await finishReliefAction(as('manager'), { ...key, action: 0 }))).toMatchObject({
      code: 'stale',
      version: 2,
    });
    const next = await keyOf();
    expect(valueOf(await finishReliefAction(as('manager'), { ...next, action: 1 }))).toEqual({
      kind: 'unchanged',
    });
    for (const action of [7, -1, 0.5, Number.NaN])
      expect(problemOf(await finishReliefAction(as('manager'), { ...next, action }))).toEqual({
        code: 'not_found',
      });
    expect((await audit()).map((entry) => entry.action)).toEqual(['relief.agreed', 'relief.changed']);
  });

  it('are flagged where an action is overdue', async () => {
    const earlier = addDays(today, -20);
    valueOf(await agree({ agreedOn: earlier, actions: [{ ...ACTION, by: addDays(today, -1) }, ACTION] }));
    expect((await relief()).overdueActions).toBe(1);
  });

  it('change with what was changed in the audit, and by version', async () => {
    valueOf(await agree());
    const key = await keyOf();
    const texts = {
      agreedOn: today,
      actions: [
        { ...ACTION, done: true },
        { ...ACTION, what: 'Move one case' },
      ],
    };
    valueOf(await changeReliefPlan(as('regionManager'), { ...key, texts }));
    expect((await relief()).inForce[0]?.actions.map((action) => [action.what, action.doneOn])).toEqual([
      ['No new cases', today],
      ['Move one case', null],
    ]);
    const stale = problemOf(await changeReliefPlan(as('manager'), { ...key, texts }));
    expect(stale).toMatchObject({ code: 'stale', version: 2 });
    expect(stale.code === 'stale' ? stale.detail : '').toMatch(
      /^regionManager changed this plan on 2 November 2026/,
    );
    const bad = { ...texts, actions: [] };
    expect(
      fieldsOf(problemOf(await changeReliefPlan(as('manager'), { ...key, version: 2, texts: bad }))),
    ).toEqual(['action1What']);
  });

  it('close with what came of them, are kept, and cannot be changed after', async () => {
    valueOf(await agree());
    const key = await keyOf();
    expect(fieldsOf(problemOf(await closeReliefPlan(as('manager'), { ...key, outcome: ' ' })))).toEqual([
      'outcome',
    ]);
    const long = 'a'.repeat(1001);
    expect(fieldsOf(problemOf(await closeReliefPlan(as('manager'), { ...key, outcome: long })))).toEqual([
      'outcome',
    ]);
    expect(problemOf(await closeReliefPlan(as('leader'), { ...key, outcome: 'Done' })).code).toBe(
      'not_allowed',
    );
    valueOf(await closeReliefPlan(as('manager'), { ...key, outcome: 'Down to 98%' }));
    const { inForce, closed } = await relief();
    expect(inForce).toEqual([]);
    expect(closed).toMatchObject([{ outcome: 'Down to 98%', closedByName: 'manager' }]);
    expect(problemOf(await finishReliefAction(as('manager'), { ...key, version: 2, action: 0 })).code).toBe(
      'stale',
    );
    valueOf(await agree());
  });

  it('reach no plan of another team by way of an officer who is theirs', async () => {
    valueOf(await agree());
    const key = { ...(await keyOf()), staffCode: officers.west };
    expect(problemOf(await closeReliefPlan(as('westManager'), { ...key, outcome: 'Mine now' }))).toEqual({
      code: 'not_found',
    });
  });

  describe('that are missing', () => {
    const list = async (who: TestPerson, level: 'region' | 'ldu' | 'team', code: string) =>
      viewCapacityList(as(who), 'without-relief', { level, code });

    it('are named and counted by unit for leaders, and fall when one is agreed', async () => {
      const before = valueOf(await list('leader', 'region', region));
      expect(before.share).toMatchObject({ count: 2, of: 2 });
      expect(before.items).toMatchObject({
        kind: 'officers',
        mayRank: false,
        officers: [{ staffCode: officers.absent }, { staffCode: officers.wellOver }],
        units: [{ share: { count: 2 } }, { share: { count: 0 } }],
      });
      const named = valueOf(await list('leader', 'team', teams.east));
      expect(named.items.kind === 'officers' ? named.items.officers.map((one) => one.staffCode) : []).toEqual(
        [officers.absent, officers.wellOver],
      );
      valueOf(await agree());
      expect(valueOf(await list('leader', 'region', region)).share).toMatchObject({ count: 1, of: 2 });
      valueOf(await agree({ whom: 'team' }));
      expect(valueOf(await list('leader', 'region', region)).share).toMatchObject({ count: 0, of: 2 });
    });

    it('are for managers and leaders: allocators and administrators do not see the list', async () => {
      expect(valueOf(await list('manager', 'team', teams.east)).share.count).toBe(2);
      expect(problemOf(await list('allocator', 'team', teams.east))).toEqual({ code: 'not_found' });
      expect(problemOf(await list('administrator', 'region', region))).toEqual({ code: 'not_found' });
      expect(problemOf(await list('manager', 'region', region))).toEqual({ code: 'not_found' });
      expect(valueOf(await viewMeasures(as('leader'), {})).withoutRelief?.count).toBe(2);
      expect(valueOf(await viewMeasures(as('administrator'), {})).withoutRelief).toBeNull();
    });

    it('are a count on the home of managers and leaders', async () => {
      const home = async (who: TestPerson) => valueOf(await viewHome(as(who)));
      expect((await home('manager')).managed?.relief).toMatchObject([
        { unit: { level: 'team', code: teams.east }, withoutRelief: { count: 2, of: 2, noCapacity: 1 } },
      ]);
      expect((await home('leader')).led[0]?.withoutRelief).toMatchObject({ count: 2 });
      expect((await home('administrator')).led[0]?.withoutRelief).toBeUndefined();
      expect((await home('allocator')).managed?.relief).toEqual([]);
    });
  });

  it('withhold from a leader what is said beside the CRN of a restricted case, and its manager keeps it', async () => {
    const crn = SMALL.cases.wellOver[4];
    const about = { ...ACTION, what: `Move ${crn.toLowerCase()}: known to the press`, who: 'Sam' };
    valueOf(await agree({ actions: [ACTION, about] }));
    const whats = async (who: TestPerson) =>
      (await relief(officers.wellOver, who)).inForce[0]?.actions.map((action) => action.what);
    expect(await whats('leader')).toEqual(['No new cases', 'Not shown: restricted case']);
    expect(await whats('manager')).toEqual(['No new cases', about.what]);
    const key = await keyOf();
    // A form that never had the text sends back what stands in for it: the text stays.
    const actions = [
      { ...ACTION, done: true },
      { ...about, what: 'Not shown: restricted case' },
    ];
    valueOf(await changeReliefPlan(as('manager'), { ...key, texts: { agreedOn: today, actions } }));
    expect(await whats('manager')).toEqual(['No new cases', about.what]);
    valueOf(await closeReliefPlan(as('manager'), { ...(await keyOf()), outcome: `${crn} has moved` }));
    const outcome = async (who: TestPerson) => (await relief(officers.wellOver, who)).closed[0]?.outcome;
    expect(await outcome('leader')).toBe('Not shown: restricted case');
    expect(await outcome('manager')).toBe(`${crn} has moved`);
  });
});
