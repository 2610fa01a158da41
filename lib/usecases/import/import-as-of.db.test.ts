import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertCase, updateCase } from '../../../db/commands/cases/save-case';
import { updateOfficer } from '../../../db/commands/officers/save-officer';
import {
  insertAbsence,
  insertReduction,
  updateAbsence,
} from '../../../db/commands/officers/save-officer-time';
import { loadStoredCase } from '../../../db/queries/cases/load-case-page';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import { isoDate } from '../../kernel/dates';
import { asCrn, type Crn, type StaffCode } from '../../kernel/ids';
import { allocateCase } from '../decisions/allocate-case';
import { endCase } from '../cases/end-case';
import { csvOf, emptyDatabase, fileOf } from './testing/import-fixture';
import { importData, type ImportOptions, type ImportReport } from './import-data';
import { contextOf, ENDING, type TestPerson, valueOf } from '../testing/context-of';

/** Two hours before people decide in these tests, and one hour after. */
const BEFORE = '2026-11-02T06:15:00Z';
const AFTER = new Date(SMALL.now.getTime() + 3_600_000);

describe.each(TEST_DIALECTS)('an extract and what people decided here on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const bring = async (
    file: string,
    rows: readonly Record<string, string>[],
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> => {
    const report = valueOf(
      await importData({ ...as('administrator'), now: AFTER }, [fileOf(file, csvOf(rows))], {
        source: 'test',
        asOf: BEFORE,
        ...options,
      }),
    );
    expect(report.errors).toEqual([]);
    return report;
  };
  const differences = async () =>
    (await test.store.db.select().from(test.store.t.sourceDifferences)).map(
      ({ thingType, thingKey, field, kind, sourceValue, ourValue, times, state }) => ({
        thing: `${thingType} ${thingKey}`,
        field,
        kind,
        said: sourceValue.value,
        ours: ourValue.value,
        times,
        state,
      }),
    );
  const holderOf = async (crn: Crn): Promise<StaffCode | null> => {
    const { t, db } = test.store;
    const rows = await db.select().from(t.allocations).where(eq(t.allocations.crn, crn));
    return rows.find((row) => row.endedOn === null)?.staffCode ?? null;
  };
  const stored = async (crn: Crn) => {
    const { t, db } = test.store;
    const [row] = await db.select().from(t.cases).where(eq(t.cases.crn, crn));
    if (!row) throw new Error(`No case ${crn}`);
    return row;
  };
  const officer = async (code: StaffCode) => {
    const { t, db } = test.store;
    const [row] = await db.select().from(t.officers).where(eq(t.officers.staffCode, code));
    if (!row) throw new Error(`No officer ${code}`);
    return row;
  };
  const change = async (crn: Crn, facts: Partial<CaseFacts>) => {
    const { t } = test.store;
    const before = await loadStoredCase(test.store.db, t, crn);
    if (!before) throw new Error(`No case ${crn}`);
    const { facts: was } = before;
    await test.store.tx((tx) => updateCase(tx, t, { ...was, ...facts }, was.version, SMALL.now));
  };
  const allocatePlain = async () => {
    const crn = SMALL.cases.waitingPlain;
    const { version } = await stored(crn);
    valueOf(
      await allocateCase(as('manager'), {
        crn,
        staffCode: SMALL.officers.beyond,
        expectedVersion: version,
        reasonCode: null,
        reasonText: null,
        notes: null,
        oversightReviewOn: null,
        idempotencyKey: null,
      }),
    );
    return crn;
  };
  const rowOf = (crn: Crn, more: Record<string, string> = {}) => ({ crn, setting: 'community', ...more });

  describe('who holds a case', () => {
    it.each([
      ['nobody', ''],
      ['another officer', SMALL.officers.wellOver],
    ])('stays as decided where an older file says %s, and one item tells the manager', async (_who, code) => {
      const crn = await allocatePlain();
      const row = rowOf(crn, { officer_staff_code: code });
      const report = await bring('cases.csv', [row]);
      expect(await holderOf(crn)).toBe(SMALL.officers.beyond);
      expect(report).toMatchObject({ changed: 0, unchanged: 1 });
      expect(report.warnings.map((warning) => warning.message).join()).toContain(
        'Decided here on 2 November 2026',
      );
      const item = {
        thing: `case ${crn}`,
        field: 'holder',
        kind: 'older_extract',
        said: code === '' ? null : code,
        ours: SMALL.officers.beyond,
      };
      expect(await differences()).toEqual([{ ...item, times: 1, state: 'open' }]);
      await bring('cases.csv', [row]);
      expect(await differences()).toEqual([{ ...item, times: 2, state: 'open' }]);
    });

    it('follows a file that was extracted after the decision, and the item is settled', async () => {
      const crn = await allocatePlain();
      await bring('cases.csv', [rowOf(crn, { officer_staff_code: SMALL.officers.wellOver })]);
      const later = { asOf: '2026-11-02T08:30:00Z' };
      await bring('cases.csv', [rowOf(crn, { officer_staff_code: SMALL.officers.wellOver })], later);
      expect(await holderOf(crn)).toBe(SMALL.officers.wellOver);
      expect((await differences()).map((item) => item.state)).toEqual(['agreed']);
    });

    it('is settled where the source says the same by now', async () => {
      const crn = await allocatePlain();
      await bring('cases.csv', [rowOf(crn, { officer_staff_code: '' })]);
      await bring('cases.csv', [rowOf(crn, { officer_staff_code: SMALL.officers.beyond })]);
      expect((await differences()).map((item) => item.state)).toEqual(['agreed']);
    });

    it('follows a file without a time, as before, with a warning that says so', async () => {
      const crn = await allocatePlain();
      const report = await bring('cases.csv', [rowOf(crn, { officer_staff_code: '' })], { asOf: null });
      expect(await holderOf(crn)).toBeNull();
      expect(report.warnings.map((warning) => warning.message).join()).toContain(
        'does not say when they were extracted',
      );
      expect(await differences()).toEqual([]);
    });
  });

  describe('what a band is worked out from', () => {
    it('stays as decided, field by field: what nobody decided here follows the older file', async () => {
      const [crn] = SMALL.cases.wellOver;
      await change(crn, { rsr: 5.5, flags: ['mappa'] });
      const { ogrs } = await stored(crn);
      await bring('cases.csv', [rowOf(crn, { rsr: '6.5', flags: '', ogrs: String((ogrs ?? 0) + 1) })]);
      expect(await stored(crn)).toMatchObject({ rsr: 5.5, flags: ['mappa'], ogrs: (ogrs ?? 0) + 1 });
      expect((await differences()).map(({ field, said, ours }) => ({ field, said, ours }))).toEqual([
        { field: 'rsr', said: 6.5, ours: 5.5 },
        { field: 'flags', said: [], ours: ['mappa'] },
      ]);
    });

    it('is decided again by a change here, which settles what the source said', async () => {
      const [crn] = SMALL.cases.wellOver;
      await change(crn, { rsr: 5.5 });
      await bring('cases.csv', [rowOf(crn, { rsr: '6.5' })]);
      await change(crn, { rsr: 6.5 });
      expect((await differences()).map((item) => item.state)).toEqual(['decided_again']);
    });
  });

  describe('the life of a case', () => {
    it('ended here stays ended where an older file still has it', async () => {
      const [crn] = SMALL.cases.wellOver;
      const { version } = await stored(crn);
      valueOf(await endCase(as('manager'), { crn, version, endedOn: '2026-11-01', ...ENDING }));
      await bring('cases.csv', [rowOf(crn, { rsr: '9.1', officer_staff_code: SMALL.officers.beyond })]);
      expect(await stored(crn)).toMatchObject({ endedOn: '2026-11-01' });
      expect((await stored(crn)).rsr).not.toBe(9.1);
      expect(await holderOf(crn)).toBeNull();
      expect((await differences()).map(({ field, said }) => [field, said])).toEqual([['life', 'live']]);
    });

    it('logged here stays where an older file that is complete lacks it', async () => {
      const { t } = test.store;
      const facts = (await loadStoredCase(test.store.db, t, SMALL.cases.waitingPlain))?.facts;
      if (!facts) throw new Error('No case');
      const crn = asCrn('X900009');
      await test.store.tx((tx) => insertCase(tx, t, { ...facts, crn, version: 1 }, SMALL.now));
      await allocatePlain();
      const only = [rowOf(SMALL.cases.waitingSenior)];
      const { confirm } = await bring('cases.csv', only, { complete: true });
      const confirmEnded = confirm?.ended ?? null;
      const report = await bring('cases.csv', only, { complete: true, confirmEnded });
      expect((await stored(crn)).endedOn).toBeNull();
      expect((await stored(SMALL.cases.waitingPlain)).endedOn).toBeNull();
      expect((await stored(SMALL.cases.waitingWoman)).endedOn).toBe('2026-11-02');
      expect(report.ended).toBeGreaterThan(0);
      expect((await differences()).map(({ thing, field }) => `${thing} ${field}`).sort()).toEqual([
        'case X100101 life',
        'case X900009 life',
      ]);
    });
  });

  describe('staff', () => {
    const row = { staff_code: SMALL.officers.over, forename: 'A', surname: 'B', team_code: SMALL.teams.east };

    it('keep the grade and hours that were decided here later than the file', async () => {
      const before = await officer(SMALL.officers.over);
      await test.store.tx((tx) =>
        updateOfficer(
          tx,
          test.store.t,
          { ...before, grade: 'CM', contractedHoursHundredths: 3000 },
          before.version,
          SMALL.now,
        ),
      );
      await bring('officers.csv', [{ ...row, grade: 'SCM', contracted_hours: '37' }]);
      expect(await officer(SMALL.officers.over)).toMatchObject({
        grade: 'CM',
        contractedHoursHundredths: 3000,
        surname: 'B',
      });
      expect((await differences()).map(({ field, said }) => [field, said])).toEqual([
        ['grade', 'SCM'],
        ['contractedHoursHundredths', 3700],
      ]);
    });

    it('keep reductions and absences that were decided here later than the file, complete or not', async () => {
      const { t } = test.store;
      const staffCode = SMALL.officers.west;
      const startDate = isoDate('2026-10-01');
      await test.store.tx(async (tx) => {
        const one = { id: 'decided-red', staffCode, reason: 'Court duty', hoursHundredths: 400, startDate };
        await insertReduction(tx, t, { ...one, endDate: null, notes: null }, SMALL.now);
        const absence = { id: 'decided-abs', staffCode, kind: 'sickness', startDate, endDate: null } as const;
        await insertAbsence(tx, t, absence, SMALL.now);
      });
      const reduction = { staff_code: staffCode, reason: 'Court duty', start_date: startDate };
      await bring('reductions.csv', [{ ...reduction, hours: '8', end_date: '2026-12-01' }]);
      await bring('absences.csv', [
        { staff_code: staffCode, start_date: startDate, kind: 'other', end_date: '2026-10-05' },
      ]);
      const other = { staff_code: SMALL.officers.over, start_date: '2026-12-01' };
      await bring('reductions.csv', [{ ...other, reason: 'Mentoring', hours: '1' }], { complete: true });
      await bring('absences.csv', [{ ...other, kind: 'other' }], { complete: true });
      const { db } = test.store;
      const [red] = await db.select().from(t.reductions).where(eq(t.reductions.id, 'decided-red'));
      expect(red).toMatchObject({ hoursHundredths: 400, endDate: null, cancelledAt: null });
      const [abs] = await db.select().from(t.absences).where(eq(t.absences.id, 'decided-abs'));
      expect(abs).toMatchObject({ kind: 'sickness', endDate: null });
      const found = (await differences()).filter((item) => /decided-/.test(item.thing));
      expect(found.map(({ thing, field, state }) => `${thing} ${field} ${state}`).sort()).toEqual([
        'absence decided-abs endDate agreed',
        'absence decided-abs kind agreed',
        'absence decided-abs life open',
        'reduction decided-red endDate agreed',
        'reduction decided-red hoursHundredths agreed',
        'reduction decided-red life open',
      ]);
    });
  });

  describe('an absence whose first day was corrected here', () => {
    const staffCode = SMALL.officers.west;
    const row = { staff_code: staffCode, start_date: '2026-10-01', kind: 'sickness', end_date: '2026-10-09' };
    const absencesOf = async () => {
      const { absences } = test.store.t;
      const rows = await test.store.db.select().from(absences).where(eq(absences.staffCode, staffCode));
      return rows.map(({ id, startDate, endDate }) => [id, startDate, endDate]);
    };
    beforeEach(async () => {
      const { t } = test.store;
      await test.store.tx(async (tx) => {
        const startDate = isoDate('2026-10-01');
        const absence = { id: 'corrected', staffCode, kind: 'sickness', startDate } as const;
        await insertAbsence(tx, t, { ...absence, endDate: isoDate('2026-10-09') }, SMALL.now);
        await updateAbsence(tx, t, 'corrected', 1, { startDate: isoDate('2026-10-03') }, SMALL.now);
        await updateAbsence(tx, t, 'corrected', 2, { startDate: isoDate('2026-10-05') }, SMALL.now);
      });
    });

    it('is known by the day of an older file: no second absence, and the manager is told', async () => {
      await bring('absences.csv', [row]);
      expect(await absencesOf()).toEqual([['corrected', '2026-10-05', '2026-10-09']]);
      const found = (await differences()).filter(
        (item) => item.thing === 'corrected' || /corrected/.test(item.thing),
      );
      expect(found).toMatchObject([{ field: 'startDate', said: '2026-10-01' }]);
    });

    it('stays cancelled where it was corrected, then cancelled', async () => {
      const { t, tx } = test.store;
      const cancel = { cancelledAt: SMALL.now.toISOString(), cancelledByName: 'Manager' };
      await tx((into) => updateAbsence(into, t, 'corrected', 3, cancel, SMALL.now));
      await bring('absences.csv', [row]);
      expect((await absencesOf()).map(([id]) => id)).toEqual(['corrected']);
    });

    it('is not ended by a complete file that has it with the old day', async () => {
      await bring('absences.csv', [row], { complete: true });
      expect(await absencesOf()).toEqual([['corrected', '2026-10-05', '2026-10-09']]);
    });

    it('is itself where the file has the corrected day, beside another from the old one', async () => {
      await bring('absences.csv', [
        { ...row, start_date: '2026-10-05' },
        { ...row, end_date: '2026-10-02' },
      ]);
      expect((await absencesOf()).map(([, start, end]) => [start, end]).sort()).toEqual([
        ['2026-10-01', '2026-10-02'],
        ['2026-10-05', '2026-10-09'],
      ]);
    });
  });

  describe('the time of the extract', () => {
    it('may stand in the file itself, which goes before the time that was given', async () => {
      const crn = await allocatePlain();
      const row = rowOf(crn, { officer_staff_code: '', extracted_at: '2026-11-02T08:30:00Z' });
      const report = await bring('cases.csv', [row]);
      expect(report.warnings.filter((warning) => warning.column === 'extracted_at')).toEqual([]);
      expect(await holderOf(crn)).toBeNull();
    });

    it('of a day alone is its start', async () => {
      const crn = await allocatePlain();
      await bring('cases.csv', [rowOf(crn, { officer_staff_code: '', extracted_at: '2/11/2026' })]);
      expect(await holderOf(crn)).toBe(SMALL.officers.beyond);
    });

    it.each<[string, { rows: Record<string, string>[]; asOf?: string }, string]>([
      [
        'two values in one file',
        {
          rows: [
            rowOf(SMALL.cases.waitingPlain, { extracted_at: '2026-11-02' }),
            rowOf(SMALL.cases.waitingSenior, { extracted_at: '2026-11-01' }),
          ],
        },
        'A file is extracted at one time',
      ],
      ['no instant', { rows: [rowOf(SMALL.cases.waitingPlain, { extracted_at: 'today' })] }, 'must be a day'],
      ['a time to come', { rows: [rowOf(SMALL.cases.waitingPlain)], asOf: '2026-11-03' }, 'in the future'],
      ['no instant for all', { rows: [rowOf(SMALL.cases.waitingPlain)], asOf: 'soon' }, 'must be a day'],
    ])('is refused where it is %s, and nothing is changed', async (_what, { rows, asOf = null }, message) => {
      const report = valueOf(
        await importData({ ...as('administrator'), now: AFTER }, [fileOf('cases.csv', csvOf(rows))], {
          source: 'test',
          asOf,
        }),
      );
      expect(report.errors.map((error) => error.message).join()).toContain(message);
      expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 0 });
    });
  });
});
