import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import type { Result } from '../../kernel/result';
import type { CapacityListPage } from './capacity-list-page';
import { CAPACITY_LISTS, type CapacityList } from '../../domain/metrics/capacity/capacity-lists';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
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

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function countOfItems({ items }: CapacityListPage): number {
  switch (items.kind) {
    case 'cases':
      return items.cases.length;
    case 'changes':
      return items.changes.length;
    case 'officers':
      return items.officers.length;
    case 'units':
      return items.units.reduce((sum, unit) => sum + unit.share.count, 0);
  }
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
      expect(countOfItems(page)).toBe(page.share.count);
    }
  });

  it('name officers in the list of their own team only; above it, they count them by unit', async () => {
    const region = valueOf(await viewCapacityList(as(leader), 'over-100', {}));
    expect(region.items).toMatchObject({
      kind: 'units',
      units: [
        { name: 'Eastdale', share: { count: 3, of: 5 } },
        { name: 'Westdale', share: { count: 0, of: 0 } },
      ],
    });
    expect(JSON.stringify(region)).not.toContain('Overton');
    const team = valueOf(
      await viewCapacityList(as(leader), 'over-100', { level: 'team', code: SMALL.teams.east }),
    );
    expect(team.items).toMatchObject({
      kind: 'officers',
      officers: [{ name: 'Awayford, Sam' }, { name: 'Overton, Sam' }, { name: 'Wellover, Sam' }],
    });
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
