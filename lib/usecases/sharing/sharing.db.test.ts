import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { Actor } from '../../domain/access/actor';
import { addDays } from '../../kernel/dates';
import type { StaffCode } from '../../kernel/ids';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { addAbsence } from '../officers/add-absence';
import { contextOf, fieldsOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { viewCapacity } from '../capacity/view-capacity';
import { viewCase } from '../cases/view-case';
import { viewCases } from '../cases/view-cases';
import { viewHome } from '../home/view-home';
import { viewTeamFigures } from '../capacity/view-workload-figures';
import { arrangeCover } from './arrange-cover';
import { cancelSupport } from './cancel-support';
import { changeCover } from './change-cover';
import { endShare } from './end-share';
import { recordReport, removeReport } from './record-report';
import { recordSupport } from './record-support';
import { shareCase } from './share-case';
import { viewOfficer } from '../officers/view-officer';
import { viewCoverForm } from './view-cover-forms';
import { viewSharedWork } from './view-shared-work';

const { officers, cases, teams, today } = SMALL;
const TODAY = String(today);
const FRIDAY = String(addDays(today, 4));

describe.each(TEST_DIALECTS)('shared work, %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  const as = (who: TestPerson) => contextOf(test.store, who);
  const asOfficer = (staffCode: StaffCode) => {
    const actor: Actor = {
      kind: 'user',
      id: `u-${staffCode}`,
      name: 'Somebody',
      staffCode,
      grants: [{ role: 'officer', scope: { level: 'team', code: teams.east } }],
    };
    return { store: test.store, actor, now: SMALL.now };
  };
  const usedOn = async (staffCode: string, onDate = today): Promise<number> => {
    const { db, t } = test.store;
    const [caseload] = await loadCaseloads(db, t, IBAT_4, { level: 'officer', code: staffCode }, onDate);
    if (!caseload) throw new Error('No officer');
    return measureCaseload(IBAT_4, caseload, onDate).workload.pointsUsedHundredths / 100;
  };
  const nationOn = async (): Promise<number> => {
    const { db, t } = test.store;
    const all = await loadCaseloads(db, t, IBAT_4, { level: 'nation', code: '' }, today);
    return all.reduce(
      (sum, entry) => sum + measureCaseload(IBAT_4, entry, today).workload.pointsUsedHundredths,
      0,
    );
  };
  const audit = async () =>
    (await test.store.db.select().from(test.store.t.auditEntries)).map((entry) => entry.action);

  describe('cover by name', () => {
    const COVER = {
      staffCode: officers.over,
      crns: [cases.over[0], cases.over[2]],
      texts: { coverStaffCode: String(officers.beyond), startsOn: TODAY, endsOn: FRIDAY },
      confirmed: true,
    };
    const texts = (more: Partial<Record<keyof typeof COVER.texts, string>>) => ({
      ...COVER,
      texts: { ...COVER.texts, ...more },
    });

    it('shows what it does to both, and saves nothing until it is confirmed', async () => {
      const outcome = valueOf(await arrangeCover(as('manager'), { ...COVER, confirmed: false }));
      expect(outcome).toEqual({
        kind: 'confirm',
        sentences: [
          'Beyond, Sam covers 2 cases of Overton, Sam from 2 November 2026 to 6 November 2026, both days included.',
          'Overton, Sam: workload goes from 107.4% to 47.0%.',
          expect.stringMatching(/^Beyond, Sam: workload goes from [\d.]+% to [\d.]+%\.$/),
          'Overton, Sam stays the officer of record, and the points come back by themselves after the last day.',
        ],
      });
      expect(await test.store.db.select().from(test.store.t.caseCovers)).toEqual([]);
    });

    it('moves the points from the first day to the last, leaves the record alone, and conserves the sum', async () => {
      const before = { over: await usedOn(officers.over), beyond: await usedOn(officers.beyond) };
      const nation = await nationOn();
      expect(valueOf(await arrangeCover(as('manager'), COVER))).toEqual({ kind: 'saved' });
      for (const day of [today, addDays(today, 4)]) {
        expect(await usedOn(officers.over, day)).toBe(before.over - 131);
        expect(await usedOn(officers.beyond, day)).toBe(before.beyond + 131);
      }
      for (const day of [addDays(today, -1), addDays(today, 5)])
        expect([await usedOn(officers.over, day), await usedOn(officers.beyond, day)]).toEqual([
          before.over,
          before.beyond,
        ]);
      expect(await nationOn()).toBe(nation);
      const page = valueOf(await viewCase(as('manager'), cases.over[0]));
      expect(page.held?.officer.staffCode).toBe(officers.over);
      expect(page.holdings).toHaveLength(1);
      expect(page.beside).toMatchObject([{ staffCode: officers.beyond, from: today, to: addDays(today, 4) }]);
      const team = valueOf(await viewTeamFigures(as('manager'), teams.east));
      const lines = team.officers.flatMap((entry) => entry.ledger);
      expect(lines.filter((line) => line.kind === 'case' && line.held === 'cover')).toHaveLength(2);
      expect(lines.filter((line) => line.side === 'used').reduce((sum, line) => sum + line.points, 0)).toBe(
        team.pointsUsed,
      );
      expect(await audit()).toEqual(['cover.arranged']);
    });

    it.each([
      ['crns', { ...COVER, crns: [] }, 'Choose the cases to cover'],
      [
        'crns',
        { ...COVER, crns: [cases.beyond[0]] },
        `Person041, Pat (${cases.beyond[0]}) is no case of Overton, Sam now: choose again`,
      ],
      ['coverStaffCode', texts({ coverStaffCode: '' }), 'Choose who covers'],
      ['coverStaffCode', texts({ coverStaffCode: officers.over }), 'Choose somebody else than the officer'],
      ['coverStaffCode', texts({ coverStaffCode: officers.west }), 'Choose an officer of the same LDU'],
      ['coverStaffCode', texts({ coverStaffCode: 'NOBODY' }), 'Choose an officer of the same LDU'],
      [
        'coverStaffCode',
        texts({ coverStaffCode: officers.eastManager }),
        'Eastman, Sam is SPO, who holds no cases: choose somebody else',
      ],
      [
        'coverStaffCode',
        texts({ coverStaffCode: officers.noGrade }),
        'Unknown, Sam has no grade or hours recorded: choose somebody else',
      ],
      [
        'coverStaffCode',
        texts({ coverStaffCode: officers.absent }),
        'Awayford, Sam is away from 3 October 2026, last day not known: choose somebody else',
      ],
      ['startsOn', texts({ startsOn: '' }), 'Enter the first day'],
      ['startsOn', texts({ startsOn: '31/2/2026' }), 'First day must be a real date'],
      ['startsOn', texts({ startsOn: '2026-11-01' }), 'First day must be today or later'],
      ['endsOn', texts({ endsOn: '' }), 'Enter the last day'],
      [
        'endsOn',
        texts({ startsOn: '2026-11-05', endsOn: '2026-11-04' }),
        'Last day must be on or after the first day',
      ],
      [
        'endsOn',
        texts({ endsOn: '2027-06-01' }),
        'Last day must be 2 May 2027 or earlier: for longer, reallocate the cases',
      ],
    ])('refuses a wrong %s, and changes nothing', async (field, input, message) => {
      const problem = problemOf(await arrangeCover(as('manager'), input));
      expect(problem).toMatchObject({ code: 'does_not_fit', fields: [{ field }] });
      expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toBe(message);
      expect(await audit()).toEqual([]);
    });

    it('is arranged by one of two managers at once: the other is told who covers', async () => {
      const other = { ...COVER, texts: { ...COVER.texts, coverStaffCode: officers.wellOver } };
      const outcomes = await Promise.all([
        arrangeCover(as('manager'), COVER),
        arrangeCover(as('regionManager'), other),
      ]);
      expect(outcomes.filter((entry) => entry.ok)).toHaveLength(1);
      const refused = outcomes.find((entry) => !entry.ok);
      if (!refused) throw new Error('Nobody was told');
      const problem = problemOf(refused);
      expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toMatch(
        /is covered by (Beyond|Wellover), Sam from 2 November 2026 to 6 November 2026, arranged by (manager|regionManager)$/,
      );
    });

    it('gets another last day, within what others cover, and comes back at once when it is called off', async () => {
      valueOf(await arrangeCover(as('manager'), COVER));
      const { db, t } = test.store;
      const [cover] = await db.select().from(t.caseCovers).where(eq(t.caseCovers.crn, cases.over[0]));
      if (!cover) throw new Error('No cover');
      const change = {
        staffCode: officers.over,
        id: cover.id,
        version: 1,
        what: 'end' as const,
        endsOn: '2026-11-09',
        confirmed: true,
      };
      expect(
        fieldsOf(problemOf(await changeCover(as('manager'), { ...change, endsOn: '2026-11-01' }))),
      ).toEqual(['endsOn']);
      expect(fieldsOf(problemOf(await changeCover(as('manager'), { ...change, endsOn: FRIDAY })))).toEqual([
        'endsOn',
      ]);
      expect(problemOf(await changeCover(as('westManager'), change))).toEqual({ code: 'not_found' });
      valueOf(await changeCover(as('manager'), change));
      expect(problemOf(await changeCover(as('manager'), change))).toMatchObject({
        code: 'stale',
        version: 2,
      });
      const later = { ...as('manager'), now: new Date('2026-11-04T09:00:00.000Z') };
      valueOf(await changeCover(later, { ...change, version: 2, what: 'cancel' }));
      const [ended] = await db.select().from(t.caseCovers).where(eq(t.caseCovers.id, cover.id));
      expect(ended).toMatchObject({ endsOn: '2026-11-03', cancelledAt: null, version: 3 });
      expect(await db.select().from(t.pastFacts)).toHaveLength(2);
      expect(await audit()).toEqual(['cover.arranged', 'cover.changed', 'cover.changed']);
    });

    it('may not be arranged by the manager of another LDU, a leader, or the officer', async () => {
      expect(problemOf(await arrangeCover(as('westManager'), COVER))).toEqual({ code: 'not_found' });
      expect(problemOf(await arrangeCover(as('leader'), COVER))).toMatchObject({ code: 'not_allowed' });
      expect(problemOf(await arrangeCover(asOfficer(officers.over), COVER))).toMatchObject({
        code: 'not_allowed',
      });
    });

    it('lets the covering officer see the cases covered, with their names, and no other', async () => {
      valueOf(await arrangeCover(as('manager'), COVER));
      const cover = asOfficer(officers.beyond);
      expect(valueOf(await viewCase(cover, cases.over[0])).name).toMatchObject({ named: true });
      expect(problemOf(await viewCase(cover, cases.over[1]))).toEqual({ code: 'not_found' });
      const tomorrow = { ...cover, now: new Date('2026-11-07T09:00:00.000Z') };
      expect(problemOf(await viewCase(tomorrow, cases.over[0]))).toEqual({ code: 'not_found' });
      const page = valueOf(await viewSharedWork(cover, officers.beyond));
      expect(
        page.covering.map((entry) => [entry.case.crn, entry.case.mayView, entry.pointsHundredths]),
      ).toEqual([
        [cases.over[0], true, 10_200],
        [cases.over[2], true, 2_900],
      ]);
    });

    it('takes covered cases out of the uncovered ones', async () => {
      const uncovered = async () =>
        valueOf(await viewCapacity(as('leader'), { level: 'team', code: teams.east })).uncovered.count;
      const before = await uncovered();
      valueOf(
        await arrangeCover(as('manager'), { ...COVER, staffCode: officers.absent, crns: [cases.absent[0]] }),
      );
      expect(await uncovered()).toBe(before - 1);
    });

    it('is asked for on home while an officer is on leave, and its form lists what falls in the absence, not the whole caseload', async () => {
      const leave = { kind: 'annual_leave', startDate: TODAY, endDate: FRIDAY };
      valueOf(await addAbsence(as('manager'), { staffCode: officers.over, texts: leave, confirmed: true }));
      const home = async () => valueOf(await viewHome(as('manager'))).managed?.facts;
      expect((await home())?.coverNeeded).toMatchObject([
        { staffCode: officers.over, cases: 3, dueOn: '2026-11-03' },
      ]);
      const form = valueOf(await viewCoverForm(as('manager'), officers.over));
      expect([form.startsOn, form.endsOn]).toEqual([TODAY, FRIDAY]);
      expect(form.cases[0]?.why).toEqual(['Appointment on 6 Nov 2026', 'Contact planned by 6 Nov 2026']);
      expect(form.cases.every((entry) => entry.why.length > 0)).toBe(true);
      const all = valueOf(await viewCoverForm(as('manager'), officers.over, { all: true }));
      expect([all.cases.length, all.others]).toEqual([3, 0]);
      expect(form.cases.length + form.others).toBe(3);
      // As on a shortlist: verdicts and reasons of grade and training, the own team first, whoever is away not at all.
      const offer = (code: string) => form.offers.find((entry) => entry.staffCode === code);
      expect(offer(officers.trainee)?.verdict).toBe('not_allowed');
      expect(offer(officers.trainee)?.reasonsAgainst[0]?.text).toMatch(/^May not cover .* by grade/);
      expect(offer(officers.beyond)?.reasonsFor[0]?.text).toMatch(/^May cover /);
      expect(form.offers.map((entry) => entry.staffCode)).toEqual(
        expect.arrayContaining([officers.beyond, officers.wellOver]),
      );
      expect(form.offers.map((entry) => entry.staffCode)).not.toContain(officers.absent);
      const verdicts = form.offers.map((entry) => entry.verdict);
      expect(verdicts.indexOf('not_allowed')).toBeGreaterThan(verdicts.lastIndexOf('allowed'));
      // What each case adds is what its ledger line counts.
      const { measured } = valueOf(await viewOfficer(as('manager'), officers.over));
      expect(Object.values(all.points).reduce((sum, points) => sum + points, 0)).toBe(
        measured.cases.reduce((sum, entry) => sum + entry.line.pointsHundredths, 0),
      );
      valueOf(await arrangeCover(as('manager'), COVER));
      expect((await home())?.coverNeeded).toMatchObject([{ cases: 1 }]);
      expect((await home())?.away.find((entry) => entry.staffCode === officers.over)?.coveredBy).toEqual([
        { name: 'Beyond, Sam', cases: 2 },
      ]);
    });
  });

  describe('a share of a case', () => {
    const SHARE = {
      crn: cases.over[0],
      texts: { kind: 'co_working', staffCode: String(officers.beyond), percent: '30', startedOn: TODAY },
      confirmed: true,
    };
    const texts = (more: Partial<typeof SHARE.texts>) => ({ ...SHARE, texts: { ...SHARE.texts, ...more } });

    it('moves its part of the points also across LDUs, and only those two officers', async () => {
      const before = await nationOn();
      const over = await usedOn(officers.over);
      valueOf(await shareCase(as('regionManager'), texts({ staffCode: officers.west })));
      expect(await usedOn(officers.over)).toBe(over - 30.6);
      expect(await usedOn(officers.west)).toBe(30.6);
      expect(await nationOn()).toBe(before);
      const west = valueOf(await viewTeamFigures(as('westManager'), teams.west));
      expect([west.pointsUsed, west.caseCount]).toEqual([30.6, 0]);
      const co = asOfficer(officers.west);
      expect(valueOf(await viewCase(co, cases.over[0])).name.named).toBe(true);
      const listed = valueOf(
        await viewCases(co, {
          text: '',
          status: 'live',
          setting: null,
          state: null,
          missing: false,
          beyond: false,
          sort: 'crn',
          descending: false,
          page: 1,
        }),
      );
      expect(listed.rows.map((row) => row.crn)).toEqual([cases.over[0]]);
      expect(problemOf(await viewCase(as('westManager'), cases.over[0]))).toEqual({ code: 'not_found' });
    });

    it.each([
      ['kind', texts({ kind: '' }), 'Choose the kind of share'],
      ['staffCode', texts({ staffCode: '' }), 'Choose who holds the share'],
      [
        'staffCode',
        texts({ staffCode: officers.over }),
        'This officer holds the case: choose somebody who works beside them',
      ],
      ['staffCode', texts({ staffCode: 'NOBODY' }), 'Choose somebody from the list'],
      ['percent', texts({ percent: '' }), 'Enter the share of the points, like 30'],
      ['percent', texts({ percent: '0' }), 'Share must be a whole number of per cent from 1 to 99'],
      ['percent', texts({ percent: '100' }), 'Share must be a whole number of per cent from 1 to 99'],
      ['percent', texts({ percent: '12.5' }), 'Share must be a whole number of per cent from 1 to 99'],
      ['startedOn', texts({ startedOn: '' }), 'Enter the first day'],
      ['startedOn', texts({ startedOn: '2026-11-01' }), 'First day must be today or later'],
      ['startedOn', texts({ startedOn: '2027-12-01' }), 'First day must be within the next 12 months'],
    ])('refuses a wrong %s', async (field, input, message) => {
      const problem = problemOf(await shareCase(as('manager'), input));
      expect(problem.code === 'does_not_fit' && problem.fields).toEqual([{ field, message }]);
    });

    it('leaves the officer of record at least the rest, and nobody two shares', async () => {
      valueOf(await shareCase(as('manager'), texts({ percent: '90' })));
      const more = problemOf(
        await shareCase(as('manager'), texts({ staffCode: officers.wellOver, percent: '10' })),
      );
      expect(more).toMatchObject({
        fields: [{ field: 'percent', message: 'Shares of this case come to 90% already: enter 9 or less' }],
      });
      expect(fieldsOf(problemOf(await shareCase(as('manager'), texts({ percent: '5' }))))).toEqual([
        'staffCode',
      ]);
      valueOf(await shareCase(as('manager'), texts({ staffCode: officers.wellOver, percent: '9%' })));
    });

    it('ends on a day, with what it was kept for past days, and nobody else may end it', async () => {
      const before = await usedOn(officers.over);
      valueOf(await shareCase(as('manager'), SHARE));
      const { db, t } = test.store;
      const [share] = await db.select().from(t.caseShares);
      if (!share) throw new Error('No share');
      const end = { crn: cases.over[0], id: share.id, version: 1, lastDay: '2026-11-01', confirmed: true };
      expect(fieldsOf(problemOf(await endShare(as('manager'), { ...end, lastDay: '2026-10-31' })))).toEqual([
        'lastDay',
      ]);
      expect(problemOf(await endShare(as('westManager'), end))).toEqual({ code: 'not_found' });
      expect(problemOf(await endShare(as('manager'), { ...end, version: 7 }))).toMatchObject({
        code: 'stale',
      });
      valueOf(await endShare(as('manager'), end));
      expect(await usedOn(officers.over)).toBe(before);
      expect(await db.select().from(t.pastFacts)).toMatchObject([{ thingType: 'share', thingKey: share.id }]);
      expect(await audit()).toEqual(['share.added', 'share.ended']);
      expect(problemOf(await shareCase(asOfficer(officers.over), SHARE))).toMatchObject({
        code: 'not_allowed',
      });
    });
  });

  describe('support', () => {
    const SUPPORT = {
      staffCode: String(officers.beyond),
      texts: {
        direction: 'gave',
        colleague: String(officers.over),
        crn: '',
        givenOn: TODAY,
        points: '59',
        note: '',
      },
      confirmed: true,
    };
    const texts = (more: Partial<typeof SUPPORT.texts>) => ({
      ...SUPPORT,
      texts: { ...SUPPORT.texts, ...more },
    });

    it('is equal and opposite on both ledgers for seven days, and cancelled by mistake for neither', async () => {
      const before = [await usedOn(officers.beyond), await usedOn(officers.over)];
      valueOf(await recordSupport(as('manager'), texts({ crn: cases.over[0].toLowerCase() })));
      const points = async (day = today) => [
        (await usedOn(officers.beyond, day)) - (before[0] ?? 0),
        (await usedOn(officers.over, day)) - (before[1] ?? 0),
      ];
      expect(await points()).toEqual([59, -59]);
      expect(await points(addDays(today, 6))).toEqual([59, -59]);
      expect(await points(addDays(today, 7))).toEqual([0, 0]);
      const page = valueOf(await viewSharedWork(as('manager'), officers.over));
      expect(page.supports).toMatchObject([
        { gave: false, crn: cases.over[0], counts: true, lastDay: '2026-11-08' },
      ]);
      const [support] = page.supports;
      if (!support) throw new Error('No support');
      const cancel = { staffCode: String(officers.over), id: support.id, version: 1, confirmed: true };
      expect(problemOf(await cancelSupport(as('westManager'), cancel))).toEqual({ code: 'not_found' });
      valueOf(await cancelSupport(as('manager'), cancel));
      expect(await points()).toEqual([0, 0]);
      expect(valueOf(await viewSharedWork(as('manager'), officers.over)).supports).toMatchObject([
        { cancelled: true },
      ]);
      expect(problemOf(await cancelSupport(as('manager'), cancel))).toMatchObject({ code: 'not_allowed' });
      expect(await audit()).toEqual(['support.recorded', 'support.cancelled']);
    });

    it.each([
      ['direction', texts({ direction: '' }), 'Choose who gave the support'],
      ['colleague', texts({ colleague: '' }), 'Choose the colleague'],
      ['colleague', texts({ colleague: officers.beyond }), 'Choose somebody else than the officer'],
      ['colleague', texts({ colleague: officers.west }), 'Choose a colleague of the same LDU'],
      ['crn', texts({ crn: 'nonsense' }), 'Enter a CRN, like X123456, or leave it empty'],
      [
        'crn',
        texts({ crn: cases.beyond[0] }),
        `Person041, Pat (${cases.beyond[0]}) is no case of Overton, Sam now`,
      ],
      ['givenOn', texts({ givenOn: '' }), 'Enter the day'],
      ['givenOn', texts({ givenOn: '2026-11-03' }), 'Day must be today or earlier'],
      [
        'givenOn',
        texts({ givenOn: '2026-10-26' }),
        'Day must be 27 October 2026 or later: support counts for 7 days',
      ],
      ['points', texts({ points: '' }), 'Enter the points, like 59 for an hour'],
      ['points', texts({ points: '0' }), 'Points must be a whole number from 1 to 2,176'],
      ['points', texts({ points: '1.5' }), 'Points must be a whole number from 1 to 2,176'],
      ['note', texts({ note: 'x'.repeat(201) }), 'Note must be 200 characters or fewer'],
    ])('refuses a wrong %s', async (field, input, message) => {
      const problem = problemOf(await recordSupport(as('manager'), input));
      expect(problem.code === 'does_not_fit' && problem.fields).toEqual([{ field, message }]);
      expect(await audit()).toEqual([]);
    });

    it('is recorded by managers of the team only', async () => {
      expect(problemOf(await recordSupport(as('westManager'), SUPPORT))).toEqual({ code: 'not_found' });
      expect(problemOf(await recordSupport(as('leader'), SUPPORT))).toMatchObject({ code: 'not_allowed' });
    });
  });

  describe('a report', () => {
    const REPORT = {
      staffCode: String(officers.over),
      texts: { kind: 'standard', completedOn: TODAY },
      confirmed: true,
    };

    it('counts for 30 days, the day included, and no more once removed', async () => {
      const before = await usedOn(officers.over);
      valueOf(await recordReport(as('manager'), REPORT));
      expect(await usedOn(officers.over)).toBe(before + 138);
      expect(await usedOn(officers.over, addDays(today, 29))).toBe(before + 138);
      expect(await usedOn(officers.over, addDays(today, 30))).toBe(before);
      const [report] = valueOf(await viewSharedWork(asOfficer(officers.over), officers.over)).reports;
      expect(report).toMatchObject({ kind: 'standard', lastDay: '2026-12-01', counts: true });
      const remove = { staffCode: String(officers.over), reportId: report?.reportId ?? '', confirmed: true };
      expect(problemOf(await removeReport(as('westManager'), remove))).toEqual({ code: 'not_found' });
      valueOf(await removeReport(as('manager'), remove));
      expect(await usedOn(officers.over)).toBe(before);
      expect(problemOf(await removeReport(as('manager'), remove))).toEqual({ code: 'not_found' });
      expect(await audit()).toEqual(['report.recorded', 'report.removed']);
    });

    it.each([
      ['kind', { kind: '', completedOn: TODAY }, 'Choose the kind of report'],
      ['completedOn', { kind: 'fast', completedOn: '' }, 'Enter the day it was completed'],
      ['completedOn', { kind: 'fast', completedOn: '30/2/2026' }, 'Day it was completed must be a real date'],
      [
        'completedOn',
        { kind: 'fast', completedOn: '2026-11-03' },
        'Day it was completed must be today or earlier',
      ],
      [
        'completedOn',
        { kind: 'fast', completedOn: '2025-11-01' },
        'Day it was completed must be 2 November 2025 or later',
      ],
    ])('refuses a wrong %s', async (field, texts, message) => {
      const problem = problemOf(await recordReport(as('manager'), { ...REPORT, texts }));
      expect(problem.code === 'does_not_fit' && problem.fields).toEqual([{ field, message }]);
    });

    it('is recorded by managers of the team only', async () => {
      expect(problemOf(await recordReport(as('westManager'), REPORT))).toEqual({ code: 'not_found' });
      expect(problemOf(await recordReport(asOfficer(officers.over), REPORT))).toMatchObject({
        code: 'not_allowed',
      });
    });
  });
});
