import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import type { QueueFilter } from '../../domain/allocation/queue/queue-row';
import { asCrn, asLduCode, asRegionCode, asTeamCode, type Crn } from '../../kernel/ids';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { measureGroup } from '../../domain/workload/measure/measure-group';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { allocateCase } from './allocate-case';
import type { UseCaseContext } from '../context';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { actorWith } from '../testing/actors';
import { viewAllocation } from './view-allocation';
import { viewCandidates } from '../shortlist/view-candidates';
import { viewQueue } from '../queue/view-queue';

const { cases, officers: o, teams, ldus, today } = SMALL;
const EVERYTHING: QueueFilter = { ldu: null, team: null, band: null };
const INPUT = {
  reasonCode: null,
  reasonText: null,
  oversightReviewOn: null,
  notes: null,
  idempotencyKey: null,
};

describe.each(TEST_DIALECTS)('waiting cases and who could hold them on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const queueOf = async (who: TestPerson, filter = EVERYTHING) =>
    valueOf(await viewQueue(contextOf(test.store, who), filter));
  const crnsOf = async (who: TestPerson, filter = EVERYTHING) =>
    (await queueOf(who, filter)).rows.map((row) => row.crn);
  const candidatesOf = async (
    crn: typeof cases.waitingPlain,
    who: TestPerson = 'manager',
    teamCode: string | null = null,
  ) => valueOf(await viewCandidates(contextOf(test.store, who), { crn, teamCode }));

  describe('the queue', () => {
    it('has the late one first, then by working days, band and wait, each with its words', async () => {
      const { rows, total, late, detailsMissing } = await queueOf('manager');
      expect(rows.map((row) => [row.crn, row.appointment.words])).toEqual([
        [cases.waitingSenior, '1 working day late'],
        [cases.waitingPlain, 'tomorrow'],
        [cases.waitingProvisional, 'in 4 working days'],
        [cases.waitingWoman, 'in 4 working days'],
        [cases.waitingReturning, 'in 4 working days'],
      ]);
      expect({ total, late, detailsMissing }).toEqual({ total: 5, late: 1, detailsMissing: 1 });
      expect(rows[0]).toMatchObject({
        banding: { minimumGrade: 'SCM', band: '3' },
        team: { code: teams.east },
        ldu: { code: ldus.east },
        waitWorkingDays: 3,
        mayAllocate: true,
      });
    });

    it('marks missing details and never leaves the case out', async () => {
      const row = (await queueOf('manager')).rows.find((entry) => entry.crn === cases.waitingProvisional);
      expect(row?.banding).toMatchObject({
        provisional: true,
        missing: ['rsr'],
        possibleBands: ['2', '4'],
        minimumGradeUndecided: true,
      });
    });

    it('routes a case without a served home by the last officer, and shows it to the manager there', async () => {
      const row = (await queueOf('manager')).rows.find((entry) => entry.crn === cases.waitingReturning);
      expect(row).toMatchObject({ ldu: { code: ldus.east }, team: { code: teams.east } });
      expect(await crnsOf('westManager')).toEqual([]);
    });

    it('is filtered by LDU, team and band, with what occurs to choose from', async () => {
      expect(await crnsOf('manager', { ...EVERYTHING, band: '3' })).toEqual([cases.waitingSenior]);
      expect(await crnsOf('manager', { ...EVERYTHING, team: teams.women })).toEqual([]);
      const { rows, total, options } = await queueOf('regionManager', { ...EVERYTHING, ldu: ldus.west });
      expect([rows.length, total]).toEqual([0, 5]);
      expect(options).toEqual({
        ldus: [{ code: ldus.east, name: 'Eastdale' }],
        teams: [{ code: teams.east, name: 'East' }],
        bands: ['3', '2', '1'],
        contacts: [],
      });
    });

    it('is read by leaders, who cannot allocate, and not by officers or administrators', async () => {
      const leader = await queueOf('leader');
      expect(leader.rows).toHaveLength(5);
      expect(leader.mayAllocate).toBe(false);
      expect(leader.rows.every((row) => !row.mayAllocate)).toBe(true);
      for (const who of ['officer', 'administrator'] as const)
        expect(problemOf(await viewQueue(contextOf(test.store, who), EVERYTHING))).toMatchObject({
          code: 'not_allowed',
        });
    });
  });

  describe('the candidates', () => {
    it('are everybody of the routed team and its LDU, in their order, and those ruled out with why', async () => {
      const page = await candidatesOf(cases.waitingPlain);
      // Band 2 (41 points): case managers first, since the case needs no more; the trainee needs oversight.
      expect(page.candidates.map((entry) => [entry.staffCode, entry.verdict, entry.placedBy?.rule])).toEqual([
        [o.beyond, 'allowed', undefined],
        [o.wellOver, 'allowed', 'lowest_workload'],
        [o.over, 'allowed', 'needed_grade'],
        [o.trainee, 'with_oversight', 'verdict'],
      ]);
      expect(page.ruledOut.map((entry) => [entry.staffCode, entry.why.map((reason) => reason.rule)])).toEqual(
        [
          [o.absent, ['ABSENT', 'NO-CAPACITY']],
          [o.eastManager, ['NO-CAPACITY']],
          [o.noGrade, ['NO-GRADE']],
        ],
      );
      expect(page).toMatchObject({
        route: { outcome: 'routed', team: { code: teams.east } },
        routedTeamName: 'East',
        holder: null,
        mayAllocate: true,
        awayCheckedTo: '2026-11-13',
      });
    });

    it('show before and after what the officer’s and the team’s pages show then', async () => {
      const page = await candidatesOf(cases.waitingPlain);
      const { db, t } = test.store;
      const team = await loadCaseloads(db, t, IBAT_4, { level: 'team', code: teams.east }, today);
      const measured = team.map((caseload) => measureCaseload(IBAT_4, caseload, today));
      for (const entry of page.candidates) {
        const own = measured.find((one) => one.officer.staffCode === entry.staffCode);
        expect(entry.now).toMatchObject({
          workloadPercent: own?.workload.workloadPercent,
          caseCount: own?.workload.caseCount,
          state: own?.workload.state,
        });
        expect(entry.after.pointsUsedHundredths).toBe(entry.now.pointsUsedHundredths + 4_100);
        const sums = measureGroup(
          IBAT_4,
          measured.map((one) => one.workload),
        );
        expect(entry.effectOnTeam.before).toEqual({
          pointsUsedHundredths: sums.pointsUsedHundredths,
          pointsAvailable: sums.pointsAvailable,
        });
        expect(entry.effectOnTeam.after.pointsUsedHundredths).toBe(sums.pointsUsedHundredths + 4_100);
      }
    });

    it('put who supervised the person before first, with the dates', async () => {
      const page = await candidatesOf(cases.waitingReturning);
      expect(page.candidates[0]).toMatchObject({
        staffCode: o.beyond,
        supervised: { from: '2025-11-02', to: '2026-09-02' },
      });
      expect(page.candidates[0]?.reasonsFor[0]).toEqual({
        rule: 'PREVIOUS-OFFICER',
        text: 'Supervised this person from November 2025 to September 2026.',
      });
      expect(page.subject.lastOfficer).toMatchObject({ name: 'Beyond, Sam' });
    });

    it('never have an officer with no capacity, and the case with a missing score counts for its points', async () => {
      const page = await candidatesOf(cases.waitingProvisional);
      expect(page.candidates.map((entry) => entry.staffCode)).not.toContain(o.absent);
      expect(page.candidates.every((entry) => entry.now.workloadPercent !== null)).toBe(true);
      expect(page.subject).toMatchObject({ pointsHundredths: 4_100, banding: { provisional: true } });
    });

    it('are filtered by a team in reach; the offered women’s team adds its officers; a team out of reach is not there', async () => {
      const page = await candidatesOf(cases.waitingWoman, 'manager');
      expect(page.route.alternatives).toMatchObject([{ code: teams.women }]);
      expect(page.teams.map((team) => [team.code, team.kind])).toEqual([
        [teams.east, 'routed'],
        [teams.women, 'offer'],
      ]);
      const women = await candidatesOf(cases.waitingWoman, 'manager', teams.women);
      expect(women.candidates.map((entry) => entry.staffCode)).toEqual([o.women]);
      expect(women.candidates[0]).toMatchObject({ leavesRoute: 'other_ldu' });
      expect(women.ruledOut).toEqual([]);
      expect(
        problemOf(
          await viewCandidates(contextOf(test.store, 'manager'), {
            crn: cases.waitingPlain,
            teamCode: teams.west,
          }),
        ),
      ).toEqual({ code: 'not_found' });
      expect(
        (await candidatesOf(cases.waitingPlain, 'regionManager', teams.west)).candidates.map(
          (entry) => entry.staffCode,
        ),
      ).toEqual([o.west]);
    });

    it('are not there for whoever the case is not for', async () => {
      const refused = async (who: TestPerson, crn = cases.waitingPlain) =>
        problemOf(await viewCandidates(contextOf(test.store, who), { crn })).code;
      expect(await refused('westManager')).toBe('not_found');
      expect(await refused('officer')).toBe('not_allowed');
      expect(await refused('administrator')).toBe('not_allowed');
      expect(await refused('manager', cases.ended)).toBe('not_found');
      expect((await candidatesOf(cases.waitingPlain, 'leader')).mayAllocate).toBe(false);
    });
  });

  describe('restricted cases and special routes', () => {
    it('keep the name from leaders and from nobody who allocates', async () => {
      const crn = asCrn('X200001');
      await test.store.tx((tx) =>
        tx.insert(test.store.t.cases).values({
          crn,
          setting: 'community',
          forename: 'Robin',
          surname: 'Hidden',
          area: 'Eastdale',
          homeLduCode: ldus.east,
          restricted: true,
          rsr: 1,
          ogrs: 20,
          rosh: 'low',
        }),
      );
      const nameOf = async (who: TestPerson) => (await queueOf(who)).rows.find((row) => row.crn === crn);
      expect(await nameOf('leader')).toMatchObject({
        name: { text: 'Restricted case', restricted: true },
        facts: { surname: null, forename: null },
      });
      expect(JSON.stringify(await queueOf('leader'))).not.toContain('Hidden');
      expect(JSON.stringify(await candidatesOf(crn, 'leader'))).not.toContain('Hidden');
      expect(await nameOf('allocator')).toMatchObject({ name: { text: 'Hidden, Robin' } });
    });

    it('show standalone unpaid work to the manager of the unit that serves the LDU, who may allocate it to the unit', async () => {
      const { t } = test.store;
      const [region, ldu, unit, crn] = [
        asRegionCode('SS'),
        asLduCode('SSCP'),
        asTeamCode('SSCP-UPW'),
        asCrn('X200002'),
      ];
      await test.store.tx(async (tx) => {
        await tx.insert(t.regions).values({ code: region, name: 'Shared' });
        await tx.insert(t.ldus).values({ code: ldu, name: 'Payback', regionCode: region });
        await tx
          .insert(t.teams)
          .values({ code: unit, name: 'Community Payback', type: 'community_payback', lduCode: ldu });
        await tx.insert(t.teamServes).values({ teamCode: unit, unitCode: SMALL.region });
        await tx.insert(t.officers).values({
          staffCode: 'CP1' as typeof o.over,
          forename: 'Uma',
          surname: 'Payne',
          teamCode: unit,
          grade: 'CM',
          contractedHoursHundredths: 3700,
        });
        await tx.insert(t.cases).values({
          crn,
          setting: 'unpaid_work',
          surname: 'Worker',
          area: 'Eastdale',
          homeLduCode: ldus.east,
          rsr: 3.4,
          ogrs: 20,
          rosh: 'low',
        });
      });
      const context = { store: test.store, actor: actorWith('manager', 'team', unit), now: SMALL.now };
      const queue = valueOf(await viewQueue(context, EVERYTHING));
      expect(queue.rows.map((row) => [row.crn, row.team?.code])).toEqual([[crn, unit]]);
      const page = valueOf(await viewCandidates(context, { crn }));
      expect(page.candidates.map((entry) => [entry.staffCode, entry.verdict])).toEqual([
        ['CP1', 'with_oversight'],
      ]);
      expect((await queueOf('manager')).rows.map((row) => row.crn)).not.toContain(crn);
      expect((await queueOf('allocator')).rows.map((row) => row.crn)).toContain(crn);
    });
  });

  it('shows afterwards who holds the case, by whom, when, and which case is next', async () => {
    expect(problemOf(await viewAllocation(contextOf(test.store, 'manager'), cases.waitingPlain))).toEqual({
      code: 'not_found',
    });
    const input = {
      crn: cases.waitingPlain,
      staffCode: o.beyond,
      expectedVersion: 1,
      reasonCode: null,
      reasonText: null,
      oversightReviewOn: null,
      notes: null,
      idempotencyKey: null,
    };
    valueOf(await allocateCase(contextOf(test.store, 'manager'), input));
    const page = valueOf(await viewAllocation(contextOf(test.store, 'manager'), cases.waitingPlain));
    expect(page).toMatchObject({
      own: true,
      holder: { staffCode: o.beyond, name: 'Beyond, Sam', decidedByName: 'manager' },
      next: { crn: cases.waitingSenior },
    });
    expect(valueOf(await viewAllocation(contextOf(test.store, 'allocator'), cases.waitingPlain)).own).toBe(
      false,
    );
    const candidates = await candidatesOf(cases.waitingPlain);
    expect(candidates).toMatchObject({ holder: { staffCode: o.beyond }, candidates: [], ruledOut: [] });
    expect(await crnsOf('manager')).not.toContain(cases.waitingPlain);
  });

  it('shows a held case to nobody of another team, but tells who lost the race for it who holds it, by whom and when', async () => {
    const { t } = test.store;
    const second = asTeamCode('TSED-GEN2');
    await test.store.tx((tx) =>
      tx.insert(t.teams).values({ code: second, name: 'East 2', type: 'generic', lduCode: ldus.east }),
    );
    const other = { store: test.store, actor: actorWith('manager', 'team', second), now: SMALL.now };
    const attempt = (crn: Crn, expectedVersion: number, context: UseCaseContext = other) =>
      allocateCase(context, { ...INPUT, crn, staffCode: o.over, expectedVersion });
    expect(valueOf(await viewQueue(other, EVERYTHING)).rows.map((row) => row.crn)).toContain(
      cases.waitingSenior,
    );
    expect(problemOf(await viewAllocation(other, cases.waitingPlain))).toEqual({ code: 'not_found' });
    expect(problemOf(await viewCandidates(other, { crn: cases.waitingPlain }))).toEqual({
      code: 'not_found',
    });
    expect(problemOf(await attempt(cases.waitingPlain, 1))).toMatchObject({
      code: 'conflict',
      version: 2,
      allocatedTo: { name: 'Beyond, Sam', decidedByName: 'manager', decidedAt: SMALL.now.toISOString() },
    });
    expect(problemOf(await attempt(cases.waitingPlain, 2))).toEqual({ code: 'not_found' });
    expect(problemOf(await attempt(cases.over[0], 0))).toEqual({ code: 'not_found' });
    const west = contextOf(test.store, 'westManager');
    expect(problemOf(await attempt(cases.waitingPlain, 1, west))).toEqual({ code: 'not_found' });
  });
});
