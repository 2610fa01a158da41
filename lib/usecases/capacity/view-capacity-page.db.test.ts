import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertStoredDays } from '../../../db/seed/rows/stored-days';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays, addMonths, type IsoDate } from '../../kernel/dates';
import { toCsv } from '../../kernel/text/csv';
import type { CapacityPage } from './capacity-page';
import type { UseCaseContext } from '../context';
import { viewCapacityFile } from './view-capacity-file';
import { viewCapacityPage } from './view-capacity-page';

const LEADER: Actor = {
  kind: 'user',
  id: 'u-test',
  name: 'Test',
  staffCode: null,
  grants: [{ role: 'leader', scope: { level: 'region', code: SMALL.region } }],
};

describe.each(TEST_DIALECTS)('the dashboard of the small estate (%s)', (dialect) => {
  let test: TestStore;
  const context = (): UseCaseContext => ({ store: test.store, actor: LEADER, now: SMALL.now });
  const east = { level: 'ldu' as const, code: SMALL.ldus.east };

  const view = async (
    asked: Parameters<typeof viewCapacityPage>[1],
    step: 'week' | 'day' = 'week',
  ): Promise<CapacityPage> => {
    const result = await viewCapacityPage(context(), asked, step);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  /** One evening of the officer `over` (SCM, 0.1 FTE) in East and of `women` (CM, 1 FTE) in West. */
  const storeDay = (onDate: IsoDate, used: number) =>
    test.store.tx(async (tx) => {
      const row = { onDate, provisionalCount: 0, modelVersion: 'ibat-4, version 1' };
      await insertStoredDays(tx, test.store.t, [
        {
          ...row,
          staffCode: SMALL.officers.over,
          teamCode: SMALL.teams.east,
          grade: 'PO',
          pointsUsedHundredths: used,
          pointsAvailable: 217,
          caseCount: 4,
          state: used > 21_700 ? 'over' : 'near',
        },
        {
          ...row,
          staffCode: SMALL.officers.women,
          teamCode: SMALL.teams.women,
          grade: 'CM',
          pointsUsedHundredths: 0,
          pointsAvailable: 2176,
          caseCount: 0,
          state: 'spare',
        },
      ]);
    });

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('says that there is nothing to compare with before the first snapshots', async () => {
    const page = await view({});
    expect(page.past).toEqual({ month: null, year: null });
    expect(page.trend).toEqual([]);
    expect(page.headline.map((part) => part.text).join('')).toBe(
      'Testshire is at 11.2%; 3 of 5 officers are over 100%; East is the most stretched team, at 27.1%.',
    );
    expect(page.brief).toHaveLength(5);
  });

  it('compares with the last stored day of the week before the same day last month and last year', async () => {
    await storeDay(addDays(addMonths(SMALL.today, -1), -2), 21_000);
    await storeDay(addDays(addMonths(SMALL.today, -12), -7), 99_999);
    const page = await view(east);
    expect(page.past.year).toBeNull();
    expect(page.past.month).toMatchObject({
      onDate: '2026-09-30',
      workloadPercent: 96.774,
      officersOver100: { count: 0, of: 1, percent: 0 },
      averageCaseloadByGrade: { SCM: { value: 40, cases: 4, fte: 0.1 } },
    });
    const region = await view({});
    expect(region.past.month?.workloadPercent).toBe(8.776);
    expect(region.headline.map((part) => part.text).join('')).toContain(
      'Testshire is at 11.2%, 2.4 points more than a month ago',
    );
  });

  it('draws the trend of the unit alone, by week or by day', async () => {
    await storeDay(addDays(SMALL.today, -7), 21_700);
    await storeDay(addDays(SMALL.today, -1), 23_300);
    expect((await view(east)).trend).toEqual([
      {
        onDate: addDays(SMALL.today, -7),
        modelVersion: 'ibat-4, version 1',
        rulesVersion: null,
        workloadPercent: 100,
        over100: { count: 0, of: 1, percent: 0 },
      },
    ]);
    expect((await view(east)).rules.map(({ from, to, changed }) => [from, to, changed])).toEqual([
      [addDays(SMALL.today, -7), SMALL.today, ['model', 'rules']],
    ]);
    const days = (await view(east, 'day')).trend;
    expect(days.map((point) => [point.onDate, point.workloadPercent, point.over100.count])).toEqual([
      ['2026-09-30', 96.8, 0],
      ['2026-10-26', 100, 0],
      ['2026-11-01', 107.4, 1],
    ]);
    expect((await view({ level: 'ldu', code: SMALL.ldus.west })).trend[0]).toMatchObject({
      workloadPercent: 0,
      over100: { of: 0 },
    });
  });

  it('shows officers by name for a team, and marks without names above it', async () => {
    const team = await view({ level: 'team', code: SMALL.teams.east });
    expect(team.officers.map((officer) => officer.name)).toEqual([
      'Awayford, Sam',
      'Beyond, Sam',
      'Eastman, Sam',
      'Learner, Sam',
      'Overton, Sam',
      'Unknown, Sam',
      'Wellover, Sam',
    ]);
    const region = await view({});
    expect(region.officers).toEqual([]);
    expect(region.dots).toEqual([
      {
        code: SMALL.ldus.east,
        withoutPercent: 1,
        officers: [
          { percent: 4.228, role: 'ordinary' },
          { percent: 6.667, role: 'trainee' },
          { percent: 107.373, role: 'senior' },
          { percent: 124.885, role: 'ordinary' },
        ],
      },
      { code: SMALL.ldus.west, withoutPercent: 0, officers: [] },
    ]);
    expect(JSON.stringify({ ...region, model: null })).not.toContain('Overton');
  });

  it('names the units above, and says which of them the reader may open', async () => {
    const page = await view({ level: 'team', code: SMALL.teams.east });
    expect(page.above.map((unit) => [unit.name, unit.mayView])).toEqual([
      ['England and Wales', false],
      ['Testshire', true],
      ['Eastdale', true],
    ]);
  });

  it('hands the units table out as a marked file', async () => {
    const file = await viewCapacityFile(context(), {});
    if (!file.ok) throw new Error(file.error.code);
    expect(file.value.fileName).toBe(`capacity-${SMALL.region}-2026-11-02.csv`);
    const lines = toCsv(file.value.rows).split('\r\n');
    expect(lines[0]).toContain('OFFICIAL-SENSITIVE');
    expect(lines.slice(2, 5).map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
      `ldu,${SMALL.ldus.east},Eastdale,27.126`,
      `ldu,${SMALL.ldus.west},Westdale,0`,
      `region,${SMALL.region},Testshire,11.167`,
    ]);
    expect(await viewCapacityFile(context(), { level: 'nation' })).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
