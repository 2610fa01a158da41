import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { addAbsence } from './add-absence';
import { editAbsence } from './correct-absence';
import { addReduction, type AddReductionInput } from './add-reduction';
import { setReductionEnd } from './change-reduction';
import { editOfficer } from './edit-officer';
import { csvOf, fileOf } from '../import/testing/import-fixture';
import { importData } from '../import/import-data';
import { contextOf, fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { viewAttention } from '../teams/view-attention';
import { viewOfficer } from './view-officer';

const { officers, cases } = SMALL;

describe.each(TEST_DIALECTS)('hours and absences that follow from each other, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const manager = () => contextOf(test.store, 'manager');
  const measured = async (staffCode: string) => valueOf(await viewOfficer(manager(), staffCode)).measured;
  const reductionsOf = async (staffCode: string) => (await measured(staffCode)).officer.reductions;
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);

  const add = async (texts: Partial<AddReductionInput['texts']>, staffCode: string = officers.beyond) => {
    const usual = { reason: 'Mentoring', hours: '1', startDate: '2026-11-02', endDate: '', notes: '' };
    return addReduction(manager(), { staffCode, texts: { ...usual, ...texts }, confirmed: true });
  };
  const end = async (staffCode: string, endDate: string) => {
    const [reduction] = await reductionsOf(staffCode);
    return setReductionEnd(manager(), {
      staffCode,
      id: reduction?.id ?? '',
      version: reduction?.version ?? 0,
      endDate,
      confirmed: true,
    });
  };
  const setHours = async (staffCode: string, hours: string) => {
    const { officer } = await measured(staffCode);
    const { forename, surname, email, grade, startDate, teamCode, lineManagerStaffCode, version } = officer;
    const texts = {
      forename,
      surname,
      hours,
      email: email ?? '',
      grade: grade ?? '',
      startDate: startDate ?? '',
      leavingDate: '',
      team: teamCode,
      lineManager: lineManagerStaffCode ?? '',
    };
    return editOfficer(manager(), { staffCode, version, texts, confirmed: true });
  };

  describe('a reduction', () => {
    it('that ended is not taken up again with the hours of other contracted hours', async () => {
      valueOf(await end(officers.trainee, '2026-11-01'));
      valueOf(await setHours(officers.trainee, '30'));
      const refused = problemOf(await end(officers.trainee, '2026-12-01'));
      expect(refused).toMatchObject({
        fields: [{ field: 'endDate', message: expect.stringContaining('29.6 hours a week do not fit') }],
      });
      valueOf(await setHours(officers.trainee, '37'));
      valueOf(await end(officers.trainee, '2026-12-01'));
      expect((await measured(officers.trainee)).workload.pointsAvailable).toBe(435);
    });

    it('for an adjustment that was reviewed asks for review again once its last day is moved on', async () => {
      const reason = 'Disability or reasonable adjustment';
      valueOf(await add({ reason, hours: '7.4', startDate: '2026-09-01', endDate: '2026-10-01' }));
      valueOf(await end(officers.beyond, '2026-10-31'));
      expect(await reductionsOf(officers.beyond)).toMatchObject([{ staysUntilReviewed: false }]);
      valueOf(await end(officers.beyond, '2026-12-31'));
      expect(await reductionsOf(officers.beyond)).toMatchObject([{ staysUntilReviewed: true }]);
    });

    it('with a cap stands in the way of hours of which it would be too much', async () => {
      valueOf(await add({ reason: 'Trade union facility time', hours: '18.5' }));
      const refused = problemOf(await setHours(officers.beyond, '36.98'));
      expect(fieldsOf(refused)).toEqual(['hours']);
      expect(await reductionsOf(officers.beyond)).toMatchObject([{ hoursHundredths: 1850, version: 1 }]);
    });
  });

  describe('an import of fewer contracted hours', () => {
    const importHours = async (staffCode: string, hours: string, more: Record<string, string> = {}) => {
      const { officer } = await measured(staffCode);
      const row = {
        staff_code: staffCode,
        forename: officer.forename,
        surname: officer.surname,
        team_code: officer.teamCode,
        contracted_hours: hours,
        ...more,
      };
      const context = { store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now };
      return valueOf(await importData(context, [fileOf('officers.csv', csvOf([row]))], { source: 'test' }));
    };

    it('takes reductions of a fixed share with it, and says so in the audit', async () => {
      const report = await importHours(officers.trainee, '30');
      expect(report.errors).toEqual([]);
      expect(report.changed).toBe(2);
      expect(await reductionsOf(officers.trainee)).toMatchObject([{ hoursHundredths: 2400, version: 2 }]);
      const { db, t } = test.store;
      const entries = await db
        .select()
        .from(t.auditEntries)
        .where(
          and(eq(t.auditEntries.action, 'reduction.edited'), eq(t.auditEntries.thingKey, officers.trainee)),
        );
      expect(entries).toMatchObject([
        { detail: { from: { hoursHundredths: 2960 }, to: { hoursHundredths: 2400 } } },
      ]);
      expect((await importHours(officers.trainee, '30')).changed).toBe(0);
    });

    it('is refused where a capped one would be too much, and changes nothing', async () => {
      valueOf(await add({ reason: 'Trade union facility time', hours: '18.5' }));
      const before = (await audit()).length;
      const report = await importHours(officers.beyond, '36');
      expect(report.errors).toMatchObject([
        { file: 'officers.csv', column: 'contracted_hours', value: '36' },
      ]);
      expect(report.errors[0]?.message).toContain('at most 18 of these contracted hours:');
      expect(await audit()).toHaveLength(before);
      expect((await importHours(officers.beyond, '37')).errors).toEqual([]);
    });

    it('leaves alone what has ended', async () => {
      valueOf(await end(officers.trainee, '2026-11-01'));
      expect((await importHours(officers.trainee, '30')).changed).toBe(1);
      expect(await reductionsOf(officers.trainee)).toMatchObject([{ hoursHundredths: 2960 }]);
    });
  });

  describe('an absence', () => {
    const away = async (startDate: string, endDate: string, kind = 'sickness') =>
      addAbsence(manager(), {
        staffCode: officers.over,
        texts: { kind, startDate, endDate },
        confirmed: true,
      });
    const needing = async () =>
      valueOf(
        await viewAttention(manager(), { list: 'needs_reallocating', teamCode: SMALL.teams.east }),
      ).cases.map(({ row }) => row.crn);

    it.each([
      ['14 days', '2026-11-15', 'over'],
      ['15 days', '2026-11-16', 'no_capacity'],
    ])('planned for %s', async (_, lastDay, state) => {
      valueOf(await away('2026-11-02', lastDay));
      expect((await measured(officers.over)).workload.state).toBe(state);
    });

    it('that a second note continues is one absence, and the cases join the list', async () => {
      valueOf(await away('2026-10-26', '2026-11-01'));
      expect(await needing()).toEqual(cases.absent);
      valueOf(await away('2026-11-02', '2026-11-09'));
      expect((await measured(officers.over)).workload.state).toBe('no_capacity');
      const [first, second] = cases.over;
      const [theirs, ...rest] = cases.absent;
      expect(await needing()).toEqual([
        first,
        second,
        theirs,
        ...rest.slice(0, 1),
        cases.over[2],
        ...rest.slice(1),
      ]);
    });

    it('of another kind, over a weekend, is one stretch with it', async () => {
      valueOf(await away('2026-10-26', '2026-10-30'));
      expect((await measured(officers.over)).workload.state).toBe('over');
      valueOf(await away('2026-11-02', '2026-11-09', 'special_leave'));
      expect((await measured(officers.over)).workload.state).toBe('no_capacity');
    });

    it('after a day at work is another one', async () => {
      valueOf(await away('2026-10-26', '2026-10-29'));
      valueOf(await away('2026-11-02', '2026-11-10'));
      expect((await measured(officers.over)).workload.state).toBe('over');
    });

    it('that was one with another says of today what cutting it short gives back', async () => {
      valueOf(await away('2026-10-28', '2026-11-03'));
      valueOf(await away('2026-11-04', '2026-11-12'));
      const second = (await measured(officers.over)).officer.absences.find(
        (entry) => entry.startDate === '2026-11-04',
      );
      const input = { staffCode: officers.over, id: second?.id ?? '', version: 1, endDate: '2026-11-06' };
      const shown = valueOf(await editAbsence(manager(), { ...input, confirmed: false }));
      expect(shown.kind === 'confirm' ? shown.sentences[0] : '').toBe(
        'Workload goes from no capacity to 107.4%.',
      );
    });

    it('cut short to 14 days or fewer gives the hours back, and the cases leave the list', async () => {
      valueOf(await away('2026-10-26', '2026-11-20'));
      expect(await needing()).toContain(cases.over[0]);
      const [absence] = (await measured(officers.over)).officer.absences;
      const input = { staffCode: officers.over, id: absence?.id ?? '', version: 1, endDate: '2026-11-02' };
      const shown = valueOf(await editAbsence(manager(), { ...input, confirmed: false }));
      expect(shown.kind === 'confirm' ? shown.sentences[0] : '').toContain('107.4%');
      valueOf(await editAbsence(manager(), { ...input, confirmed: true }));
      expect((await measured(officers.over)).workload.state).toBe('over');
      expect(await needing()).toEqual(cases.absent);
    });
  });
});
