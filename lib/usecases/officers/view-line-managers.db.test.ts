import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays, type IsoDate } from '../../kernel/dates';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewAttention } from '../teams/view-attention';
import { viewMeasures } from '../capacity/view-measures';
import { viewHome } from '../home/view-home';
import { viewLineManagers } from './view-line-managers';

const { officers, teams, today } = SMALL;

describe.each(TEST_DIALECTS)('staff: line managers, joiners and training, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      await tx
        .update(t.officers)
        .set({ startDate: addDays(today, 28) })
        .where(eq(t.officers.staffCode, officers.trainee));
      const days = [
        [officers.over, -1],
        [officers.wellOver, 60],
        [officers.absent, 61],
      ] as const;
      for (const [staffCode, ahead] of days)
        await tx
          .update(t.officerTraining)
          .set({ expiresOn: addDays(today, ahead) })
          .where(eq(t.officerTraining.staffCode, staffCode));
    });
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const region = { level: 'region', code: SMALL.region } as const;

  it('a leader sees the spans of the region, and who has no line manager', async () => {
    const page = valueOf(await viewLineManagers(as('leader'), region));
    // Six others in East, one of whom has not started.
    expect(page.management).toMatchObject({
      limit: 10,
      widest: 5,
      managed: 5,
      managers: [{ staffCode: officers.eastManager, officers: 5, officersHere: 5, ownCases: 0 }],
    });
    expect(page.management.unmanaged.map((one) => one.staffCode)).toEqual([officers.west, officers.women]);
    expect(page.mayOpen.has(officers.west)).toBe(true);
    expect(page.mayRank).toBe(false);
  });

  it('a manager sees their own team, and nothing of another', async () => {
    const east = { level: 'team', code: teams.east } as const;
    expect(valueOf(await viewLineManagers(as('manager'), east)).management.managers).toHaveLength(1);
    expect(valueOf(await viewLineManagers(as('manager'), east)).mayRank).toBe(true);
    expect(problemOf(await viewLineManagers(as('manager'), { level: 'team', code: teams.west })).code).toBe(
      'not_found',
    );
    expect(problemOf(await viewLineManagers(as('westManager'), east)).code).toBe('not_found');
    expect(problemOf(await viewLineManagers(as('officer'), east)).code).toBe('not_found');
  });

  it('the dashboard has the same span, sickness and attrition', async () => {
    const { staff } = valueOf(await viewMeasures(as('leader'), region));
    const { management } = valueOf(await viewLineManagers(as('leader'), region));
    expect(staff.lines).toEqual({
      limit: management.limit,
      managers: management.managers.length,
      overLimit: management.managers.filter(({ overLimit }) => overLimit).length,
      widest: management.widest,
      inPost: management.managed + management.unmanaged.length,
    });
    expect(staff.lines).toMatchObject({ managers: 1, widest: 5, inPost: 7 });
    // Sick since 3 October, a Saturday: 20 working days in October, with which the year ends.
    expect(staff.now.to).toBe('2026-10-31');
    expect(staff.now.sickness.workingDays).toBe(20);
    expect(staff.now.turnover).toMatchObject({ leavers: 0, secondments: 0 });
    expect(staff.now.withoutHours).toBe(1);
  });

  it('home counts joiners and courses that run out as the lists show them', async () => {
    const { managed } = valueOf(await viewHome(as('manager')));
    expect(managed?.facts.joiners).toMatchObject([
      { staffCode: officers.trainee, startsOn: addDays(today, 28) },
    ]);
    expect(managed?.facts.training).toMatchObject([
      { staffCode: officers.over, label: 'domestic abuse', expired: true },
      { staffCode: officers.wellOver, expired: false, expiresOn: addDays(today, 60) },
    ]);
    const list = async (name: 'joiners' | 'training_expiring') =>
      valueOf(await viewAttention(as('manager'), { list: name, teamCode: teams.east })).officers.map(
        ({ row }) => row.staffCode,
      );
    expect(await list('joiners')).toEqual([officers.trainee]);
    expect(await list('training_expiring')).toEqual([officers.over, officers.wellOver]);
  });

  it('the list of cases that need a new officer says why, since when, and who leaves soon', async () => {
    const { store } = test;
    const leavesOn = (leavingDate: IsoDate) =>
      store.tx((tx) =>
        tx
          .update(store.t.officers)
          .set({ leavingDate })
          .where(eq(store.t.officers.staffCode, officers.beyond)),
      );
    await leavesOn(addDays(today, 28));
    const page = valueOf(
      await viewAttention(as('manager'), { list: 'needs_reallocating', teamCode: teams.east }),
    );
    expect(page.reallocations).toMatchObject([
      { staffCode: officers.absent, cases: 3, due: { why: 'absent', since: '2026-10-17' } },
    ]);
    expect(page.leaverCount).toBe(1);
    await leavesOn(today);
    const after = valueOf(
      await viewAttention(as('manager'), { list: 'needs_reallocating', teamCode: teams.east }),
    );
    expect(after.leaverCount).toBe(0);
    expect(after.cases.map(({ row }) => row.crn).sort()).toEqual(
      [...SMALL.cases.absent, ...SMALL.cases.beyond].sort(),
    );
  });
});
