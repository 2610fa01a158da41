import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateCase } from '../../../../db/commands/cases/save-case';
import { updateOfficer } from '../../../../db/commands/officers/save-officer';
import { loadStoredCase } from '../../../../db/queries/cases/load-case-page';
import { seedSmallTeam, SMALL } from '../../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { csvOf, emptyDatabase, fileOf } from '../../import/testing/import-fixture';
import { importData } from '../../import/import-data';
import { toDifferencesAnswer } from '../../../domain/allocation/cases/difference-answer';
import { listDifferences, settleSourceDifferences } from './settle-differences';
import { settleDifferenceBatch, settleSourceDifference } from './settle-difference';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../../testing/context-of';
import { addCases, manyCrns } from '../../testing/many-cases';
import { viewDifferences } from './view-differences';
import { viewHome } from '../../home/view-home';

const BEFORE = '2026-11-02T06:15:00Z';
const [HELD] = SMALL.cases.over;

describe.each(TEST_DIALECTS)('what the source says otherwise on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
    const { t, db } = test.store;
    const facts = (await loadStoredCase(db, t, HELD))?.facts;
    const [officer] = await db.select().from(t.officers).where(eq(t.officers.staffCode, SMALL.officers.over));
    if (!facts || !officer) throw new Error('Not seeded');
    await test.store.tx(async (tx) => {
      await updateCase(tx, t, { ...facts, ogrs: 44 }, facts.version, SMALL.now);
      await updateOfficer(tx, t, { ...officer, contractedHoursHundredths: 380 }, officer.version, SMALL.now);
    });
    await older();
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => ({ ...contextOf(test.store, who), now: new Date('2026-11-02T09:00:00Z') });
  const older = async (ogrs = '47') => {
    const files = [
      fileOf('cases.csv', csvOf([{ crn: HELD, setting: 'community', ogrs }])),
      fileOf(
        'officers.csv',
        csvOf([
          {
            staff_code: SMALL.officers.over,
            forename: 'A',
            surname: 'B',
            team_code: SMALL.teams.east,
            contracted_hours: '30',
          },
        ]),
      ),
    ];
    const report = valueOf(await importData(as('administrator'), files, { source: 'test', asOf: BEFORE }));
    expect(report.errors).toEqual([]);
  };
  const lines = async (who: TestPerson) =>
    valueOf(await viewDifferences(as(who))).lines.map(({ label, said, ours }) => [label, said, ours]);
  const idOf = async (label: string): Promise<string> => {
    const line = valueOf(await viewDifferences(as('manager'))).lines.find((entry) => entry.label === label);
    if (!line) throw new Error(`No ${label}`);
    return line.difference.id;
  };
  const ogrs = async () => (await loadStoredCase(test.store.db, test.store.t, HELD))?.facts.ogrs;

  it('is listed and counted for the manager of the case and the officer, and for nobody elsewhere', async () => {
    expect(await lines('manager')).toEqual([
      ['OGRS', '47', '44'],
      ['Contracted hours', '30 hours a week', '3.8 hours a week'],
    ]);
    expect(await lines('regionManager')).toHaveLength(2);
    expect(await lines('westManager')).toEqual([]);
    expect(problemOf(await viewDifferences(as('leader'))).code).toBe('not_allowed');
    expect(valueOf(await viewHome(as('manager'))).managed?.sourceDifferences).toBe(2);
    expect(valueOf(await viewHome(as('westManager'))).managed?.sourceDifferences).toBe(0);
  });

  it('is kept by a manager: the same value is not asked again, another one is', async () => {
    const id = await idOf('OGRS');
    expect(
      valueOf(await settleSourceDifference(as('manager'), { id, decision: 'keep', why: 'Mine' })),
    ).toEqual({
      state: 'kept',
    });
    expect(await ogrs()).toBe(44);
    await older();
    expect((await lines('manager')).map(([label]) => label)).toEqual(['Contracted hours']);
    await older('48');
    expect(await lines('manager')).toContainEqual(['OGRS', '48', '44']);
    const again = problemOf(await settleSourceDifference(as('manager'), { id, decision: 'keep', why: '' }));
    expect(again.code).toBe('stale');
  });

  it('is taken by a manager where it is an input of the band, and the case has it', async () => {
    const id = await idOf('OGRS');
    valueOf(await settleSourceDifference(as('manager'), { id, decision: 'take', why: '' }));
    expect(await ogrs()).toBe(47);
    expect((await lines('manager')).map(([label]) => label)).toEqual(['Contracted hours']);
  });

  it('many are settled at once with one reason; what cannot be taken by a press is left', async () => {
    const ids = [await idOf('OGRS'), await idOf('Contracted hours')];
    const settle = (decision: string, why = 'Agreed in supervision', who: TestPerson = 'manager') =>
      settleSourceDifferences(as(who), { ids, decision, why });
    expect(fieldsOf(problemOf(await settle('keep', '')))).toEqual(['why']);
    expect(valueOf(await settle('keep', 'Mine', 'westManager'))).toEqual({ settled: 0, left: 2 });
    expect(valueOf(await settle('take'))).toEqual({ settled: 1, left: 1 });
    expect(await ogrs()).toBe(47);
    expect(valueOf(await settle('keep'))).toEqual({ settled: 1, left: 1 });
    expect(await lines('manager')).toEqual([]);
    const none = await settleSourceDifferences(as('manager'), { ids: [], decision: 'keep', why: 'x' });
    expect(fieldsOf(problemOf(none))).toEqual(['ids']);
  });

  it('another system reads them a page at a time, each with what can be done', async () => {
    const all = valueOf(await listDifferences(as('manager')));
    const first = toDifferencesAnswer(all, 1, undefined);
    expect(first.items).toMatchObject([{ crn: HELD, label: 'OGRS', said: '47', ours: '44', canTake: true }]);
    expect(toDifferencesAnswer(all, 1, first.next ?? '')).toMatchObject({
      items: [{ crn: null, staffCode: SMALL.officers.over, canTake: false }],
      next: null,
    });
  });

  it('asks for a decision, takes nothing that is judged elsewhere, and is not there for others', async () => {
    const id = await idOf('OGRS');
    const asked = await settleSourceDifference(as('manager'), { id, decision: null, why: '' });
    expect(fieldsOf(problemOf(asked))).toEqual(['decision']);
    const hours = await idOf('Contracted hours');
    const taken = await settleSourceDifference(as('manager'), { id: hours, decision: 'take', why: '' });
    expect(fieldsOf(problemOf(taken))).toEqual(['decision']);
    for (const who of ['westManager', 'officer'] as const)
      expect(problemOf(await settleSourceDifference(as(who), { id, decision: 'keep', why: '' })).code).toBe(
        'not_found',
      );
    expect(await lines('manager')).toHaveLength(2);
  });

  describe('an input that a file no longer gives', () => {
    const blank = async (count: number) => {
      const crns = manyCrns(count);
      await addCases(test.store, crns, SMALL.officers.over);
      const { cases } = test.store.t;
      await test.store.tx((tx) => tx.update(cases).set({ rsr: 2.1 }).where(inArray(cases.crn, crns)));
      const rows = crns.map((crn) => ({ crn, setting: 'community', rsr: '' }));
      const files = [fileOf('cases.csv', csvOf(rows))];
      valueOf(await importData(as('administrator'), files, { source: 'test', asOf: '2026-11-02T08:00:00Z' }));
      return crns;
    };
    const about = async () => valueOf(await viewDifferences(as('manager')));
    const reason = { file: 'cases.csv', field: 'rsr', why: 'The feed lost a column' };

    it('is an item for each case up to ten', async () => {
      await blank(10);
      expect(await about()).toMatchObject({ batches: [], lines: { length: 12 } });
    });

    it('is one item with its list for more than ten, counted once and closed at once for all of them', async () => {
      const crns = await blank(11);
      const { batches, lines: alone } = await about();
      expect(alone).toHaveLength(2);
      expect(batches).toMatchObject([
        { file: 'cases.csv', field: 'rsr', label: 'RSR', lines: { length: 11 } },
      ]);
      expect(valueOf(await viewHome(as('manager'))).managed?.sourceDifferences).toBe(3);
      expect(problemOf(await settleDifferenceBatch(as('westManager'), reason)).code).toBe('not_found');
      expect(
        fieldsOf(problemOf(await settleDifferenceBatch(as('manager'), { ...reason, why: ' ' }))),
      ).toContain('why');
      expect(valueOf(await settleDifferenceBatch(as('manager'), reason))).toEqual({ settled: 11 });
      expect(await about()).toMatchObject({ batches: [], lines: { length: 2 } });
      const { auditEntries } = test.store.t;
      const told = await test.store.db
        .select()
        .from(auditEntries)
        .where(inArray(auditEntries.thingKey, crns));
      expect(told.filter((row) => row.action === 'source.settled')).toHaveLength(11);
      for (const crn of crns)
        expect((await loadStoredCase(test.store.db, test.store.t, crn))?.facts.rsr).toBe(2.1);
    });
  });
});
