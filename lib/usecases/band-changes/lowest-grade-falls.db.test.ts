import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { CaseInput } from '../../domain/banding/bands/case-fields';
import { asCrn, type Crn } from '../../kernel/ids';
import type { UseCaseContext } from '../context';
import { csvOf, emptyDatabase, fileOf } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { logCase } from '../cases/log-case';
import { settleWaitingChange } from './settle-band-change';
import { actorWith } from '../testing/actors';
import { caseTextsOf } from '../cases/parts/case-texts';
import { changeCase, storedCase } from '../testing/change-case';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCase } from '../cases/view-case';
import { viewDetailsMissing } from '../queue/view-details-missing';

const [, HELD] = SMALL.cases.beyond;
const WAITING = SMALL.cases.waitingPlain;
const PLAIN: Partial<CaseInput> = { setting: 'community', rsr: 2, ogrs: 80, rosh: 'low', flags: [] };

describe.each(TEST_DIALECTS)('falls of the lowest grade on %s', (dialect) => {
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
  const second = (): UseCaseContext => ({
    ...as('manager'),
    actor: actorWith('manager', 'team', SMALL.teams.east, { id: 'u-second', name: 'Second Manager' }),
  });
  const put = async (crn: Crn, facts: Partial<CaseInput>) => {
    const { flags = [], ...rest } = { ...PLAIN, ...facts };
    await test.store.tx(async (tx) => {
      const { cases } = test.store.t;
      await tx
        .update(cases)
        .set({ ...rest, flags: [...flags] })
        .where(eq(cases.crn, crn));
    });
  };
  const bring = async (rows: Record<string, string>[]) =>
    valueOf(await importData(as('administrator'), [fileOf('cases.csv', csvOf(rows))], { source: 'test' }));
  const changes = (crn: Crn) =>
    test.store.db
      .select()
      .from(test.store.t.bandChanges)
      .where(eq(test.store.t.bandChanges.crn, crn))
      .orderBy(test.store.t.bandChanges.at, test.store.t.bandChanges.id);
  /** What the source says otherwise of a case: field, kind and state. */
  const differences = async (crn: Crn) => {
    const { sourceDifferences } = test.store.t;
    const rows = await test.store.db.select().from(sourceDifferences).where(eq(sourceDifferences.crn, crn));
    return rows.map((row) => `${row.field} ${row.kind} ${row.state}`).sort();
  };
  const decide = async (crn: Crn, decision: 'approve' | 'turn_down') => {
    const waiting = (await changes(crn)).find((row) => row.state === 'waiting');
    const { version } = await storedCase(test, crn);
    return settleWaitingChange(second(), {
      id: waiting?.id ?? '',
      caseVersion: version,
      decision,
      why: 'Not what the assessment says',
    });
  };

  const FALLS: [string, Partial<CaseInput>, Partial<CaseInput>, Record<string, string> | null][] = [
    ['RSR 3.10 to 2.99', { rsr: 3.1 }, { rsr: 2.99 }, { rsr: '2.99' }],
    ['RSR blanked, on a form', { rsr: 3.1 }, { rsr: null }, null],
    ['OGRS of a DA case 76 to 74', { flags: ['da_register'], ogrs: 76 }, { ogrs: 74 }, { ogrs: '74' }],
    ['setting to unpaid work', { rsr: 3.4 }, { setting: 'unpaid_work' }, { setting: 'unpaid_work' }],
    ['domestic_abuse removed', { flags: ['domestic_abuse'] }, { flags: [] }, { flags: '' }],
  ];

  describe.each([
    ['held', HELD],
    ['waiting', WAITING],
  ] as const)('of a case that is %s', (_where, crn) => {
    it.each(FALLS)('%s waits by form, and what is shown stands', async (_name, before, to) => {
      await put(crn, before);
      const shown = valueOf(await viewCase(as('manager'), crn));
      expect(valueOf(await changeCase(test, as('manager'), crn, to)).kind).toBe('waiting');
      const now = valueOf(await viewCase(as('manager'), crn));
      expect([now.banding, now.pointsHundredths]).toEqual([shown.banding, shown.pointsHundredths]);
      expect(await storedCase(test, crn)).toMatchObject(before);
      valueOf(await decide(crn, 'approve'));
      expect(await storedCase(test, crn)).toMatchObject(to);
    });

    it.each(FALLS.filter(([, , , row]) => row !== null))(
      '%s waits by file',
      async (_name, before, to, row) => {
        await put(crn, before);
        const rows = [{ crn, setting: 'community', ...row }];
        await bring(rows);
        expect(await storedCase(test, crn)).toMatchObject(before);
        expect(await changes(crn)).toMatchObject([{ state: 'waiting', source: 'import' }]);
        valueOf(await decide(crn, 'approve'));
        expect(await storedCase(test, crn)).toMatchObject(to);
        expect((await bring(rows)).unchanged).toBe(1);
      },
    );
  });

  it('keep the steps of the lowest grade, so that they count at the same band too', async () => {
    await put(HELD, { rsr: 3.1 });
    valueOf(await changeCase(test, as('manager'), HELD, { rsr: 2.99 }));
    expect(await changes(HELD)).toMatchObject([
      { oldBand: '3', newBand: '3', oldGrade: 'senior', newGrade: 'ordinary', holderOver: false },
    ]);
  });

  it('by file are not asked again once turned down, until the source says another value', async () => {
    await put(HELD, { rsr: 3.1 });
    const rows = [{ crn: HELD, setting: 'community', rsr: '2.99' }];
    await bring(rows);
    valueOf(await decide(HELD, 'turn_down'));
    expect((await bring(rows)).unchanged).toBe(1);
    expect(await differences(HELD)).toEqual(['rsr turned_down open']);
    expect((await changes(HELD)).map((row) => row.state)).toEqual(['turned_down']);
    expect((await storedCase(test, HELD)).rsr).toBe(3.1);
    await bring([{ crn: HELD, setting: 'community', rsr: '3.2' }]);
    await bring([{ crn: HELD, setting: 'community', rsr: '2.99' }]);
    expect((await changes(HELD)).filter((row) => row.state === 'waiting')).toHaveLength(1);
  });

  it('are no matter of what becomes known: filling in a missing score within 28 days is saved at once', async () => {
    await put(HELD, { rsr: null });
    await test.store.tx(async (tx) => {
      const { allocations } = test.store.t;
      await tx.update(allocations).set({ startedOn: SMALL.today }).where(eq(allocations.crn, HELD));
    });
    expect(valueOf(await changeCase(test, as('manager'), HELD, { rsr: 1.2 })).kind).toBe('saved');
    expect((await storedCase(test, HELD)).rsr).toBe(1.2);
  });

  it('leave a known input on the case that a file does not give any more', async () => {
    await put(HELD, { rsr: 3.1, rosh: 'medium' });
    const rows = [{ crn: HELD, setting: 'community', rsr: '', rosh: '', ogrs: '80' }];
    const report = await bring(rows);
    expect(report.warnings.map((warning) => warning.column)).toEqual(expect.arrayContaining(['rsr', 'rosh']));
    expect(await differences(HELD)).toEqual(['rosh no_longer_given open', 'rsr no_longer_given open']);
    expect(await storedCase(test, HELD)).toMatchObject({ rsr: 3.1, rosh: 'medium' });
    expect((await bring(rows)).unchanged).toBe(1);
    expect(await differences(HELD)).toHaveLength(2);
    expect((await changes(HELD)).filter((row) => row.state === 'waiting')).toEqual([]);
    await bring([{ crn: HELD, setting: 'community', rsr: '3.1', rosh: 'medium' }]);
    expect(await differences(HELD)).toEqual(['rosh no_longer_given agreed', 'rsr no_longer_given agreed']);
  });

  it('that ask for no less are taken at once; turned down, the case is as it was', async () => {
    await put(HELD, { rosh: 'medium', ogrs: 60 });
    expect(valueOf(await changeCase(test, as('manager'), HELD, { rosh: null })).kind).toBe('waiting');
    expect((await storedCase(test, HELD)).rosh).toBeNull();
    expect(await changes(HELD)).toMatchObject([{ state: 'waiting', inForce: true }]);
    valueOf(await decide(HELD, 'turn_down'));
    expect((await storedCase(test, HELD)).rosh).toBe('medium');
  });

  describe('flags that nobody recorded', () => {
    const NEW = asCrn('N700001');
    const missing = async (crn: Crn) =>
      valueOf(await viewDetailsMissing(as('manager'), { page: 1 })).rows.some((row) => row.crn === crn);

    it('are not known where the file has no column, and none where its cell is empty', async () => {
      const known = {
        crn: NEW,
        setting: 'community',
        rsr: '1',
        ogrs: '20',
        rosh: 'low',
        area: SMALL.areas.east,
      };
      await bring([known]);
      expect(await storedCase(test, NEW)).toMatchObject({ flags: [], flagsKnown: false });
      const page = valueOf(await viewCase(as('manager'), NEW));
      expect(page.banding).toMatchObject({ flagsMissing: true, minimumGradeUndecided: true });
      expect(await missing(NEW)).toBe(true);
      await bring([{ ...known, flags: '' }]);
      expect(await storedCase(test, NEW)).toMatchObject({ flags: [], flagsKnown: true });
      expect(await missing(NEW)).toBe(false);
    });

    it('change nothing of a known case whose file has no column', async () => {
      await put(HELD, { flags: ['mappa'] });
      await bring([{ crn: HELD, setting: 'community', ogrs: '81' }]);
      expect(await storedCase(test, HELD)).toMatchObject({ flags: ['mappa'], flagsKnown: true, ogrs: 81 });
    });

    it('are not known where the form never answers, and the details missing form answers them', async () => {
      const texts = caseTextsOf({
        ...(await storedCase(test, HELD)),
        crn: NEW,
        flags: [],
        flagsKnown: false,
      });
      valueOf(
        await logCase(as('manager'), { ...texts, area: SMALL.areas.east, rsr: '1', ogrs: '20', rosh: 'low' }),
      );
      expect(await storedCase(test, NEW)).toMatchObject({ flags: [], flagsKnown: false });
      expect(await missing(NEW)).toBe(true);
      valueOf(await changeCase(test, as('manager'), NEW, { flags: [], flagsKnown: true }));
      expect(await storedCase(test, NEW)).toMatchObject({ flags: [], flagsKnown: true });
      expect(await missing(NEW)).toBe(false);
    });

    it('never remove a flag on record: a form without any answer asks for one', async () => {
      await put(HELD, { flags: ['mappa'] });
      const refused = await changeCase(test, as('manager'), HELD, { flags: [], flagsKnown: false });
      expect(fieldsOf(problemOf(refused))).toEqual(['flags']);
      expect((await storedCase(test, HELD)).flags).toEqual(['mappa']);
    });
  });
});
