import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { addDays, addMonths, isoDate } from '../../../kernel/dates';
import { contextOf, valueOf } from '../../testing/context-of';
import { viewMeasures } from '../view-measures';

const TODAY = isoDate('2026-11-02');

describe.each(TEST_DIALECTS)('cases that ended (%s)', (dialect) => {
  let test: TestStore;
  const endings = async (level: 'region' | 'ldu', code: string) =>
    valueOf(await viewMeasures(contextOf(test.store, 'leader'), { level, code })).endings;

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('are counted with their last officer, in the 12 months to today beside the 12 before', async () => {
    const units = [
      ['region', SMALL.region],
      ['ldu', SMALL.ldus.east],
      ['ldu', SMALL.ldus.west],
    ] as const;
    const known = await Promise.all(units.map(([level, code]) => endings(level, code)));
    const [region, east] = known.map(({ count, before }) => ({ count: count + 1, before: before + 1 }));
    const { t } = test.store;
    const [late, early, error] = SMALL.cases.wellOver;
    const end = async (
      crn: typeof late,
      on: typeof TODAY,
      endReason: 'order_completed' | 'logged_in_error',
    ) =>
      test.store.tx(async (tx) => {
        await tx.update(t.allocations).set({ endedOn: on }).where(eq(t.allocations.crn, crn));
        await tx.update(t.cases).set({ endedOn: on, endReason }).where(eq(t.cases.crn, crn));
      });
    await end(late, addDays(addMonths(TODAY, -12), 1), 'order_completed');
    await end(early, addMonths(TODAY, -12), 'order_completed');
    await end(error, addDays(TODAY, -1), 'logged_in_error');
    expect(await endings('region', SMALL.region)).toEqual(region);
    expect(await endings('ldu', SMALL.ldus.east)).toEqual(east);
    expect(await endings('ldu', SMALL.ldus.west)).toEqual(known[2]);
  });
});
