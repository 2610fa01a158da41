import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { viewCapacityList } from '../../lists/view-capacity-list';
import { contextOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { viewOutliers } from './view-outliers';

const REGION = { level: 'region', code: SMALL.region } as const;
const EAST_TEAM = { level: 'team', code: SMALL.teams.east } as const;

describe.each(TEST_DIALECTS)('outliers of a unit (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: TestPerson) => contextOf(test.store, who);

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('compares nobody in groups that are too small, and says how many it leaves out', async () => {
    const { unit, units, mayName } = valueOf(await viewOutliers(as('leader'), REGION));
    expect(unit.past.workload).toEqual({ count: 0, of: 0 });
    expect(unit.tooFewLike).toBeGreaterThan(0);
    expect(unit.withoutFigure).toBeGreaterThan(0);
    for (const figure of ['tooFewLike', 'withoutFigure'] as const)
      expect(units.reduce((sum, one) => sum + one[figure], 0)).toBe(unit[figure]);
    expect(mayName).toBe(false);
  });

  it('names nobody but to their own managers', async () => {
    for (const list of ['outlier-workload', 'outlier-caseload', 'over-fair-share'] as const) {
      const itemsFor = async (who: TestPerson) =>
        valueOf(await viewCapacityList(as(who), list, EAST_TEAM)).items.kind;
      expect(await itemsFor('leader')).toBe('units');
      expect(await itemsFor('allocator')).toBe('units');
      expect(await itemsFor('manager')).toBe('officers');
    }
  });

  it('is not there for a unit that is not the reader’s', async () => {
    expect(problemOf(await viewOutliers(as('westManager'), EAST_TEAM)).code).toBe('not_found');
  });
});
