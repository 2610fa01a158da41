import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor, Role, ScopeLevel } from '../../domain/access/actor';
import { asStaffCode } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { seedSentinels, SENTINEL_NOTES } from '../testing/sentinels';
import { viewOfficer } from '../officers/view-officer';
import { exportReasons } from './export-reasons';
import { endDeputy, nameDeputy, viewDeputies } from './name-deputy';
import { OPEN_MINUTES, openReasons, viewToOpenReasons } from './open-reasons';

const { officers, ldus, teams } = SMALL;
const WHY = 'A complaint about workload that names this officer';

describe.each(TEST_DIALECTS)('knowing why, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await seedSentinels(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson): UseCaseContext => contextOf(test.store, who);
  const someone = (
    role: Role,
    level: ScopeLevel,
    code: string,
    staffCode: string | null = null,
  ): UseCaseContext => {
    const actor: Actor = {
      kind: 'user',
      id: `u-${role}-${level}-${staffCode ?? ''}`,
      name: `The ${role}`,
      staffCode: staffCode === null ? null : asStaffCode(staffCode),
      grants: [{ role, scope: { level, code } }],
    };
    return { store: test.store, actor, now: SMALL.now };
  };
  const later = (context: UseCaseContext, minutes: number): UseCaseContext => ({
    ...context,
    now: new Date(context.now.getTime() + minutes * 60_000),
  });
  const knows = async (context: UseCaseContext): Promise<boolean> => {
    const { officer } = valueOf(await viewOfficer(context, officers.over)).measured;
    return officer.reductions.some((entry) => entry.notes === SENTINEL_NOTES);
  };
  const audited = async (action: string) =>
    (await test.store.db.select().from(test.store.t.auditEntries)).filter((entry) => entry.action === action);

  describe('the head of the unit', () => {
    const head = () => someone('manager', 'ldu', ldus.east);

    it('sees why for a quarter of an hour once they have said what for, which is logged', async () => {
      expect(valueOf(await viewOfficer(head(), officers.over)).mayAskWhy).toBe(true);
      expect(await knows(head())).toBe(false);
      valueOf(await openReasons(head(), { staffCode: officers.over, why: WHY }));
      expect(await knows(later(head(), OPEN_MINUTES - 1))).toBe(true);
      expect(await knows(later(head(), OPEN_MINUTES))).toBe(false);
      expect(await audited('reasons.opened')).toMatchObject([
        { thingKey: officers.over, actorName: 'The manager', detail: { to: { why: WHY } } },
      ]);
    });

    it('opens them for nobody else, and for no other officer', async () => {
      valueOf(await openReasons(head(), { staffCode: officers.wellOver, why: WHY }));
      expect(await knows(later(head(), OPEN_MINUTES + 1))).toBe(false);
      expect(await knows(someone('manager', 'region', SMALL.region))).toBe(false);
    });

    it('must say what for', async () => {
      const before = (await audited('reasons.opened')).length;
      expect(fieldsOf(problemOf(await openReasons(head(), { staffCode: officers.over, why: ' ' })))).toEqual([
        'why',
      ]);
      expect((await audited('reasons.opened')).length).toBe(before);
    });

    it.each(['manager', 'allocator', 'leader', 'administrator'] as const)(
      'is no %s of the test',
      async (who) => {
        expect((await viewToOpenReasons(as(who), officers.over)).ok).toBe(false);
        expect((await openReasons(as(who), { staffCode: officers.over, why: WHY })).ok).toBe(false);
      },
    );
  });

  describe('a deputy named with dates', () => {
    const deputy = (more: Partial<UseCaseContext> = {}): UseCaseContext => ({
      ...someone('manager', 'team', teams.east, officers.west),
      ...more,
    });
    const texts = { deputy: officers.west, startsOn: '2026-11-02', endsOn: '2026-11-06' };
    // Officers of the manager grade can be chosen: West's senior case manager becomes one.
    beforeAll(async () => {
      const { store } = test;
      await store.tx((tx) => tx.update(store.t.officers).set({ grade: 'SPO' }));
    });

    it('knows what the line manager knows, from the first day to the last', async () => {
      const region = { ...as('regionManager'), actor: { ...as('regionManager').actor } };
      expect(await knows(deputy())).toBe(false);
      valueOf(await nameDeputy(region, { staffCode: officers.eastManager, texts }));
      expect(await knows(deputy())).toBe(true);
      expect(await knows(deputy({ now: new Date('2026-11-06T20:00:00.000Z') }))).toBe(true);
      expect(await knows(deputy({ now: new Date('2026-11-07T08:00:00.000Z') }))).toBe(false);
      expect(await audited('deputy.named')).toMatchObject([{ thingKey: officers.eastManager }]);
    });

    it('knows no more once their standing in is ended', async () => {
      const manager = as('manager');
      const { deputies } = valueOf(await viewDeputies(manager, officers.eastManager));
      const [named] = deputies;
      valueOf(await endDeputy(manager, { staffCode: officers.eastManager, id: named?.id ?? '' }));
      expect(await knows(deputy())).toBe(false);
    });

    it('is chosen by the line manager of one team among the managers of the region', async () => {
      const { choices } = valueOf(await viewDeputies(as('manager'), officers.eastManager));
      const offered = choices.map(({ value }) => value);
      expect(offered).toContain(officers.west);
      expect(offered).not.toContain(officers.eastManager);
    });

    it('is named for real days only', async () => {
      const wrong = (more: Partial<typeof texts>) =>
        nameDeputy(as('regionManager'), { staffCode: officers.eastManager, texts: { ...texts, ...more } });
      expect(fieldsOf(problemOf(await wrong({ endsOn: '' })))).toEqual(['endsOn']);
      expect(fieldsOf(problemOf(await wrong({ endsOn: '2026-11-01' })))).toEqual(['endsOn']);
      expect(fieldsOf(problemOf(await wrong({ endsOn: '2028-11-01' })))).toEqual(['endsOn']);
      expect(fieldsOf(problemOf(await wrong({ deputy: officers.eastManager })))).toEqual(['deputy']);
    });

    it('cannot be named by somebody who neither is the line manager nor manages their team', async () => {
      for (const who of ['allocator', 'leader', 'administrator', 'westManager'] as const)
        expect((await nameDeputy(as(who), { staffCode: officers.eastManager, texts })).ok).toBe(false);
    });
  });

  describe('the export with reasons', () => {
    it('is there for nobody by default', async () => {
      for (const who of [
        'officer',
        'manager',
        'allocator',
        'leader',
        'administrator',
        'regionManager',
      ] as const)
        expect(problemOf(await exportReasons(as(who)))).toEqual({ code: 'not_found' });
    });

    it('carries reasons, notes and kinds for whoever has the right, and is logged', async () => {
      const { rows } = valueOf(await exportReasons(someone('reasons', 'region', SMALL.region)));
      const text = JSON.stringify(rows);
      expect(text).toContain('Pregnancy');
      expect(text).toContain(SENTINEL_NOTES);
      expect(text).toContain('maternity');
      expect(await audited('reasons.exported')).toMatchObject([{ actorName: 'The reasons' }]);
    });

    it('stays inside its part of the estate', async () => {
      const { rows } = valueOf(await exportReasons(someone('reasons', 'ldu', ldus.west)));
      expect(JSON.stringify(rows)).not.toContain(SENTINEL_NOTES);
    });
  });
});
