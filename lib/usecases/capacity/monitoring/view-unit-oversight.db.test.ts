import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { addDays, isoDate } from '../../../kernel/dates';
import { viewCapacityList } from '../../lists/view-capacity-list';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { viewUnitOversight } from './view-unit-oversight';

const TODAY = isoDate('2026-11-02');
const REGION = { level: 'region', code: SMALL.region } as const;
const EAST = { level: 'ldu', code: SMALL.ldus.east } as const;
const [OVERSEEN] = SMALL.cases.beyond;

describe.each(TEST_DIALECTS)('oversight of a unit (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);
  const viewed = async (who: TestPerson, unit: typeof REGION | typeof EAST) =>
    valueOf(await viewUnitOversight(as(who), unit));
  const listed = async (list: Parameters<typeof viewCapacityList>[1], unit: typeof REGION | typeof EAST) =>
    valueOf(await viewCapacityList(as('leader'), list, unit));

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    const agreed = (id: string, days: number, doneOn: typeof TODAY | null) => ({
      ...{ id, oversightId: 'o-1', crn: OVERSEEN, what: `Agreed ${id}`, who: 'Sam', doneOn },
      dueOn: addDays(TODAY, days),
    });
    await test.store.tx(async (tx) => {
      await tx.insert(t.oversights).values({
        ...{ id: 'o-1', crn: OVERSEEN, staffCode: SMALL.officers.beyond, decision: 'Agreed' },
        reviewOn: addDays(TODAY, -3),
        ...{ decidedAt: '2026-10-20T09:00:00.000Z', decidedBy: 'u', decidedByName: 'U' },
      });
      await tx
        .insert(t.oversightActions)
        .values([agreed('late', -1, null), agreed('today', 0, null), agreed('done', -5, TODAY)]);
    });
  });
  afterAll(() => test.destroy());

  it('counts what is missing, overdue and not done; an action is overdue from the day after its own', async () => {
    const { unit, units } = await viewed('leader', REGION);
    expect(unit.overdue.count).toBe(1);
    expect(unit.missing.count).toBeGreaterThanOrEqual(unit.overdue.count);
    expect(unit.supervision.actionsOverdue).toMatchObject({ count: 1, of: 2 });
    expect(units.map((one) => one.name)).toEqual(['Eastdale', 'Westdale']);
    for (const figure of ['missing', 'overdue'] as const)
      expect(units.reduce((sum, one) => sum + one[figure].count, 0)).toBe(unit[figure].count);
    expect(units.reduce((sum, one) => sum + one.supervision.overdue.of, 0)).toBe(unit.supervision.overdue.of);
  });

  it('has behind each count the list of as many', async () => {
    const { unit } = await viewed('leader', EAST);
    expect((await listed('oversight-missing', EAST)).share).toEqual(unit.missing);
    expect((await listed('oversight-overdue', EAST)).share).toEqual(unit.overdue);
    expect((await listed('supervision-overdue', EAST)).share).toEqual(unit.supervision.overdue);
    expect((await listed('actions-overdue', EAST)).items).toMatchObject({
      kind: 'actions',
      actions: [{ crn: OVERSEEN, what: 'Agreed late', overdue: true, teamName: 'East' }],
    });
    const { items } = await listed('actions-open', EAST);
    expect(items.kind === 'actions' && items.actions.map(({ what }) => what)).toEqual([
      'Agreed late',
      'Agreed today',
    ]);
  });

  it('is for managers and leaders of the whole unit', async () => {
    expect((await viewed('regionManager', REGION)).unit.name).toBeTruthy();
    for (const who of ['allocator', 'administrator', 'westManager'] as const) {
      expect(problemOf(await viewUnitOversight(as(who), EAST)).code).toBe('not_found');
      for (const list of ['actions-overdue', 'supervision-overdue'] as const)
        expect(problemOf(await viewCapacityList(as(who), list, EAST)).code).toBe('not_found');
    }
  });
});
