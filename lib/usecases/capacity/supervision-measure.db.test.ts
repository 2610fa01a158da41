import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays, isoDate } from '../../kernel/dates';
import { contextOf, valueOf } from '../testing/context-of';
import { viewMeasures } from './view-measures';

const TODAY = isoDate('2026-11-02');

describe.each(TEST_DIALECTS)('supervision of a unit (%s)', (dialect) => {
  let test: TestStore;
  const measured = async (level: 'region' | 'team', code: string) =>
    valueOf(await viewMeasures(contextOf(test.store, 'leader'), { level, code })).supervision;
  const held = (staffCode: (typeof SMALL.officers)['over'], daysAgo: readonly number[]) =>
    daysAgo.map((days) => ({
      id: `${staffCode}-${days}`,
      staffCode,
      heldOn: addDays(TODAY, -days),
      ...{ pointsUsedHundredths: 0, pointsAvailable: 0, caseCount: 0, modelVersion: 'ibat-4, version 1' },
      ...{ agreed: 'Agreed', recordedAt: `${TODAY}T10:00:00.000Z`, recordedBy: 'u', recordedByName: 'U' },
    }));

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('is overdue for everybody while nothing is recorded', async () => {
    const { sessions, enough, overdue, actionsOverdue } = await measured('region', SMALL.region);
    expect(sessions).toBe(0);
    expect(enough.count).toBe(0);
    expect(overdue.count).toBe(overdue.of);
    expect(overdue.of).toBeGreaterThan(0);
    expect(actionsOverdue).toMatchObject({ count: 0, of: 0, percent: null });
  });

  it('counts sessions of 12 months, who had 7 or more, and who had none for 56 days', async () => {
    const { t } = test.store;
    const before = await measured('region', SMALL.region);
    await test.store.tx(async (tx) => {
      await tx
        .insert(t.supervisions)
        .values([
          ...held(SMALL.officers.over, [55, 60, 90, 120, 150, 180, 360]),
          ...held(SMALL.officers.wellOver, [56, 364, 366]),
        ]);
    });
    const after = await measured('region', SMALL.region);
    expect(after.sessions).toBe(9);
    expect(after.enough).toMatchObject({ count: 1, of: before.enough.of });
    expect(after.overdue.count).toBe(before.overdue.count - 1);
    expect((await measured('team', SMALL.teams.west)).sessions).toBe(0);
  });
});
