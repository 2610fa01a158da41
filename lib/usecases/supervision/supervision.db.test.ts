import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertStoredDays } from '../../../db/seed/rows/stored-days';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import { editSupervision, recordSupervision } from './record-supervision';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewOneToOne, viewSupervision } from './view-supervision';
import { viewToRecordSupervision } from './view-supervision-forms';
import { viewTeamOneToOnes } from './view-team-one-to-ones';

const { officers, today, teams } = SMALL;
const LAST_WEEK = addDays(today, -7);

describe.each(TEST_DIALECTS)('supervision, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    await test.store.tx(async (tx) => {
      await insertStoredDays(tx, test.store.t, [
        {
          staffCode: officers.wellOver,
          onDate: LAST_WEEK,
          teamCode: teams.east,
          grade: 'CM',
          pointsUsedHundredths: 21000,
          pointsAvailable: 217,
          caseCount: 4,
          provisionalCount: 0,
          state: 'near',
          modelVersion: 'ibat-4/1',
        },
      ]);
    });
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);
  const record = (
    texts: { heldOn?: string; agreed?: string } = {},
    who: TestPerson = 'manager',
    staffCode: string = officers.wellOver,
  ) =>
    recordSupervision(as(who), {
      staffCode,
      texts: { heldOn: today, agreed: 'Two cases to close', ...texts },
    });
  const meetings = async () =>
    valueOf(await viewSupervision(as('manager'), officers.wellOver)).record?.supervisions ?? [];

  it('is kept with the workload of today, and an audit entry in the same transaction', async () => {
    expect(valueOf(await record())).toEqual({ kind: 'saved' });
    expect(await meetings()).toMatchObject([
      {
        heldOn: today,
        pointsUsedHundredths: 27100,
        pointsAvailable: 217,
        caseCount: 5,
        agreed: 'Two cases to close',
        recordedByName: 'manager',
        version: 1,
      },
    ]);
    expect(await audit()).toMatchObject([
      {
        action: 'supervision.recorded',
        thingType: 'officer',
        thingKey: officers.wellOver,
        detail: { from: {}, to: { heldOn: today, agreed: 'Two cases to close', caseCount: 5 } },
      },
    ]);
  });

  it('of an earlier day is kept with the workload that was stored for that day, latest first', async () => {
    valueOf(await record());
    valueOf(await record({ heldOn: LAST_WEEK, agreed: 'Earlier' }));
    expect((await meetings()).map((entry) => [entry.heldOn, entry.caseCount])).toEqual([
      [today, 5],
      [LAST_WEEK, 4],
    ]);
  });

  it.each([
    ['without a day', { heldOn: '' }, ['heldOn']],
    ['on a day that does not exist', { heldOn: '31/2/2026' }, ['heldOn']],
    ['on a later day', { heldOn: addDays(today, 1) }, ['heldOn']],
    ['before the officer started', { heldOn: addDays(today, -3000) }, ['heldOn']],
    ['on a day without a stored figure', { heldOn: addDays(today, -2) }, ['heldOn']],
    ['without what was agreed', { agreed: '   ' }, ['agreed']],
    ['with too much text', { agreed: 'a'.repeat(4001) }, ['agreed']],
    ['with control characters', { agreed: 'a\u0000b' }, ['agreed']],
    ['with nothing at all', { heldOn: '', agreed: '' }, ['heldOn', 'agreed']],
  ])('is refused %s, and nothing is kept', async (_, texts, fields) => {
    expect(fieldsOf(problemOf(await record(texts)))).toEqual(fields);
    expect(await meetings()).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it('counts a new line as one character, as people who type do', async () => {
    const agreed = `${'a'.repeat(1999)}\r\n${'b'.repeat(2000)}`;
    valueOf(await record({ agreed }));
    expect((await meetings())[0]?.agreed).toHaveLength(4000);
  });

  it('is not guessed for an officer whose workload is not known', async () => {
    expect(fieldsOf(problemOf(await record({}, 'manager', officers.noGrade)))).toEqual(['heldOn']);
  });

  it('is for managers of the team only; others are told so, or find nobody there', async () => {
    expect(problemOf(await record({}, 'westManager'))).toEqual({ code: 'not_found' });
    for (const who of ['officer', 'allocator', 'leader', 'administrator'] as const)
      expect(problemOf(await record({}, who)).code, who).toBe('not_allowed');
    expect(problemOf(await record({}, 'manager', officers.eastManager)).code).toBe('not_allowed');
    expect(await audit()).toEqual([]);
  });

  it('is read by the officer and their managers; a leader reads none of it, but sees the relief plan', async () => {
    valueOf(await record());
    expect(
      valueOf(await viewSupervision(as('officer'), officers.wellOver)).record?.supervisions,
    ).toHaveLength(1);
    const led = valueOf(await viewSupervision(as('leader'), officers.wellOver));
    expect(led.record).toBeNull();
    expect(led.relief.needed).toBe(true);
    expect(JSON.stringify(led)).not.toContain('Two cases to close');
    expect(problemOf(await viewSupervision(as('officer'), officers.over))).toEqual({ code: 'not_found' });
    expect(problemOf(await viewSupervision(as('westManager'), officers.wellOver))).toEqual({
      code: 'not_found',
    });
    for (const who of ['allocator', 'administrator'] as const)
      expect(problemOf(await viewSupervision(as(who), officers.wellOver)).code, who).toBe('not_allowed');
    for (const who of ['allocator', 'leader', 'administrator'] as const) {
      expect(problemOf(await viewOneToOne(as(who), officers.wellOver)).code, who).toBe('not_allowed');
      expect(problemOf(await viewToRecordSupervision(as(who), officers.wellOver)).code, who).toBe(
        'not_allowed',
      );
    }
  });

  describe('editing', () => {
    const edit = async (
      texts: { heldOn?: string; agreed?: string },
      more: { version?: number; who?: TestPerson; staffCode?: string } = {},
    ) => {
      const [meeting] = await meetings();
      return editSupervision(as(more.who ?? 'manager'), {
        staffCode: more.staffCode ?? officers.wellOver,
        id: meeting?.id ?? '',
        version: more.version ?? 1,
        texts: { heldOn: meeting?.heldOn ?? '', agreed: meeting?.agreed ?? '', ...texts },
      });
    };
    beforeEach(async () => {
      valueOf(await record());
    });

    it('keeps what changed in the audit, and only that', async () => {
      expect(valueOf(await edit({ agreed: 'Three cases to close' }))).toEqual({ kind: 'saved' });
      const [, entry] = await audit();
      const [meeting] = await meetings();
      expect(entry).toMatchObject({ action: 'supervision.edited', thingKey: officers.wellOver });
      expect(entry?.detail).toEqual({
        from: { id: meeting?.id, agreed: 'Two cases to close' },
        to: { id: meeting?.id, agreed: 'Three cases to close' },
      });
      expect(meeting?.version).toBe(2);
    });

    it('to another day brings the workload of that day with it', async () => {
      valueOf(await edit({ heldOn: LAST_WEEK }));
      expect((await meetings())[0]).toMatchObject({
        heldOn: LAST_WEEK,
        caseCount: 4,
        pointsUsedHundredths: 21000,
      });
      expect(fieldsOf(problemOf(await edit({ heldOn: addDays(today, -2) }, { version: 2 })))).toEqual([
        'heldOn',
      ]);
    });

    it('says that nothing was changed', async () => {
      expect(valueOf(await edit({}))).toEqual({ kind: 'unchanged' });
      expect(await audit()).toHaveLength(1);
    });

    it('tells who changed it in between, and when, and loses nothing', async () => {
      valueOf(await edit({ agreed: 'First' }, { who: 'regionManager' }));
      const stale = problemOf(await edit({ agreed: 'Second' }));
      expect(stale).toMatchObject({ code: 'stale', version: 2 });
      expect(stale.code === 'stale' ? stale.detail : '').toMatch(
        /^regionManager changed this meeting on 2 November 2026, 8:15am\./,
      );
      expect((await meetings())[0]?.agreed).toBe('First');
    });

    it('lets exactly one of two changes at the same moment win', async () => {
      const both = await Promise.all([edit({ agreed: 'One' }), edit({ agreed: 'Two' })]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      expect(await audit()).toHaveLength(2);
    });

    it('reaches no meeting of somebody else, and none that is not there', async () => {
      expect(problemOf(await edit({ agreed: 'X' }, { staffCode: officers.over }))).toEqual({
        code: 'not_found',
      });
      expect(problemOf(await edit({ agreed: 'X' }, { who: 'westManager' }))).toEqual({ code: 'not_found' });
      expect(problemOf(await edit({ agreed: 'X' }, { who: 'officer' })).code).toBe('not_allowed');
    });
  });

  it('has a sheet with the figure, the cases to discuss and what was agreed last', async () => {
    valueOf(await record());
    const sheet = valueOf(await viewOneToOne(as('officer'), officers.wellOver));
    expect(sheet.last?.agreed).toBe('Two cases to close');
    expect(sheet.lastWords).toBe('The last supervision was today, on 2 November 2026.');
    const beyond = valueOf(await viewOneToOne(as('manager'), officers.beyond));
    expect(beyond.lastWords).toBe('No supervision has ever been recorded.');
    expect(beyond.discuss.map(({ row, why }) => [row.crn, why.slice(0, 2)])).toContainEqual([
      SMALL.cases.beyond[0],
      ['Beyond grade', 'No oversight'],
    ]);
  });

  it('has the sheets of a whole team by surname, for its manager alone', async () => {
    const { sheets } = valueOf(await viewTeamOneToOnes(as('manager'), teams.east));
    const names = sheets.map(({ measured: { officer } }) => officer.surname);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(sheets.map(({ measured: { officer } }) => officer.staffCode)).toContain(officers.wellOver);
    for (const who of ['allocator', 'leader'] as const)
      expect(problemOf(await viewTeamOneToOnes(as(who), teams.east)).code, who).toBe('not_allowed');
    expect(problemOf(await viewTeamOneToOnes(as('westManager'), teams.east))).toEqual({ code: 'not_found' });
  });

  it('withholds what was agreed about a restricted case from an officer who does not work with it', async () => {
    const [crn] = SMALL.cases.over;
    const { cases } = test.store.t;
    await test.store.tx((tx) => tx.update(cases).set({ restricted: true }).where(eq(cases.crn, crn)));
    valueOf(await record({ agreed: `Offer to cover ${crn}` }));
    const agreedFor = async (who: TestPerson) =>
      valueOf(await viewSupervision(as(who), officers.wellOver)).record?.supervisions[0]?.agreed;
    expect(await agreedFor('officer')).toBe('Not shown: restricted case');
    expect(await agreedFor('manager')).toBe(`Offer to cover ${crn}`);
  });
});
