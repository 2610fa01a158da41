import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { exportRanking } from './export-ranking';
import type { RankingAsked } from './ranking-page';
import { viewCapacity } from './view-capacity';
import { viewRanking } from './view-ranking';

const ALL: RankingAsked = { type: null, words: '', sort: 'workload', direction: 'desc' };
const { teams, region, ldus } = SMALL;

describe.each(TEST_DIALECTS)('teams ranked, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const ranked = async (asked: Partial<RankingAsked> = {}) =>
    valueOf(await viewRanking(as('leader'), {}, { ...ALL, ...asked }));

  it('are of one kind at a time, that of most teams unless another is asked for', async () => {
    const page = await ranked();
    expect(page.kinds).toEqual([
      { type: 'generic', count: 2 },
      { type: 'women', count: 1 },
    ]);
    expect(page.type).toBe('generic');
    expect(page.teams.map(({ place }) => place.teamCode)).toEqual([teams.east, teams.west]);
    const women = await ranked({ type: 'women' });
    expect(women.teams.map(({ place }) => place.teamCode)).toEqual([teams.women]);
    expect((await ranked({ type: 'community_payback' })).teams).toEqual([]);
  });

  it('stand by the figures of their own dashboards', async () => {
    for (const { figures } of (await ranked()).teams) {
      const own = valueOf(await viewCapacity(as('leader'), { level: 'team', code: figures.code }));
      expect(figures.workloadPercent).toBe(own.workloadPercent);
      expect(figures.officersOver100).toEqual(own.officersOver100);
      expect(figures.beyondGrade).toEqual(own.beyondGrade);
      expect(figures.excessive).toEqual(own.excessive);
    }
  });

  it('are of the unit that is asked for, and narrowed by a name', async () => {
    const west = valueOf(await viewRanking(as('leader'), { level: 'ldu', code: ldus.west }, ALL));
    expect(west.teams.map(({ place }) => place.teamCode)).toEqual([teams.west]);
    const named = await ranked({ words: 'eastdale' });
    expect(named.teams.map(({ place }) => place.teamCode)).toEqual([teams.east]);
    expect(named.total).toBe(2);
  });

  it('look as if they were not there to those whose unit it is not', async () => {
    for (const who of ['manager', 'officer', 'westManager'] as const)
      expect(problemOf(await viewRanking(as(who), { level: 'region', code: region }, ALL)).code).toBe(
        'not_found',
      );
    expect(problemOf(await viewRanking(as('leader'), { level: 'nation' }, ALL)).code).toBe('not_found');
    expect(problemOf(await exportRanking(as('leader'), { level: 'nation' }, ALL)).code).toBe('not_found');
  });

  it('come as a marked file, with the kind and the words in its heading', async () => {
    const { fileName, rows } = valueOf(await exportRanking(as('leader'), {}, { ...ALL, words: 'east' }));
    expect(fileName).toBe(`ranking-${region}-2026-11-02.csv`);
    expect(rows[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE.*Testshire\. Generic team\. With "east" in the name\./);
    expect(rows.slice(2).map((row) => row[0])).toEqual([teams.east]);
  });
});
