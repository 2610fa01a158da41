import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { happensAt } from '../../../db/change-instant';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { isoDate } from '../../kernel/dates';
import { asStaffCode } from '../../kernel/ids';
import { contextOf, valueOf } from '../testing/context-of';
import { viewMeasures } from './view-measures';

const MONTH_END_STANDS = new Date('2026-11-20T09:00:00.000Z');
const NEXT_MONTH = new Date('2026-12-02T09:00:00.000Z');

describe.each(TEST_DIALECTS)('the staff figures of a month (%s)', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { absences } = test.store.t;
    await test.store.tx((tx) =>
      tx.insert(absences).values({
        id: 'absence-women',
        staffCode: SMALL.officers.women,
        kind: 'sickness',
        startDate: isoDate('2026-09-07'),
        endDate: isoDate('2026-09-11'),
        version: 1,
      }),
    );
  });
  afterAll(() => test.destroy());

  const daysOf = async (ldu: string, now: Date): Promise<number> => {
    const context = { ...contextOf(test.store, 'leader'), now };
    return valueOf(await viewMeasures(context, { level: 'ldu', code: ldu })).staff.now.sickness.workingDays;
  };

  it('do not tell how often somebody was ill by the day on which they move: a move counts from the next month', async () => {
    const { east, west } = SMALL.ldus;
    const before = [await daysOf(east, SMALL.now), await daysOf(west, SMALL.now)];
    expect(before[1]).toBe(5);
    await test.store.tx(async (tx) => {
      await happensAt(tx, new Date('2026-11-10T10:00:00.000Z'));
      const { officers } = test.store.t;
      await tx
        .update(officers)
        .set({ teamCode: SMALL.teams.east })
        .where(eq(officers.staffCode, SMALL.officers.women));
    });
    expect([await daysOf(east, MONTH_END_STANDS), await daysOf(west, MONTH_END_STANDS)]).toEqual(before);
    expect(await daysOf(west, NEXT_MONTH)).toBe(0);
  });

  it('have the grade and the hours of somebody who was recorded after it without them', async () => {
    const { officers, absences } = test.store.t;
    const late = {
      forename: 'Ada',
      surname: 'Late',
      teamCode: SMALL.teams.west,
      recordedAt: '2026-11-03T10:00:00.000Z',
    };
    const staffCode = asStaffCode('LATE01');
    const days = { startDate: isoDate('2026-10-05'), endDate: isoDate('2026-10-09') };
    await test.store.tx(async (tx) => {
      await happensAt(tx, new Date('2026-11-03T10:00:00.000Z'));
      await tx.insert(officers).values({ staffCode, ...late });
      await tx
        .insert(absences)
        .values({ id: 'absence-late', staffCode, kind: 'sickness', ...days, version: 1 });
    });
    const { west } = SMALL.ldus;
    const before = await daysOf(west, MONTH_END_STANDS);
    await test.store.tx(async (tx) => {
      await happensAt(tx, new Date('2026-11-04T10:00:00.000Z'));
      const known = { grade: 'CM', contractedHoursHundredths: 3700 };
      await tx.update(officers).set(known).where(eq(officers.staffCode, staffCode));
    });
    expect(await daysOf(west, MONTH_END_STANDS)).toBe(before + 5);
  });

  it('count nobody who was logged in error among those who left', async () => {
    const { officers } = test.store.t;
    const leavers = async (): Promise<number> => {
      const context = { ...contextOf(test.store, 'leader'), now: NEXT_MONTH };
      const page = await viewMeasures(context, { level: 'region', code: SMALL.region });
      return valueOf(page).staff.now.turnover.leavers;
    };
    const leave = (more: { loggedInErrorAt: string | null }) =>
      test.store.tx(async (tx) => {
        await happensAt(tx, new Date('2026-11-12T10:00:00.000Z'));
        const gone = { leavingDate: isoDate('2026-11-12'), ...more };
        await tx.update(officers).set(gone).where(eq(officers.staffCode, SMALL.officers.west));
      });
    const before = await leavers();
    await leave({ loggedInErrorAt: null });
    expect(await leavers()).toBe(before + 1);
    await leave({ loggedInErrorAt: '2026-11-12T10:00:00.000Z' });
    expect(await leavers()).toBe(before);
  });
});
