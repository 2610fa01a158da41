import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import type { WorkloadState } from '../../domain/workload/measure/states';
import { isoDate } from '../../kernel/dates';
import type { Result } from '../../kernel/result';
import { CAPACITY_LISTS, type CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { isAmong } from '../../domain/metrics/capacity/narrow-list';
import { countOfList } from '../testing/count-of-list';
import { viewCapacityPage } from '../capacity/view-capacity-page';
import { viewCapacityList } from './view-capacity-list';

function actor(role: Role, level: ScopeLevel, code: string): Actor {
  return {
    kind: 'user',
    id: 'u-test',
    name: 'Test',
    staffCode: null,
    grants: [{ role, scope: { level, code } }],
  };
}

/** A stored day of the officer who is over 110%. */
function snapshotOf(day: string, state: WorkloadState) {
  return {
    staffCode: SMALL.officers.wellOver,
    onDate: isoDate(day),
    teamCode: SMALL.teams.east,
    grade: 'CM',
    ...{ pointsUsedHundredths: 300_000, pointsAvailable: 2_176, caseCount: 90, provisionalCount: 0 },
    state,
    modelVersion: 'ibat-4, version 1',
  };
}

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe.each(TEST_DIALECTS)('the lists behind the figures (%s)', (dialect) => {
  let test: TestStore;
  const as = (who: Actor): UseCaseContext => ({ store: test.store, actor: who, now: SMALL.now });
  const leader = actor('leader', 'region', SMALL.region);
  const east = { level: 'ldu' as const, code: SMALL.ldus.east };

  const crnsFor = async (who: Actor, list: CapacityList) => {
    const { items } = valueOf(await viewCapacityList(as(who), list, east));
    return items.kind === 'cases' ? items.cases : [];
  };

  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      await tx.update(t.cases).set({ restricted: true }).where(eq(t.cases.crn, SMALL.cases.absent[0]));
    });
  });
  afterAll(() => test.destroy());

  it.each(CAPACITY_LISTS)('%s has as many items as its figure counts, at every level', async (list) => {
    for (const asked of [{}, east, { level: 'team' as const, code: SMALL.teams.east }]) {
      const page = valueOf(await viewCapacityList(as(leader), list, asked));
      expect(countOfList(page)).toBe(page.share.count);
    }
  });

  it('name officers below the nation, with how many each unit has; of the nation they are counted by unit', async () => {
    const region = valueOf(await viewCapacityList(as(leader), 'over-100', {}));
    expect(region.items).toMatchObject({
      kind: 'officers',
      mayRank: false,
      officers: [{ name: 'Awayford, Sam' }, { name: 'Overton, Sam' }, { name: 'Wellover, Sam' }],
      units: [
        { name: 'Eastdale', share: { count: 3, of: 5 } },
        { name: 'Westdale', share: { count: 0, of: 0 } },
      ],
    });
    const nation = valueOf(await viewCapacityList(as(actor('leader', 'nation', '')), 'over-100', {}));
    expect(nation.items).toMatchObject({ kind: 'units', units: [{ share: { count: 3, of: 5 } }] });
    expect(nation.share).toMatchObject({ count: 3, of: 5 });
    expect(JSON.stringify(nation)).not.toContain('Overton');
  });

  it('hold what each column of the histogram and each cell of bands by grade counts', async () => {
    const page = valueOf(await viewCapacityPage(as(leader), east, 'week'));
    const officers = valueOf(await viewCapacityList(as(leader), 'officers', east)).items;
    const columns = officers.kind === 'officers' ? officers.officers.map((entry) => entry.column) : [];
    const { distribution, table } = page;
    for (const { from, count } of distribution.steps)
      expect(columns.filter((column) => column === String(from))).toHaveLength(count);
    expect(columns.filter((column) => column === 'none')).toHaveLength(distribution.noCapacity);
    expect(columns.filter((column) => column === 'unknown')).toHaveLength(distribution.unknown);

    const live = await crnsFor(leader, 'live');
    expect(live).toHaveLength(page.view.liveCases);
    for (const row of [...table.rows, table.total])
      for (const cell of row.cells) {
        const narrowing = { band: cell.band, setting: null, grade: row.gradeKey, team: null, since: null };
        expect(live.filter((entry) => isAmong(narrowing, entry, page.today))).toHaveLength(cell.count);
      }
  });

  it('say since when somebody is over: today where no day is stored, the first of the days in a row where some are', async () => {
    const { t } = test.store;
    const since = async () => {
      const { items } = valueOf(await viewCapacityList(as(leader), 'over-110', east));
      return items.kind === 'officers' ? items.officers.map((entry) => entry.overSince) : [];
    };
    expect(await since()).toEqual(['2026-11-02']);
    const days = ['2026-10-20', '2026-10-21', '2026-10-22'];
    await test.store.tx(async (tx) => {
      await tx.insert(t.storedDays).values(days.map((day) => ({ onDate: isoDate(day), officers: 1 })));
      await tx
        .insert(t.officerSnapshots)
        .values(days.map((day, index) => snapshotOf(day, index === 0 ? 'over' : 'well_over')));
    });
    expect(await since()).toEqual(['2026-10-21']);
  });

  it('give the reasons that decided: beyond grade by rule, uncovered by absence or wait', async () => {
    expect(await crnsFor(leader, 'beyond-grade')).toMatchObject([
      {
        crn: SMALL.cases.beyond[0],
        band: '3',
        holder: { name: 'Beyond, Sam', gradeCode: 'CM' },
        why: ['RSR is 3.0 or over (3.41)'],
        teamName: 'East',
      },
    ]);
    const uncovered = await crnsFor(leader, 'uncovered');
    expect(uncovered).toHaveLength(8);
    expect(uncovered.find((entry) => entry.crn === SMALL.cases.absent[1])?.why[0]).toMatch(/^Away since /);
    expect(uncovered.find((entry) => entry.crn === SMALL.cases.waitingSenior)).toMatchObject({
      holder: null,
      waitWorkingDays: 3,
      why: ['Waiting for an officer; the first appointment has passed: 1 November 2026'],
    });
    expect((await crnsFor(leader, 'inputs-missing')).map((entry) => entry.why)).toEqual([['Missing: RSR']]);
  });

  it('withhold the name of a restricted case from a leader, and every name from an administrator', async () => {
    const nameFor = async (who: Actor, crn: string) =>
      (await crnsFor(who, 'uncovered')).find((entry) => entry.crn === crn);
    const [restricted, open] = SMALL.cases.absent;
    expect(await nameFor(leader, restricted)).toMatchObject({
      name: { text: 'Restricted case', named: false },
      mayOpen: true,
    });
    expect(await nameFor(leader, open)).toMatchObject({ name: { named: true } });
    const administrator = actor('administrator', 'nation', '');
    expect(await nameFor(administrator, open)).toMatchObject({ name: { named: false }, mayOpen: false });
    expect(await nameFor(administrator, restricted)).toMatchObject({ name: { named: false } });
    expect(await nameFor(actor('manager', 'ldu', SMALL.ldus.east), restricted)).toMatchObject({
      name: { named: true },
    });
  });

  it('are not there for units that are not the reader’s', async () => {
    const west = actor('manager', 'team', SMALL.teams.west);
    expect(await viewCapacityList(as(west), 'uncovered', east)).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
