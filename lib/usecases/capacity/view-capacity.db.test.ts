import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertStoredDays } from '../../../db/seed/rows/stored-days';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import type { Result } from '../../kernel/result';
import { capacityAnswerSchema } from '../../domain/metrics/capacity/capacity-answer';
import type { WorkloadState } from '../../domain/workload/measure/states';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { viewCapacity } from './view-capacity';

function actor(role: Role, level: ScopeLevel, code: string): Actor {
  return {
    kind: 'user',
    id: 'u-test',
    name: 'Test',
    staffCode: null,
    grants: [{ role, scope: { level, code } }],
  };
}

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe.each(TEST_DIALECTS)('the capacity of the small estate (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: Actor): UseCaseContext => ({ store: test.store, actor: who, now: SMALL.now });
  const leader = actor('leader', 'region', SMALL.region);

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  it('agrees with the figures worked out by hand for Eastdale', async () => {
    const view = valueOf(await viewCapacity(as(leader), { level: 'ldu', code: SMALL.ldus.east }));
    expect(view).toMatchObject({
      level: 'ldu',
      code: SMALL.ldus.east,
      name: 'Eastdale',
      dataAsOf: SMALL.dataAsOf,
      modelVersion: 'ibat-4, version 2',
      // 233 + 271 + 172 (nobody's time) + 29 + 92 + 29 points; 217 + 217 + 0 + 435 + 2,176 available.
      pointsUsed: 826,
      pointsAvailable: 3045,
      workloadPercent: 27.126,
      liveCases: 20,
      casesBySetting: { community: 20, licence: 0, custody: 0, unpaid_work: 0 },
      supervised: { community: 20, postRelease: 0, total: 20 },
      officersHoldingCases: { count: 5, of: 5, percent: 100 },
      officersOver100: { count: 3, of: 5, percent: 60 },
      officersOver110: { count: 1, of: 5, percent: 20 },
      excessive: { count: 0, of: 5, percent: 0 },
      over50Cases: { count: 0, of: 6, percent: 0 },
      over75Cases: { count: 0, of: 6, percent: 0 },
      beyondGrade: { count: 1, of: 15, percent: 6.7 },
      oversightMissing: { count: 1, of: 1, percent: 100 },
      notTrained: { count: 1, of: 1, percent: 100 },
      // All 15 held cases began 6 months ago to the day, and so did the ended one.
      sameOfficer: { count: 16, of: 16, percent: 100 },
      inputsComplete: { count: 19, of: 20, percent: 95 },
      starts: { community: { before: 0 }, afterRelease: { count: 0, before: 0 } },
      uncovered: { count: 8 },
      unallocated: { count: 5, oldestWaitWorkingDays: 3 },
      // Senior: 126 points of 217. Others: 903 points of 2,828, and 91 spare.
      capacityGapFteByGrade: { SCM: -0.04, CM: -0.88 },
    });
    expect(view.averageCaseloadByGrade).toMatchObject({
      SCM: { value: 30, cases: 3, fte: 0.1 },
      CM: { value: 4.8, cases: 10, fte: 2.1, perAvailable: 9.1, availableFte: 1.1 },
      PQiP: { value: 1, cases: 1, fte: 1 },
      SPO: { value: null, cases: 0, fte: 0 },
      OTHER: { value: null, cases: 0, fte: 0 },
      TTG: { value: null, cases: 0, fte: 0 },
      PARTNER: { value: null, cases: 0, fte: 0 },
      HIO: { value: null, cases: 0, fte: 0 },
    });
    expect(view.fteByGrade).toMatchObject({
      CM: { holdingCases: 2.1, contracted: 2.1, available: 1.1 },
      PQiP: { holdingCases: 1, contracted: 1, available: 0.2 },
      SPO: { holdingCases: 0, contracted: 1, available: 1 },
    });
  });

  it('gives the widest unit to a reader who names none, with the figures of each unit below', async () => {
    const region = valueOf(await viewCapacity(as(leader), {}));
    expect(region).toMatchObject({
      level: 'region',
      code: SMALL.region,
      workloadPercent: 11.167,
      liveCases: 20,
    });
    expect(region.officersHoldingCases).toEqual({ count: 5, of: 7, percent: 71.4 });
    expect(region.units.map((unit) => [unit.name, unit.liveCases, unit.pointsAvailable])).toEqual([
      ['Eastdale', 20, 3045],
      ['Westdale', 0, 4352],
    ]);
    const nation = valueOf(await viewCapacity(as(actor('administrator', 'nation', '')), {}));
    expect(nation).toMatchObject({ level: 'nation', code: '', name: 'England and Wales', liveCases: 20 });
    const team = valueOf(await viewCapacity(as(actor('manager', 'team', SMALL.teams.east)), {}));
    expect(team).toMatchObject({ level: 'team', name: 'East', liveCases: 20, units: [] });
  });

  it('counts a waiting case whose home no LDU serves where its last officer worked, and with the team it is routed to', async () => {
    const ldu = valueOf(await viewCapacity(as(leader), { level: 'ldu', code: SMALL.ldus.east }));
    expect(ldu.units.map((unit) => [unit.code, unit.unallocated.count])).toEqual([[SMALL.teams.east, 5]]);
  });

  it('answers "not yours" like "not there"', async () => {
    const allocator = as(actor('allocator', 'ldu', SMALL.ldus.east));
    const refused = { ok: false, error: { code: 'not_found' } };
    expect(await viewCapacity(allocator, { level: 'ldu', code: SMALL.ldus.west })).toEqual(refused);
    expect(await viewCapacity(allocator, { level: 'ldu', code: 'NOWHERE' })).toEqual(refused);
    expect(await viewCapacity(allocator, { level: 'region', code: SMALL.region })).toEqual(refused);
    expect(await viewCapacity(as(leader), { level: 'region', code: 'OTHER' })).toEqual(refused);
    expect(await viewCapacity(as(leader), { level: 'nation', code: '' })).toEqual(refused);
    expect(await viewCapacity(as(actor('officer', 'team', SMALL.teams.east)), {})).toEqual(refused);
    expect((await viewCapacity(allocator, { level: 'team', code: SMALL.teams.east })).ok).toBe(true);
  });

  it('fits the schema of the interface', async () => {
    const view = valueOf(await viewCapacity(as(leader), {}));
    expect(capacityAnswerSchema.strict().parse(view)).toEqual(view);
  });

  it('calls a workload excessive after 28 daily snapshots over 110% in a row, and not a day sooner', async () => {
    const store = async (states: readonly WorkloadState[], from: number) =>
      test.store.tx(async (tx) => {
        await tx.delete(test.store.t.officerSnapshots);
        await insertStoredDays(
          tx,
          test.store.t,
          states.map((state, index) => ({
            staffCode: SMALL.officers.wellOver,
            onDate: addDays(SMALL.today, from + index),
            teamCode: SMALL.teams.east,
            grade: 'CM',
            pointsUsedHundredths: 27_100,
            pointsAvailable: 217,
            caseCount: 5,
            provisionalCount: 0,
            state,
            modelVersion: 'ibat-4, version 2',
          })),
        );
      });
    const excessive = async () => valueOf(await viewCapacity(as(leader), {})).excessive.count;
    const days = (state: WorkloadState, count: number) => Array.from({ length: count }, () => state);
    await store(days('well_over', 27), -27);
    expect(await excessive()).toBe(0);
    await store(days('well_over', 28), -28);
    expect(await excessive()).toBe(1);
    await store([...days('well_over', 26), ...days('no_capacity', 60), ...days('well_over', 2)], -88);
    expect(await excessive()).toBe(1);
    await store([...days('well_over', 40), 'over'], -41);
    expect(await excessive()).toBe(0);
  });
});
