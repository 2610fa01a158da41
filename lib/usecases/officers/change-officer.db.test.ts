import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { OfficerTexts } from '../../domain/workload/measure/officer-input';
import { addAbsence } from './add-absence';
import { editAbsence } from './correct-absence';
import { addReduction, type AddReductionInput } from './add-reduction';
import { cancelReduction, setReductionEnd } from './change-reduction';
import { editOfficer } from './edit-officer';
import { logOfficer } from './log-officer';
import { removeTraining, saveTraining } from './save-training';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewOfficer, viewOfficerWorkload } from './view-officer';
import { viewOfficerMoves } from './view-officer-moves';

const { officers, teams } = SMALL;

const NEW: OfficerTexts = {
  staffCode: 'TSED099',
  forename: 'Niamh',
  surname: "O'Brien-Fairweather",
  email: 'niamh@headroom.example.org',
  grade: 'cm',
  hours: '30',
  startDate: '2026-11-16',
  leavingDate: '',
  team: teams.east,
  lineManager: officers.eastManager,
};

const REDUCTION = { reason: 'Mentoring', hours: '1', startDate: '2026-11-02', endDate: '', notes: '' };

describe.each(TEST_DIALECTS)('officers, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const officer = async (staffCode: string) =>
    valueOf(await viewOfficer(as('regionManager'), staffCode)).measured;
  const audit = async () => test.store.db.select().from(test.store.t.auditEntries);

  describe('viewing', () => {
    it('explains a workload by a ledger that sums to it, cases that need attention first', async () => {
      const page = valueOf(await viewOfficerWorkload(as('manager'), officers.wellOver));
      expect(page.measured.workload).toMatchObject({ workloadPercent: 124.885, state: 'well_over' });
      expect(page.ledger.used.reduce((sum, group) => sum + group.pointsHundredths, 0)).toBe(
        page.measured.workload.pointsUsedHundredths,
      );
      expect(page.ledger.used).toMatchObject([
        { kind: 'band', band: '3', setting: 'community', cases: 3 },
        { kind: 'band', band: '2', setting: 'community', cases: 2 },
      ]);
      expect(page.lineManager).toMatchObject({
        staffCode: officers.eastManager,
        name: 'Eastman, Sam',
        mayView: true,
      });
      const beyond = valueOf(await viewOfficerWorkload(as('manager'), officers.beyond));
      expect(beyond.cases.map((row) => [row.crn, row.verdict, row.oversight])).toEqual([
        [SMALL.cases.beyond[0], 'not_allowed', 'missing'],
        [SMALL.cases.beyond[1], 'allowed', 'not_needed'],
      ]);
      expect(beyond.cases[0]?.reasons).toContain('RSR is 3.0 or over (3.41)');
    });

    it('lets officers see themselves, with their restricted cases by name, and nobody else', async () => {
      const own = valueOf(await viewOfficerWorkload(as('officer'), officers.wellOver));
      expect(own.own).toBe(true);
      expect(own.mayEdit).toBe(false);
      expect(own.cases.every((row) => row.name.named)).toBe(true);
      expect(problemOf(await viewOfficer(as('officer'), officers.over))).toEqual({ code: 'not_found' });
      expect(problemOf(await viewOfficer(as('westManager'), officers.over))).toEqual({ code: 'not_found' });
      expect(problemOf(await viewOfficer(as('manager'), 'NOBODY'))).toEqual({ code: 'not_found' });
    });

    it('withholds restricted names from leaders, and all names from administrators', async () => {
      const names = async (who: TestPerson) =>
        valueOf(await viewOfficerWorkload(as(who), officers.wellOver)).cases.map((row) => row.name.text);
      expect((await names('leader')).filter((name) => name === 'Restricted case')).toHaveLength(1);
      expect(new Set(await names('administrator'))).toEqual(new Set(['Name not shown', 'Restricted case']));
    });

    it('never shows an officer without points available as 0%', async () => {
      expect((await officer(officers.absent)).workload).toMatchObject({
        workloadPercent: null,
        state: 'no_capacity',
      });
      expect((await officer(officers.noGrade)).workload).toMatchObject({
        workloadPercent: null,
        state: 'unknown',
      });
    });

    it('shows what came to an officer and what left', async () => {
      const page = valueOf(await viewOfficerMoves(as('manager'), officers.beyond));
      expect(page.moves.filter((move) => move.direction === 'out')).toMatchObject([
        { crn: SMALL.cases.waitingReturning, without: 'waiting' },
      ]);
      expect(page.moves.filter((move) => move.direction === 'in').map((move) => move.crn)).toEqual(
        expect.arrayContaining([...SMALL.cases.beyond]),
      );
    });
  });

  describe('logging', () => {
    it('logs an officer with its audit entry in the same transaction', async () => {
      expect(valueOf(await logOfficer(as('manager'), NEW)).staffCode).toBe('TSED099');
      expect((await officer('TSED099')).officer).toMatchObject({
        surname: "O'Brien-Fairweather",
        grade: 'CM',
        contractedHoursHundredths: 3000,
        version: 1,
      });
      expect(await audit()).toMatchObject([
        { action: 'officer.logged', thingKey: 'TSED099', actorName: 'manager' },
      ]);
    });

    it('keeps unknown grade and hours unknown: the workload is "details missing"', async () => {
      valueOf(await logOfficer(as('manager'), { ...NEW, grade: '', hours: '' }));
      expect((await officer('TSED099')).workload.state).toBe('unknown');
    });

    it('is for managers only', async () => {
      for (const who of ['officer', 'allocator', 'leader', 'administrator'] as const) {
        expect(problemOf(await logOfficer(as(who), NEW)).code).toBe('not_allowed');
      }
    });
  });

  describe('editing', () => {
    const textsOf = async (staffCode: string): Promise<Omit<OfficerTexts, 'staffCode'>> => {
      const { officer: found } = await officer(staffCode);
      return {
        forename: found.forename,
        surname: found.surname,
        email: found.email ?? '',
        grade: found.grade ?? '',
        hours: found.contractedHoursHundredths === null ? '' : String(found.contractedHoursHundredths / 100),
        startDate: found.startDate ?? '',
        leavingDate: found.leavingDate ?? '',
        team: found.teamCode,
        lineManager: found.lineManagerStaffCode ?? '',
      };
    };
    const edit = async (
      change: Partial<OfficerTexts>,
      more: { confirmed?: boolean; version?: number; who?: TestPerson; staffCode?: string } = {},
    ) => {
      const staffCode = more.staffCode ?? officers.over;
      const texts = { ...(await textsOf(staffCode)), ...change };
      return editOfficer(as(more.who ?? 'manager'), {
        staffCode,
        version: more.version ?? 1,
        texts,
        confirmed: more.confirmed ?? false,
      });
    };

    it('refuses line managers in a circle, two or more long, and takes any other', async () => {
      const circle = await edit({ lineManager: officers.over }, { staffCode: officers.eastManager });
      expect(problemOf(circle)).toMatchObject({
        fields: [
          {
            field: 'lineManager',
            message: 'Choose somebody else: this officer manages them, directly or through others',
          },
        ],
      });
      valueOf(await edit({ lineManager: officers.wellOver }));
      const longer = await edit({ lineManager: officers.over }, { staffCode: officers.eastManager });
      expect(fieldsOf(problemOf(longer))).toEqual(['lineManager']);
    });

    it('saves at once what does not move the workload', async () => {
      expect(valueOf(await edit({ email: 'new@headroom.example.org' }))).toEqual({ kind: 'saved' });
      expect((await officer(officers.over)).officer).toMatchObject({
        email: 'new@headroom.example.org',
        version: 2,
      });
      expect(await audit()).toMatchObject([
        {
          action: 'officer.edited',
          detail: {
            from: { email: 'overton@headroom.example.org' },
            to: { email: 'new@headroom.example.org' },
          },
        },
      ]);
    });

    it('shows what moves the workload before it saves', async () => {
      const shown = valueOf(await edit({ hours: '7.4' }));
      expect(shown).toEqual({
        kind: 'confirm',
        sentences: ['Workload goes from 107.4% to 53.6%.', 'Contracted hours: from 3.7 to 7.4.'],
      });
      expect(await audit()).toEqual([]);
      expect(valueOf(await edit({ hours: '7.4' }, { confirmed: true }))).toEqual({ kind: 'saved' });
      expect((await officer(officers.over)).workload.workloadPercent).toBe(53.563);
    });

    it('says that nothing was changed', async () => {
      expect(valueOf(await edit({}))).toEqual({ kind: 'unchanged' });
    });

    it('says from when a leaver has no capacity, and what becomes of the cases', async () => {
      expect(valueOf(await edit({ leavingDate: '2026-11-30' }))).toEqual({
        kind: 'confirm',
        sentences: [
          'From 30 November 2026 workload goes from 107.4% to no capacity.',
          'The 3 cases held then need cover or another officer.',
          'Leaving date: from none to 30 November 2026.',
        ],
      });
    });

    it('refuses hours below what active reductions take away, and lets fixed ones follow', async () => {
      valueOf(
        await addReduction(as('manager'), {
          staffCode: officers.beyond,
          texts: { ...REDUCTION, hours: '30' },
          confirmed: true,
        }),
      );
      expect(fieldsOf(problemOf(await edit({ hours: '29' }, { staffCode: officers.beyond })))).toEqual([
        'hours',
      ]);
      const shown = valueOf(await edit({ hours: '18.5' }, { staffCode: officers.trainee }));
      expect(shown.kind === 'confirm' ? shown.sentences : []).toContain(
        'PQiP first 6 months: the reduction follows, from 29.6 to 14.8 hours a week.',
      );
      valueOf(await edit({ hours: '18.5' }, { staffCode: officers.trainee, confirmed: true }));
      expect((await officer(officers.trainee)).officer.reductions).toMatchObject([
        { hoursHundredths: 1480, version: 2 },
      ]);
    });

    it('tells who changed the record in between, and loses nothing', async () => {
      valueOf(await edit({ email: 'first@headroom.example.org' }, { who: 'regionManager' }));
      const stale = problemOf(await edit({ surname: 'Second' }));
      expect(stale).toMatchObject({ code: 'stale', version: 2 });
      expect(stale.code === 'stale' ? stale.detail : '').toMatch(
        /^regionManager changed this officer on 2 November 2026, 8:15am\. Email: from .* to first@headroom\.example\.org\./,
      );
      expect((await officer(officers.over)).officer.surname).toBe('Overton');
      expect(valueOf(await edit({ surname: 'Second' }, { version: 2 }))).toEqual({ kind: 'saved' });
    });

    it('lets exactly one of two changes at the same moment win', async () => {
      const both = await Promise.all([
        edit({ email: 'one@headroom.example.org' }),
        edit({ email: 'two@headroom.example.org' }),
      ]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      expect(await audit()).toHaveLength(1);
    });

    it('moves an officer only between teams that the manager has', async () => {
      expect(fieldsOf(problemOf(await edit({ team: teams.west })))).toEqual(['team']);
      expect(valueOf(await edit({ team: teams.west }, { who: 'regionManager' }))).toEqual({ kind: 'saved' });
      expect((await officer(officers.over)).officer.teamName).toBe('West');
    });

    it('answers those outside as if the officer were not there, and those who may only look that they may not', async () => {
      expect(problemOf(await edit({ surname: 'X' }, { who: 'westManager' })).code).toBe('not_found');
      expect(problemOf(await edit({ surname: 'X' }, { who: 'leader' })).code).toBe('not_allowed');
      expect(
        problemOf(await edit({ surname: 'X' }, { who: 'officer', staffCode: officers.wellOver })).code,
      ).toBe('not_allowed');
    });
  });

  describe('reductions', () => {
    const add = (
      texts: Partial<AddReductionInput['texts']>,
      confirmed = true,
      staffCode: string = officers.beyond,
    ) => addReduction(as('manager'), { staffCode, texts: { ...REDUCTION, ...texts }, confirmed });

    it('are shown with what they do, then saved with their audit entry', async () => {
      expect(valueOf(await add({ hours: '18.5' }, false))).toMatchObject({
        kind: 'confirm',
        sentences: [
          'Workload goes from 4.2% to 8.5%.',
          'Mentoring: 18.5 hours a week from 2 November 2026, with no last day.',
        ],
      });
      expect(valueOf(await add({ hours: '18.5' }))).toEqual({ kind: 'saved' });
      expect((await officer(officers.beyond)).workload.pointsAvailable).toBe(1088);
      expect(await audit()).toMatchObject([
        {
          action: 'reduction.added',
          thingKey: officers.beyond,
          detail: { to: { hoursHundredths: 1850 } },
        },
      ]);
    });

    it('that begin later say from when they tell', async () => {
      const shown = valueOf(await add({ hours: '18.5', startDate: '2026-12-01' }, false));
      expect(shown.kind === 'confirm' ? shown.sentences[0] : '').toMatch(
        /^From 1 December 2026 workload goes/,
      );
    });

    it('take the hours and the length that their reason fixes', async () => {
      valueOf(await add({ reason: 'newly qualified officer', hours: '' }));
      expect((await officer(officers.beyond)).officer.reductions).toMatchObject([
        { reason: 'Newly qualified officer', hoursHundredths: 740, endDate: '2027-08-01' },
      ]);
    });

    it('never add up to more than contracted hours, and are not recorded twice', async () => {
      valueOf(await add({ hours: '30' }));
      expect(fieldsOf(problemOf(await add({ reason: 'Court duty', hours: '8' })))).toEqual(['hours']);
      expect(fieldsOf(problemOf(await add({ hours: '1' })))).toEqual(['startDate']);
    });

    it('added at the same moment cannot pass contracted hours together', async () => {
      const both = await Promise.all([add({ hours: '20' }), add({ reason: 'Court duty', hours: '20' })]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
    });

    it('end early, or are cancelled and kept', async () => {
      const input = { staffCode: officers.trainee, id: 'red-1', version: 1 };
      expect(
        fieldsOf(
          problemOf(
            await setReductionEnd(as('manager'), { ...input, endDate: '2026-10-02', confirmed: true }),
          ),
        ),
      ).toEqual(['endDate']);
      expect(
        fieldsOf(
          problemOf(
            await setReductionEnd(as('manager'), { ...input, endDate: '2027-06-01', confirmed: true }),
          ),
        ),
      ).toEqual(['endDate']);
      expect(
        valueOf(await setReductionEnd(as('manager'), { ...input, endDate: '2026-11-01', confirmed: false })),
      ).toMatchObject({ kind: 'confirm' });
      expect(
        valueOf(await setReductionEnd(as('manager'), { ...input, endDate: '2026-11-01', confirmed: true })),
      ).toEqual({ kind: 'saved' });
      expect((await officer(officers.trainee)).workload.pointsAvailable).toBe(2176);
      expect(problemOf(await cancelReduction(as('manager'), { ...input, confirmed: true })).code).toBe(
        'stale',
      );
      expect(
        valueOf(await cancelReduction(as('manager'), { ...input, version: 2, confirmed: false })).kind,
      ).toBe('confirm');
      expect(
        valueOf(await cancelReduction(as('manager'), { ...input, version: 2, confirmed: true })).kind,
      ).toBe('saved');
      expect((await officer(officers.trainee)).officer.reductions).toMatchObject([
        { id: 'red-1', cancelled: true },
      ]);
      expect((await audit()).map((entry) => entry.action)).toEqual([
        'reduction.edited',
        'reduction.cancelled',
      ]);
    });

    it('for an adjustment stay until somebody reviews them', async () => {
      valueOf(
        await add({
          reason: 'Disability or reasonable adjustment',
          hours: '7.4',
          startDate: '2026-09-01',
          endDate: '2026-10-01',
        }),
      );
      const [stored] = (await officer(officers.beyond)).officer.reductions;
      expect((await officer(officers.beyond)).workload.hoursAvailableHundredths).toBe(2960);
      const input = { staffCode: officers.beyond, id: stored?.id ?? '', version: 1, confirmed: true };
      valueOf(await setReductionEnd(as('manager'), { ...input, endDate: '2026-10-31' }));
      expect((await officer(officers.beyond)).workload.hoursAvailableHundredths).toBe(3700);
    });

    it('of others cannot be changed through an officer of ours', async () => {
      expect(
        problemOf(
          await cancelReduction(as('manager'), {
            staffCode: officers.over,
            id: 'red-1',
            version: 1,
            confirmed: true,
          }),
        ).code,
      ).toBe('not_found');
      expect(problemOf(await add({}, true, officers.west)).code).toBe('not_found');
    });
  });

  describe('absences', () => {
    const add = (texts: Partial<Record<'kind' | 'startDate' | 'endDate', string>>, confirmed = true) =>
      addAbsence(as('manager'), {
        staffCode: officers.over,
        texts: { kind: 'sickness', startDate: '2026-11-02', endDate: '2026-11-20', ...texts },
        confirmed,
      });

    it('longer than 14 days take all hours away, and say so first', async () => {
      expect(valueOf(await add({}, false))).toEqual({
        kind: 'confirm',
        sentences: [
          'Workload goes from 107.4% to no capacity.',
          'The 3 cases held then need cover or another officer.',
          'Sick from 2 November 2026 to 20 November 2026.',
          'All hours are taken away, and every live case joins the list of cases that need reallocating.',
        ],
      });
      valueOf(await add({}));
      expect((await officer(officers.over)).workload.state).toBe('no_capacity');
    });

    it('that are short, or annual leave, leave the workload alone and are saved at once', async () => {
      expect(valueOf(await add({ endDate: '2026-11-15' }, false))).toEqual({ kind: 'saved' });
      expect(
        valueOf(await add({ kind: 'annual_leave', startDate: '2026-12-14', endDate: '2027-01-15' }, false)),
      ).toEqual({ kind: 'saved' });
    });

    it('get a last day, once', async () => {
      const input = {
        staffCode: officers.absent,
        id: 'abs-1',
        version: 1,
        endDate: '2026-11-01',
        confirmed: true,
      };
      expect(valueOf(await editAbsence(as('manager'), input))).toEqual({ kind: 'saved' });
      expect((await officer(officers.absent)).workload.state).toBe('spare');
      expect(problemOf(await editAbsence(as('manager'), input)).code).toBe('stale');
      expect(fieldsOf(problemOf(await editAbsence(as('manager'), { ...input, version: 2 })))).toEqual([
        'endDate',
      ]);
    });
  });

  describe('training', () => {
    it('is recorded and closes the gap', async () => {
      const texts = { course: 'domestic_abuse', completedOn: '2026-10-01', expiresOn: '' };
      expect(
        valueOf(await viewOfficerWorkload(as('manager'), officers.beyond)).cases[0]?.missingCourses,
      ).toEqual(['domestic abuse']);
      expect(valueOf(await saveTraining(as('manager'), { staffCode: officers.beyond, texts }))).toEqual({
        kind: 'saved',
      });
      expect(
        valueOf(await viewOfficerWorkload(as('manager'), officers.beyond)).cases[0]?.missingCourses,
      ).toEqual([]);
      expect(valueOf(await removeTraining(as('manager'), officers.beyond, 'domestic_abuse'))).toEqual({
        kind: 'saved',
      });
      expect((await officer(officers.beyond)).officer.training).toEqual([]);
      expect((await audit()).map((entry) => entry.action)).toEqual(['training.changed', 'training.changed']);
    });

    it('refuses an unknown course, a day to come, and an end before the day', async () => {
      const wrong = await saveTraining(as('manager'), {
        staffCode: officers.beyond,
        texts: { course: 'juggling', completedOn: '2026-11-03', expiresOn: '' },
      });
      expect(fieldsOf(problemOf(wrong))).toEqual(['course', 'completedOn']);
      const ends = await saveTraining(as('manager'), {
        staffCode: officers.beyond,
        texts: { course: 'domestic_abuse', completedOn: '2026-11-01', expiresOn: '2026-10-01' },
      });
      expect(fieldsOf(problemOf(ends))).toEqual(['expiresOn']);
    });
  });

  it('keep the row of an officer and its audit entry together', async () => {
    const { store } = test;
    await expect(
      store.tx(async (tx) => {
        await tx
          .update(store.t.officers)
          .set({ surname: 'Lost' })
          .where(eq(store.t.officers.staffCode, officers.over));
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect((await officer(officers.over)).officer.surname).toBe('Overton');
  });
});
