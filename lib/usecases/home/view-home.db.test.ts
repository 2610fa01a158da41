import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { contextOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewAttention } from '../teams/view-attention';
import { viewHome } from './view-home';

const { officers } = SMALL;

describe.each(TEST_DIALECTS)('home, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const home = async (who: TestPerson) => valueOf(await viewHome(contextOf(test.store, who)));

  it('counts for a manager what the lists behind the sentences show', async () => {
    const { managed, own, led, waiting } = await home('manager');
    expect(managed?.teams.map((team) => team.teamName)).toEqual(['East']);
    expect(managed?.facts).toMatchObject({
      cases: 15,
      overCapacity: { over: 3, wellOver: 1, noCapacity: 1, holding: 5 },
      reallocations: [
        { staffCode: officers.absent, cases: 3, closestBand: 1, due: { why: 'absent', since: '2026-10-17' } },
      ],
      away: [
        { staffCode: officers.absent, words: 'Sick since 3 Oct, end not known', appointmentsToFriday: 3 },
      ],
      oversight: { missing: 1, overdue: 0, due: 0 },
      beyondGrade: [{ staffCode: officers.beyond, cases: 1, gradeName: 'case manager' }],
      detailsMissing: 0,
      officersUnknown: [{ staffCode: officers.noGrade }],
    });
    const beyond = valueOf(
      await viewAttention(contextOf(test.store, 'manager'), { list: 'beyond_grade', teamCode: null }),
    );
    expect(beyond.cases).toHaveLength(1);
    expect([own, led]).toEqual([null, []]);
    expect(waiting).toMatchObject({ late: 1, dueTomorrow: 1 });
    expect(waiting?.count).toBeGreaterThanOrEqual(4);
  });

  it('gives an officer their own number and cases, and nothing of others', async () => {
    const { managed, own, led, waiting } = await home('officer');
    expect([managed, led, waiting]).toEqual([null, [], null]);
    expect(own?.measured.officer.staffCode).toBe(officers.wellOver);
    expect(own?.measured.workload.state).toBe('well_over');
    expect(own?.facts.cases).toBe(5);
  });

  it('gives leaders the figures of their region, as the dashboard has them', async () => {
    const { managed, led } = await home('leader');
    expect(managed).toBeNull();
    expect(led).toMatchObject([
      {
        unit: { level: 'region', name: 'Testshire' },
        figures: { liveCases: 20, beyondGrade: { count: 1, of: 15 } },
      },
    ]);
  });

  it('shows administrators no queue', async () => {
    const { waiting, led } = await home('administrator');
    expect(waiting).toBeNull();
    expect(led).toHaveLength(1);
  });

  it('says nothing of other teams to the manager of one', async () => {
    const { managed } = await home('westManager');
    expect(managed?.facts).toMatchObject({ cases: 0, beyondGrade: [], reallocations: [] });
  });
});
