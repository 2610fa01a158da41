import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, isoDate, londonDayEnd } from '../../lib/kernel/dates';
import { replayDay } from '../../lib/usecases/capacity/take-snapshots';
import { TEST_DIALECTS, type TestStore } from '../test-store';
import { DEMO_DAY, openDemoStore } from '../testing/demo-copies';

const TODAY = DEMO_DAY;

describe.each(TEST_DIALECTS)('the past of the demo on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openDemoStore(dialect);
  }, 600_000);
  afterAll(() => test.destroy());

  // A first and a last day, one on which a reduction that was called off later still counted, and the clocks going back.
  const days = [
    addMonths(TODAY, -13),
    addDays(TODAY, -200),
    addDays(TODAY, -60),
    isoDate('2026-10-25'),
    addDays(TODAY, -6),
    addDays(TODAY, -1),
  ];
  it.each(days)('replays to what is stored for %s, officer by officer', async (onDate) => {
    const s = test.store.t.officerSnapshots;
    const stored = await test.store.db.select().from(s).where(eq(s.onDate, onDate)).orderBy(asc(s.staffCode));
    const knownAt = londonDayEnd(onDate).toISOString();
    const again = await replayDay(test.store, { onDate, knownAt });
    const byCode = <Row extends { readonly staffCode: string }>(rows: readonly Row[]): Row[] =>
      [...rows].sort((a, b) => (a.staffCode < b.staffCode ? -1 : 1));
    expect(stored.length).toBeGreaterThan(290);
    // The id of a person is given by the database beside their code; a replay makes the rest.
    expect(stored.every((row) => row.staffId !== null)).toBe(true);
    expect(byCode(again)).toEqual(byCode(stored).map(({ staffId: _, ...row }) => row));
  });
});
