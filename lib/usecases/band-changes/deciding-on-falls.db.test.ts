import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asCrn, asUserId, type Crn } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { csvOf, emptyDatabase, fileOf } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { settleWaitingChange } from './settle-band-change';
import { settleBatch, settleManyChanges } from './settle-many-changes';
import { actorWith } from '../testing/actors';
import { changeCase, storedCase } from '../testing/change-case';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { runUpgradeSteps } from '../upgrade/run-upgrade-steps';
import { keepFallsThatWait } from '../upgrade/keep-falls-that-wait';
import { viewBandWork } from './view-band-work';
import { viewCaseFigures } from '../cases/view-case-figures';

const HELD = SMALL.cases.wellOver[0];

describe.each(TEST_DIALECTS)('deciding on falls that wait, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson): UseCaseContext => contextOf(test.store, who);
  const bring = async (rows: Record<string, string>[]) =>
    valueOf(await importData(as('administrator'), [fileOf('cases.csv', csvOf(rows))], { source: 'test' }));
  const rsrOf = async (crns: readonly Crn[]) => {
    const { cases } = test.store.t;
    const rows = await test.store.db
      .select()
      .from(cases)
      .where(inArray(cases.crn, [...crns]));
    return [...new Set(rows.map((row) => row.rsr))];
  };
  const many = (count: number) => Array.from({ length: count }, (_, index) => asCrn(`N${810_000 + index}`));
  /** That many cases that wait for an officer, whose RSR falls by file under what needs a senior case manager. */
  const fallOf = async (count: number) => {
    const crns = many(count);
    const rows = (rsr: string) =>
      crns.map((crn) => ({
        crn,
        setting: 'community',
        rsr,
        ogrs: '80',
        rosh: 'low',
        flags: '',
        area: SMALL.areas.east,
      }));
    await bring(rows('3.1'));
    await bring(rows('2.9'));
    return crns;
  };
  const work = async (who: UseCaseContext) => valueOf(await viewBandWork(who));

  it('ten for one cause in one file are decided by ticks, with one reason for all', async () => {
    const crns = await fallOf(10);
    const { waiting, batches } = await work(as('manager'));
    expect([waiting.length, batches.length]).toEqual([10, 0]);
    const picks = waiting.map((entry) => `${entry.change.id}:${entry.caseVersion}`);
    const decide = (some: string[], why: string) =>
      settleManyChanges(as('manager'), { picks: some, decision: 'approve', why });
    expect(fieldsOf(problemOf(await decide(picks, '')))).toEqual(['why']);
    expect(fieldsOf(problemOf(await decide([], 'Seen')))).toEqual(['picks']);
    const settled = valueOf(await decide(picks.slice(0, 9), 'Reassessed in October'));
    expect([settled.settled.length, settled.left]).toEqual([9, []]);
    expect(await rsrOf(crns)).toEqual(expect.arrayContaining([2.9, 3.1]));
    expect((await work(as('manager'))).waiting).toHaveLength(1);
  });

  it('more than ten are one item with a drawn tenth, at least five, approved or refused as one', async () => {
    const crns = await fallOf(11);
    const { waiting, batches } = await work(as('manager'));
    expect([waiting.length, batches.length]).toEqual([0, 1]);
    const [batch] = batches;
    expect([batch?.entries.length, batch?.drawn.length]).toEqual([11, 5]);
    const decide = (looked: boolean, why: string) =>
      settleBatch(as('manager'), { batchId: batch?.id ?? '', decision: 'approve', looked, why });
    expect(fieldsOf(problemOf(await decide(false, '')))).toEqual(['why', 'looked']);
    expect(
      problemOf(
        await settleBatch(as('westManager'), {
          batchId: batch?.id ?? '',
          decision: 'approve',
          looked: true,
          why: 'x',
        }),
      ).code,
    ).toBe('not_found');
    expect(valueOf(await decide(true, 'The tool was recalibrated')).settled).toHaveLength(11);
    expect(await rsrOf(crns)).toEqual([2.9]);
  });

  it('a batch that is refused is not asked again by the same file', async () => {
    const crns = await fallOf(12);
    const [batch] = (await work(as('manager'))).batches;
    const refuse = {
      batchId: batch?.id ?? '',
      decision: 'turn_down',
      looked: false,
      why: 'A fault of the feed',
    } as const;
    expect(valueOf(await settleBatch(as('manager'), refuse)).settled).toHaveLength(12);
    await bring(crns.map((crn) => ({ crn, setting: 'community', rsr: '2.9' })));
    const { waiting, batches } = await work(as('manager'));
    expect([waiting.length, batches.length]).toEqual([0, 0]);
    expect(await rsrOf(crns)).toEqual([3.1]);
  });

  it('an emptied flags column of a feed that failed is one item, and every flag stands', async () => {
    const crns = many(30);
    const rows = (flags: string) =>
      crns.map((crn) => ({
        crn,
        setting: 'community',
        rsr: '1',
        ogrs: '20',
        rosh: 'low',
        area: SMALL.areas.east,
        flags,
      }));
    await bring(rows('mappa'));
    await bring(rows(''));
    expect((await work(as('manager'))).batches.map((batch) => batch.entries.length)).toEqual([30]);
    expect((await storedCase(test, crns[0] ?? asCrn('N810000'))).flags).toEqual(['mappa']);
  });

  it('the API tells what waits beside what stands', async () => {
    await bring([{ crn: HELD, setting: 'community', rsr: '4' }]);
    await bring([{ crn: HELD, setting: 'community', rsr: '2.5' }]);
    const answer = valueOf(await viewCaseFigures(as('manager'), HELD));
    expect(answer.facts.rsr).toBe(4);
    expect(answer.band.minimumGrade).toBe('SCM');
    expect(answer.pending).toMatchObject({ inputs: { rsr: 2.5 }, by: 'administrator' });
    const none = valueOf(await viewCaseFigures(as('manager'), SMALL.cases.wellOver[1]));
    expect(none.pending).toBeNull();
  });

  describe('who decides', () => {
    const account = (id: string, level: 'team' | 'ldu' | 'region', code: string) =>
      test.store.tx(async (tx) => {
        const { users, userRoles } = test.store.t;
        const userId = asUserId(id);
        await tx.insert(users).values({ id: userId, email: `${id}@example.org`, name: id });
        await tx.insert(userRoles).values({ userId, role: 'manager', scopeLevel: level, scopeCode: code });
      });
    const settle = async (who: UseCaseContext) => {
      const { bandChanges } = test.store.t;
      const [row] = await test.store.db.select().from(bandChanges).where(eq(bandChanges.crn, HELD));
      const { version } = await storedCase(test, HELD);
      return settleWaitingChange(who, {
        id: row?.id ?? '',
        caseVersion: version,
        decision: 'approve',
        why: '',
      });
    };
    const west = (): UseCaseContext => as('westManager');
    const inDays = (who: UseCaseContext, days: number): UseCaseContext => ({
      ...who,
      now: new Date(who.now.getTime() + days * 86_400_000),
    });
    beforeEach(async () => {
      valueOf(await changeCase(test, as('manager'), HELD, { ogrs: 60 }));
    });

    it('is a manager of the region where neither unit nor LDU has a second one', async () => {
      const listed = await work(west());
      expect(listed.waiting.map((entry) => [entry.crn, entry.cameUp])).toEqual([[HELD, true]]);
      const { surname, forename } = await storedCase(test, HELD);
      expect(listed.waiting[0]?.name).toMatchObject({ text: `${surname}, ${forename}`, named: true });
      valueOf(await settle(west()));
      expect((await storedCase(test, HELD)).ogrs).toBe(60);
    });

    it('is told whose case it is, unless it is restricted to named people', async () => {
      const { cases } = test.store.t;
      await test.store.tx(async (tx) => {
        await tx.update(cases).set({ restricted: true }).where(eq(cases.crn, HELD));
      });
      expect((await work(west())).waiting[0]?.name).toMatchObject({ text: 'Restricted case', named: false });
    });

    it('is nobody of another unit while the unit has a second manager, until it has waited over 10 working days', async () => {
      await account('u-east-2', 'team', SMALL.teams.east);
      expect((await work(west())).waiting).toEqual([]);
      expect(problemOf(await settle(west())).code).toBe('not_found');
      expect((await work(inDays(west(), 8))).waiting).toEqual([]);
      expect((await work(inDays(west(), 20))).waiting).toHaveLength(1);
      valueOf(await settle(inDays(west(), 20)));
    });

    it('is never the maker, at any level', async () => {
      const maker = {
        ...as('manager'),
        actor: actorWith('manager', 'region', SMALL.region, { id: 'u-manager', name: 'manager' }),
      };
      expect(problemOf(await settle(inDays(maker, 40))).code).toBe('not_allowed');
    });
  });

  it('an existing database keeps what waits, and asks anew only what nobody refused', async () => {
    const { bandChanges, upgradeSteps } = test.store.t;
    const row = {
      crn: HELD,
      at: SMALL.now.toISOString(),
      byId: 'system',
      byName: 'Headroom',
      source: 'import' as const,
      oldBand: '4',
      newBand: '2',
      oldInputs: { rosh: 'high' as const },
      newInputs: { rosh: 'medium' as const },
      modelVersion: 'ibat-4, version 1',
      asks: [],
    };
    await test.store.tx(async (tx) => {
      await tx.delete(upgradeSteps);
      await tx.insert(bandChanges).values([
        { ...row, id: 'old-waits', state: 'waiting' },
        { ...row, id: 'old-refused', state: 'turned_down', settledAt: row.at, settledWhy: 'Not so' },
        {
          ...row,
          id: 'old-replaced',
          state: 'turned_down',
          settledAt: row.at,
          settledWhy: 'Replaced by a later change',
        },
      ]);
    });
    const context = { store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now };
    const { report } = await runUpgradeSteps(context, [keepFallsThatWait]);
    expect(report.join(' ')).toMatch(
      /wait for a second manager, brought along as they are: 1.*stored as none: \d+/,
    );
    const rows = await test.store.db.select().from(bandChanges);
    const told = rows.map((one) => [one.id, one.state, one.sourceMovedAt !== null]).sort();
    expect(told).toEqual([
      ['old-refused', 'turned_down', false],
      ['old-replaced', 'turned_down', true],
      ['old-waits', 'waiting', false],
    ]);
  });
});
