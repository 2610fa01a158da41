import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadHoldingsOfBegun } from '../../../db/queries/capacity/load-capacity-continuity';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { caseTextsOf } from '../testing/case-texts';
import { isoDate } from '../../kernel/dates';
import type { Crn } from '../../kernel/ids';
import { endCase } from './end-case';
import { csvOf, emptyDatabase, fileOf, wholeDatabase } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { logCase } from './log-case';
import { reopenCase } from './reopen-case';
import { contextOf, ENDING, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from './view-case';
import { viewDifferences } from './differences/view-differences';

/** Held by the trainee, who has room. */
const [HELD] = SMALL.cases.trainee;
/** Held by an officer who is well over capacity. */
const [HEAVY] = SMALL.cases.absent;

describe.each(TEST_DIALECTS)('a case that ended on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
    await test.store.tx((tx) => tx.delete(test.store.t.outbox));
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const later = (who: TestPerson) => ({ ...as(who), now: new Date(SMALL.now.getTime() + 60_000) });
  const stored = async (crn: Crn) => {
    const { db, t } = test.store;
    const [row] = await db.select().from(t.cases).where(eq(t.cases.crn, crn));
    if (!row) throw new Error(`No case ${crn}`);
    return row;
  };
  const holder = async (crn: Crn) => {
    const { db, t } = test.store;
    const rows = await db.select().from(t.allocations).where(eq(t.allocations.crn, crn));
    return rows.find((row) => row.endedOn === null)?.staffCode ?? null;
  };
  const end = async (crn: Crn, reason: string = ENDING.reason) => {
    const { version } = await stored(crn);
    const ending = { ...ENDING, reason, crn, version, endedOn: SMALL.today };
    valueOf(await endCase(as('manager'), ending));
  };
  const reopen = async (crn: Crn, who: TestPerson = 'manager', confirmed = true) =>
    reopenCase(later(who), {
      crn,
      version: (await stored(crn)).version,
      reason: 'Ended by mistake',
      confirmed,
    });
  const bring = async (row: Record<string, string>) => {
    const report = valueOf(
      await importData(later('administrator'), [fileOf('cases.csv', csvOf([row]))], {
        source: 'test',
        asOf: later('administrator').now.toISOString(),
      }),
    );
    expect(report.errors).toEqual([]);
    return report;
  };
  const outbox = async () =>
    (await test.store.db.select().from(test.store.t.outbox)).map((email) => email.subject);

  it('opens again with its officer, and its history says so', async () => {
    await end(HELD, 'logged_in_error');
    expect(await stored(HELD)).toMatchObject({ endedOn: SMALL.today, endReason: 'logged_in_error' });
    expect(valueOf(await reopen(HELD))).toMatchObject({ kind: 'reopened' });
    expect(await stored(HELD)).toMatchObject({ endedOn: null, endReason: null });
    expect(await holder(HELD)).toBe(SMALL.officers.trainee);
    const page = valueOf(await viewCase(as('manager'), HELD));
    expect(page.history.map((entry) => entry.what)).toContain('Opened again; it had ended on 2 Nov 2026');
    expect(page.holdings).toHaveLength(2);
  });

  it('and was logged in error has never begun, in every count of cases that did', async () => {
    const begun = async () => {
      const { db, t } = test.store;
      const window = { from: isoDate('2000-01-01'), to: SMALL.today };
      const nation = { unit: { level: 'nation', code: '' }, lduCodes: [] } as const;
      return (await loadHoldingsOfBegun(db, t, nation, window)).map((row) => row.crn);
    };
    expect(await begun()).toContain(HELD);
    await end(HELD);
    expect(await begun()).toContain(HELD);
    valueOf(await reopen(HELD));
    const { version } = await stored(HELD);
    const again = { ...ENDING, reason: 'logged_in_error', crn: HELD, version, endedOn: SMALL.today };
    valueOf(await endCase(later('manager'), again));
    expect(await begun()).not.toContain(HELD);
  });

  it('waits where its officer may not have it back as an allocation, and says why', async () => {
    await end(HEAVY);
    const preview = valueOf(await reopen(HEAVY, 'manager', false));
    expect(preview.kind === 'preview' ? preview.sentences.join(' ') : '').toContain('does not have it back');
    expect(await stored(HEAVY)).toMatchObject({ endedOn: SMALL.today });
    valueOf(await reopen(HEAVY));
    expect(await stored(HEAVY)).toMatchObject({ endedOn: null });
    expect(await holder(HEAVY)).toBeNull();
  });

  it('asks why, is for those who may change it, and is shown before it is saved', async () => {
    await end(HELD);
    const { version } = await stored(HELD);
    const before = await wholeDatabase(test.store);
    const asked = await reopenCase(later('manager'), { crn: HELD, version, reason: '', confirmed: true });
    expect(fieldsOf(problemOf(asked))).toEqual(['reason']);
    expect(problemOf(await reopen(HELD, 'leader')).code).toBe('not_allowed');
    expect(problemOf(await reopen(HELD, 'westManager')).code).toBe('not_found');
    const stale = { crn: HELD, version: version + 4, reason: 'x', confirmed: true };
    expect(problemOf(await reopenCase(later('manager'), stale)).code).toBe('stale');
    expect(valueOf(await reopen(HELD, 'manager', false))).toMatchObject({ kind: 'preview' });
    expect(await wholeDatabase(test.store)).toBe(before);
  });

  describe('with a fall that waits', () => {
    const waitingChange = async (crn: Crn) => {
      const { db, t } = test.store;
      const rows = await db.select().from(t.bandChanges).where(eq(t.bandChanges.crn, crn));
      return rows.map(({ state, settledWhy }) => [state, settledWhy]);
    };
    beforeEach(async () => {
      const { t } = test.store;
      await test.store.tx(async (tx) => {
        await tx.update(t.cases).set({ rosh: 'high' }).where(eq(t.cases.crn, HELD));
        await tx.insert(t.bandChanges).values({
          id: 'fall',
          crn: HELD,
          at: '2026-11-01T09:00:00.000Z',
          byId: 'u-x',
          byName: 'X',
          source: 'import',
          oldBand: '4',
          newBand: '2',
          oldInputs: { rosh: 'high' },
          newInputs: { rosh: 'medium' },
          modelVersion: 'ibat-4/1',
          state: 'waiting',
          asks: [{ rule: 'ROSH_FALLS', text: 'ROSH falls' }],
        });
      });
      await end(HELD);
    });

    it('waits again when it is opened again, and stands meanwhile', async () => {
      expect(await waitingChange(HELD)).toEqual([['turned_down', 'The case ended']]);
      valueOf(await reopen(HELD));
      expect(await waitingChange(HELD)).toEqual([['waiting', null]]);
      expect((await stored(HELD)).rosh).toBe('high');
    });

    it('waits again when a file brings it, where the file says the same', async () => {
      await bring({ crn: HELD, setting: 'community', rosh: 'medium' });
      expect(await waitingChange(HELD)).toEqual([['waiting', null]]);
      expect(await stored(HELD)).toMatchObject({ rosh: 'high', endedOn: null });
    });
  });

  describe('brought again by a file', () => {
    it('is open with its officer where the file says nobody, by the same judgement', async () => {
      await end(HELD);
      await bring({ crn: HELD, setting: 'community' });
      expect(await stored(HELD)).toMatchObject({ endedOn: null, endReason: null });
      expect(await holder(HELD)).toBe(SMALL.officers.trainee);
      await end(HEAVY);
      await bring({ crn: HEAVY, setting: 'community' });
      expect(await holder(HEAVY)).toBeNull();
    });

    it.each<Record<string, string>>([{}, { officer_staff_code: '' }])(
      'is judged with the officer of its end, whoever the file says holds it: %j',
      async (said) => {
        const [crn] = SMALL.cases.wellOver;
        const { tx, t } = test.store;
        await tx((db) =>
          db.update(t.cases).set({ rsr: 1, ogrs: 80, rosh: 'low' }).where(eq(t.cases.crn, crn)),
        );
        await end(crn);
        await bring({ crn, setting: 'community', ogrs: '60', ...said });
        const changes = await test.store.db.select().from(t.bandChanges).where(eq(t.bandChanges.crn, crn));
        expect(changes.map((change) => [change.state, change.asks.map((ask) => ask.rule)])).toEqual([
          ['waiting', ['HOLDER-OVER']],
        ]);
        expect((await stored(crn)).ogrs).toBe(80);
      },
    );

    it('has the officer whom the file says, or waits where it says none', async () => {
      await end(HELD);
      await bring({ crn: HELD, setting: 'community', officer_staff_code: '' });
      expect(await holder(HELD)).toBeNull();
      await bring({ crn: HELD, setting: 'community', officer_staff_code: SMALL.officers.beyond });
      expect(await holder(HELD)).toBe(SMALL.officers.beyond);
    });
  });

  describe('moved by a file', () => {
    it('tells the new officer and their manager by email, as a move on screen does', async () => {
      const { t } = test.store;
      await test.store.tx((tx) => tx.update(t.officers).set({ email: 'someone@example.org' }));
      await bring({ crn: HELD, setting: 'community', officer_staff_code: SMALL.officers.beyond });
      const subjects = await outbox();
      expect(subjects).toHaveLength(2);
      expect(subjects).toContain(`Case ${HELD} has been moved to you`);
      await bring({ crn: HELD, setting: 'community', officer_staff_code: SMALL.officers.beyond });
      expect(await outbox()).toHaveLength(2);
      await bring({ crn: 'X900123', setting: 'community', officer_staff_code: SMALL.officers.beyond });
      expect(await outbox()).toHaveLength(2);
    });
  });

  describe('logged again by form', () => {
    const texts = async (crn: Crn, more: Record<string, string> = {}) => ({
      ...caseTextsOf(await stored(crn)),
      ...more,
    });

    it('keeps what the form leaves blank, and has its officer back', async () => {
      const before = await stored(HELD);
      await end(HELD);
      const blank = { forename: '', surname: '', dateOfBirth: '', rsr: '', ogrs: '', rosh: '', flags: '' };
      valueOf(await logCase(later('manager'), await texts(HELD, { ...blank, orderStart: '2026-11-02' })));
      const { forename, dateOfBirth, rsr, ogrs, rosh, flags } = before;
      expect(await stored(HELD)).toMatchObject({
        ...{ forename, dateOfBirth, rsr, ogrs, rosh, flags },
        orderStart: '2026-11-02',
        endedOn: null,
      });
      expect(await holder(HELD)).toBe(SMALL.officers.trainee);
    });

    it('is judged with the officer of its end: a fall on a case of somebody over 100% waits as it would have', async () => {
      const [crn] = SMALL.cases.wellOver;
      const { tx, t } = test.store;
      await tx((db) => db.update(t.cases).set({ rsr: 1, ogrs: 80, rosh: 'low' }).where(eq(t.cases.crn, crn)));
      await end(crn);
      valueOf(await logCase(later('manager'), await texts(crn, { ogrs: '60' })));
      const changes = await test.store.db.select().from(t.bandChanges).where(eq(t.bandChanges.crn, crn));
      expect(changes.map((change) => [change.state, change.asks.map((ask) => ask.rule)])).toEqual([
        ['waiting', ['HOLDER-OVER']],
      ]);
      expect((await stored(crn)).ogrs).toBe(80);
    });

    it('elsewhere is judged as before, and the unit that had it is told', async () => {
      await end(HELD);
      valueOf(await logCase(later('westManager'), await texts(HELD, { area: SMALL.areas.west })));
      expect(await holder(HELD)).toBeNull();
      const lines = valueOf(await viewDifferences(as('manager'))).lines;
      expect(lines.map(({ label, said, changeHref }) => [label, said, changeHref])).toEqual([
        [`Case ${HELD}`, 'logged again by westManager', null],
      ]);
      expect(valueOf(await viewDifferences(as('westManager'))).lines).toEqual([]);
    });
  });
});
