import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { PeriodListName } from '../../domain/metrics/capacity/capacity-lists';
import type { CaseNarrowing } from '../../domain/metrics/capacity/narrow-list';
import { addDays, addMonths, isoDate } from '../../kernel/dates';
import type { AskedUnit } from '../capacity/parts/load-capacity';
import { viewMeasures } from '../capacity/view-measures';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { exportCapacityList } from './export-capacity-list';
import { viewCapacityList } from './view-capacity-list';

const TODAY = isoDate('2026-11-02');
const EAST = { level: 'ldu', code: SMALL.ldus.east } as const;
const EAST_TEAM = { level: 'team', code: SMALL.teams.east } as const;
const [ENDED, RESTRICTED, OPEN] = SMALL.cases.wellOver;
const BEGAN = addMonths(TODAY, -3);
const EVERYTHING: CaseNarrowing = { band: null, setting: null, grade: null, team: null, since: null };

describe.each(TEST_DIALECTS)('cases that began or ended in a year (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);
  const listed = async (who: TestPerson, list: PeriodListName, unit: AskedUnit = EAST) => {
    const { items } = valueOf(await viewCapacityList(as(who), list, unit));
    if (items.kind !== 'periods') throw new Error(items.kind);
    return items.periods;
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      const set = (crn: typeof ENDED, values: Partial<typeof t.cases.$inferInsert>) =>
        tx.update(t.cases).set(values).where(eq(t.cases.crn, crn));
      const began = { setting: 'community', orderStart: BEGAN, surname: 'Marsden' } as const;
      for (const crn of [ENDED, OPEN]) await set(crn, began);
      await set(RESTRICTED, { ...began, surname: 'Unmistakable', restricted: true });
      const endedOn = addDays(TODAY, -1);
      await set(ENDED, { endedOn, endReason: 'order_completed' });
      await tx.update(t.allocations).set({ endedOn }).where(eq(t.allocations.crn, ENDED));
    });
  });
  afterAll(() => test.destroy());

  it('names whom a case is about to those who may know, and one that has ended by its CRN alone', async () => {
    const began = await listed('manager', 'starts-community', EAST_TEAM);
    const of = (crn: string) => began.find((entry) => entry.crn === crn);
    expect(of(OPEN)).toMatchObject({ name: { named: true }, mayOpen: true, on: BEGAN });
    expect(of(OPEN)?.name.text).toContain('Marsden');
    expect(of(ENDED)).toMatchObject({ name: { named: false, text: 'Ended' }, mayOpen: false, on: BEGAN });
    const forLeader = await listed('leader', 'starts-community');
    expect(forLeader.find((entry) => entry.crn === RESTRICTED)).toMatchObject({
      name: { named: false, text: 'Restricted case' },
      on: null,
    });
    expect(JSON.stringify(forLeader)).not.toContain('Unmistakable');
    const ended = await listed('leader', 'endings');
    expect(ended.map(({ crn }) => crn)).toContain(ENDED);
    expect(ended.map(({ crn }) => crn)).not.toContain(OPEN);
  });

  it('holds as many as the figure says, of each kind', async () => {
    const { view, endings } = valueOf(await viewMeasures(as('leader'), EAST));
    expect(view.starts?.community.count).toBeGreaterThanOrEqual(3);
    expect(endings.count).toBeGreaterThanOrEqual(1);
    expect(await listed('leader', 'starts-community')).toHaveLength(view.starts?.community.count ?? 0);
    expect(await listed('leader', 'starts-release')).toHaveLength(view.starts?.afterRelease.count ?? 0);
    expect(await listed('leader', 'endings')).toHaveLength(endings.count);
  });

  it('is a file of what the filter lets through, the latest first', async () => {
    const file = async (narrowing: Partial<CaseNarrowing>) => {
      const { sheets } = valueOf(
        await exportCapacityList(as('leader'), {
          ...{ list: 'starts-community', title: 'Began', unit: EAST },
          order: { sort: null, direction: null },
          narrowing: { ...EVERYTHING, ...narrowing },
          people: { filter: { name: '', grade: null, team: null }, order: { key: 'name', direction: 'asc' } },
          officers: { since: null, column: null },
        } as never),
      );
      return sheets[0];
    };
    const all = await listed('leader', 'starts-community');
    const whole = await file({});
    expect(whole?.rows).toHaveLength(all.length);
    expect(whole?.head).toEqual(expect.arrayContaining(['crn', 'name', 'on', 'officer', 'team']));
    const days = (whole?.rows ?? []).flatMap((row) => row[2] ?? []);
    expect(days).toEqual([...days].sort().reverse());
    expect((await file({ setting: 'licence' }))?.rows).toEqual([]);
    const [{ gradeKey } = { gradeKey: '' }] = all;
    const ofGrade = all.filter((entry) => entry.gradeKey === gradeKey);
    expect((await file({ grade: gradeKey }))?.rows).toHaveLength(ofGrade.length);
  });

  it('is not there for a unit that is not the reader’s', async () => {
    for (const list of ['starts-community', 'endings', 'new-high-band'] as const)
      expect(problemOf(await viewCapacityList(as('westManager'), list, EAST)).code).toBe('not_found');
  });
});
