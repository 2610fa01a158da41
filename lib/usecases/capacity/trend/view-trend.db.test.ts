import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPastOfficers } from '../../../../db/queries/capacity/load-capacity-history';
import { insertStoredDays } from '../../../../db/seed/rows/stored-days';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { pointOf, TREND_FIGURES } from '../../../domain/metrics/history/figure-trend';
import { measurePast } from '../../../domain/metrics/history/past-figures';
import { IBAT_4 } from '../../../domain/workload/model/shipped/shipped-models';
import { addDays } from '../../../kernel/dates';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { viewCapacity } from '../view-capacity';
import { exportTrend } from './export-trend';
import { viewTrend } from './view-trend';

const DAYS = [-30, -20, -3, -1].map((back) => addDays(SMALL.today, back));

describe.each(TEST_DIALECTS)('a figure over time, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const staff = Object.values(SMALL.officers);
    await test.store.tx((tx) =>
      insertStoredDays(
        tx,
        test.store.t,
        DAYS.flatMap((onDate, day) =>
          staff.map((staffCode, index) => ({
            ...{ staffCode, onDate, provisionalCount: 0, modelVersion: 'ibat-4, version 2', rulesVersion: 2 },
            teamCode: index % 3 === 0 ? SMALL.teams.west : SMALL.teams.east,
            grade: ['CM', 'scm', 'SPO', 'TTG', null, 'PQiP'][index % 6] ?? null,
            pointsUsedHundredths: 100_000 + 13_700 * index + 500 * day,
            pointsAvailable: index % 4 === 0 ? 0 : 1000 + 300 * day,
            caseCount: (index * 17) % 90,
            state: (['spare', 'over', 'no_capacity', 'well_over'] as const)[(index + day) % 4] ?? 'spare',
            contractedHoursHundredths: index % 5 === 0 ? null : 3000 + index,
            besideHundredths: index % 6 === 3 ? 700 : null,
            // Of the first day the hours are those of now.
            knownAt: day === 0 ? null : `${onDate}T23:59:59.000Z`,
          })),
        ),
      ),
    );
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);

  it('is on each stored day what the officers of the day come to, and today what the dashboard has', async () => {
    const { db, t } = test.store;
    for (const unit of [
      { level: 'region', code: SMALL.region },
      { level: 'team', code: SMALL.teams.east },
    ] as const) {
      const now = valueOf(await viewCapacity(as('leader'), unit));
      for (const figure of TREND_FIGURES) {
        const page = valueOf(await viewTrend(as('leader'), unit, { figure, step: 'day' }));
        const expected = [];
        for (const onDate of DAYS) {
          const past = measurePast(IBAT_4, onDate, await loadPastOfficers(db, t, unit, onDate));
          if (past !== null) expected.push(pointOf(IBAT_4, figure, onDate, past));
        }
        expect(page.points.slice(0, -1), figure).toEqual(expected);
        expect(page.points.at(-1)).toEqual(pointOf(IBAT_4, figure, SMALL.today, now));
        expect(page.marks.map(({ kind }) => kind)).toContain('officers');
      }
    }
  });

  it('is a file with every point, and nobody’s whose unit it is not', async () => {
    const asked = { figure: 'over-100', step: 'day' } as const;
    const { rows } = valueOf(await exportTrend(as('leader'), {}, asked));
    expect(rows).toHaveLength(2 + DAYS.length + 1);
    expect(rows[0]?.[0]).toContain('OFFICIAL-SENSITIVE');
    for (const who of ['manager', 'officer', 'westManager'] as const)
      expect(problemOf(await viewTrend(as(who), { level: 'region', code: SMALL.region }, asked)).code).toBe(
        'not_found',
      );
  });
});
