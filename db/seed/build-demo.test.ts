import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, isoDate } from '../../lib/kernel/dates';
import type { Crn } from '../../lib/kernel/ids';
import { drawnDays } from '../../lib/kernel/testing/test-clock.cjs';
import { type CapacityFacts, factsOf } from '../../lib/domain/metrics/capacity/capacity-facts';
import { measureUnit, type UnitFigures } from '../../lib/domain/metrics/units/measure-unit';
import { totalStaffFte } from '../../lib/domain/metrics/units/measure-grades';
import { contactLateDays, isUnseenOver } from '../../lib/domain/workload/contact/contact-clock';
import { measureOfficer } from '../../lib/domain/workload/measure/measure-officer';
import { IBAT_4 } from '../../lib/domain/workload/model/shipped/shipped-models';
import { isNamed } from './cases/named-people';
import { groupBy, sumOf } from '../../lib/kernel/collections';
import { wholeAverage } from '../../lib/domain/metrics/cases/average-caseload';
import { measurePast } from '../../lib/domain/metrics/history/past-figures';
import { bandRow } from './rows/band-row';
import { buildDemo, type DemoRows } from './build-demo';
import { demoFacts, staffingFigures } from './demo-facts';
import { factsFrom } from './rows/record-rows';
import { PUBLISHED } from './plan/published';
import { buildStaff } from './staff';

const WEST_YORKSHIRE = { level: 'region', code: 'WY' } as const;

/**
 * A Monday, a Saturday, a bank holiday, the last day of a month, a leap day, a new year's day, and the Sundays on which
 * the clocks go back and forward.
 */
const NAMED = [
  '2026-11-02',
  '2026-11-21',
  '2026-11-29',
  '2026-12-28',
  '2027-03-31',
  '2028-02-29',
  '2027-01-01',
  '2026-10-25',
  '2027-03-28',
];
/** And days drawn by a seed: HEADROOM_TEST_SEED draws the same again. */
const seed = Number(process.env.HEADROOM_TEST_SEED);
const DRAWN = drawnDays(seed, 3);
const DAYS = [...NAMED, ...DRAWN].map(isoDate);

it(`draws days by a seed: HEADROOM_TEST_SEED=${seed} gives ${DRAWN.join(', ')}`, () => {
  expect(drawnDays(seed, 3)).toEqual(DRAWN);
});

describe.each(DAYS)('the demo loaded on %s', (today) => {
  let rows: DemoRows;
  let nation: CapacityFacts;
  let region: CapacityFacts;
  let figures: UnitFigures;
  beforeAll(() => {
    rows = buildDemo({ today });
    nation = demoFacts(rows, today);
    region = factsOf(nation, WEST_YORKSHIRE);
    figures = measureUnit(region);
  });
  const live = () => rows.cases.filter((row) => !row.endedOn);
  const liveOfRegion = () => [
    ...region.officers.flatMap((entry) => entry.cases.map((held) => held.facts)),
    ...region.waiting.map((entry) => entry.facts),
  ];

  it('draws for audit only decisions of oversight that had been made by then', () => {
    const decidedOn = new Map(rows.oversights.map((row) => [row.id, row.decidedAt.slice(0, 10)]));
    expect(rows.followUp.audits).toHaveLength(20);
    for (const { oversightId, sampledOn } of rows.followUp.audits)
      expect(sampledOn > (decidedOn.get(oversightId) ?? '9999'), oversightId).toBe(true);
  });

  it('shows the published staff and caseloads', () => {
    expect(figures.fteByGrade).toMatchObject({ SCM: { holdingCases: 36.75 }, CM: { holdingCases: 75.38 } });
    expect(Math.round(figures.averageCaseloadByGrade.SCM?.value ?? 0)).toBe(PUBLISHED.seniorAverage);
    expect(Math.round(figures.averageCaseloadByGrade.CM?.value ?? 0)).toBe(PUBLISHED.ordinaryAverage);
    expect(figures.liveCases).toBe(PUBLISHED.live);
    expect(figures.casesBySetting).toEqual({
      community: PUBLISHED.community,
      licence: PUBLISHED.postRelease,
      custody: PUBLISHED.custody,
      unpaid_work: 0,
    });
    expect(figures.supervised).toEqual({ community: 3075, postRelease: 2164, total: 5239 });
    expect(totalStaffFte(region)).toBe(264);
    expect(figures.unallocated.count).toBe(25);
  });

  it('gives nobody else the name of somebody of whom the guides and the queue speak', () => {
    const names = rows.cases.flatMap(({ forename, surname }) =>
      forename && surname && isNamed({ forename, surname }) ? [`${forename} ${surname}`] : [],
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('shows the published shares, and has room to the next whole per cent', () => {
    const exact = ({ count, of }: { count: number; of: number }): number => (100 * count) / of;
    const near = (share: { count: number; of: number }, percent: number): void =>
      expect(Math.abs(exact(share) - percent)).toBeLessThan(0.45);
    near(figures.officersOver100, PUBLISHED.over100Share);
    near(figures.over50Cases, PUBLISHED.over50Share);
    near(figures.over75Cases, PUBLISHED.over75Share);
    near(figures.sameOfficer, PUBLISHED.sameOfficerShare);
    const share = (
      test: (flags: readonly string[], sex: string) => boolean,
    ): { count: number; of: number } => ({
      count: liveOfRegion().filter((facts) => test(facts.flags, facts.sex)).length,
      of: PUBLISHED.live,
    });
    near(
      share((_, sex) => sex === 'female'),
      PUBLISHED.womenShare,
    );
    near(
      share((flags) => flags.includes('da_register') || flags.includes('domestic_abuse')),
      PUBLISHED.domesticAbuseShare,
    );
    near(
      share((flags) => flags.includes('child_safeguarding') || flags.includes('child_protection')),
      PUBLISHED.childSafeguardingShare,
    );
  });

  it('shows the published sickness and attrition of the year to the end of last month, and span', () => {
    const staffing = staffingFigures(rows, 'WY', today);
    expect(staffing.sicknessDays).toBe(PUBLISHED.sicknessDays);
    expect(staffing.attritionPercent).toBe(PUBLISHED.attritionShare);
    expect(staffing.widestSpan).toBe(PUBLISHED.widestSpan);
  });

  it('shows the seven figures that were published of the year before', () => {
    const then = addMonths(today, -12);
    const inRegion = new Set(
      rows.teams.filter(({ lduCode }) => lduCode !== 'SSCPY').map(({ code }) => code as string),
    );
    const stored = rows.snapshots.filter(({ onDate, teamCode }) => onDate === then && inRegion.has(teamCode));
    const past = measurePast(
      IBAT_4,
      then,
      stored.map((row) => ({
        ...row,
        grade: row.grade ?? null,
        teamType: 'generic',
        contractedHoursHundredths: row.contractedHoursHundredths ?? null,
      })),
    );
    const { SCM, CM } = past?.averageCaseloadByGrade ?? {};
    expect([SCM?.fte, CM?.fte]).toEqual([43.85, 91.2]);
    expect([wholeAverage(SCM), wholeAverage(CM)]).toEqual([49, 56]);
    const byGrade = groupBy(stored, ({ grade }) => grade);
    const ftes = [...byGrade.values()].map((of) =>
      Math.round(sumOf(of, (row) => row.contractedHoursHundredths ?? 0) / 37),
    );
    expect(sumOf(ftes, (fte) => fte)).toBe(27_100);
    const staffing = staffingFigures(rows, 'WY', then);
    expect(staffing.sicknessDays).toBe(PUBLISHED.sicknessDaysYearBefore);
    expect(staffing.attritionPercent).toBe(8.4);
  });

  it('gives nobody, whoever has left included, more hours than a full week of their grade', () => {
    const fullWeek = new Map(IBAT_4.grades.map((grade) => [grade.code, grade.fullTimeHoursHundredths]));
    const beyond = rows.officers.filter(
      ({ grade, contractedHoursHundredths }) =>
        (contractedHoursHundredths ?? 0) > (fullWeek.get(grade ?? '') ?? 0),
    );
    expect(beyond).toEqual([]);
  });

  it('has no CRN twice, and at most one open holding a case', () => {
    expect(new Set(rows.cases.map((row) => row.crn)).size).toBe(rows.cases.length);
    const open = rows.allocations.filter((row) => !row.endedOn).map((row) => row.crn);
    expect(new Set(open).size).toBe(open.length);
    const ended = new Set(rows.cases.filter((row) => row.endedOn).map((row) => row.crn));
    expect(open.filter((crn) => ended.has(crn))).toEqual([]);
    expect(rows.allocations.filter((row) => row.endedOn && row.endedOn <= row.startedOn)).toEqual([]);
  });

  it('has dates in their order: nothing that has happened lies ahead, and nobody holds a case before their first or after their last day', () => {
    const past = live().filter(
      (row) =>
        (row.orderStart ?? today) > today ||
        (row.lastSeen ?? today) > today ||
        (row.lastSeen && row.orderStart && row.lastSeen < row.orderStart),
    );
    expect(past).toEqual([]);
    expect(
      rows.cases.filter((row) => row.orderEnd && row.orderStart && row.orderEnd <= row.orderStart),
    ).toEqual([]);
    expect(live().filter((row) => row.nextAppointment && row.nextAppointment < today)).toEqual([]);
    const staff = new Map(rows.officers.map((row) => [row.staffCode, row]));
    const wrong = rows.allocations.filter((row) => {
      const officer = staff.get(row.staffCode);
      return (
        row.startedOn > today ||
        row.startedOn < (officer?.startDate ?? row.startedOn) ||
        (officer?.leavingDate && officer.leavingDate <= today && (row.endedOn ?? today) > officer.leavingDate)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('tells the story of every kind of case and officer that the screens have to show', () => {
    const states = new Set(region.officers.map((entry) => entry.workload.state));
    for (const state of ['spare', 'near', 'over', 'well_over', 'no_capacity', 'unavailable'])
      expect(states).toContain(state);
    expect(figures.beyondGrade.count).toBeGreaterThan(150);
    expect(figures.beyondGrade.count).toBeLessThan(250);
    expect(figures.oversightMissing.count).toBeGreaterThan(40);
    expect(figures.notTrained.count).toBeGreaterThan(100);
    const provisional = region.officers.reduce((sum, entry) => sum + entry.workload.provisionalCount, 0);
    expect(provisional / PUBLISHED.live).toBeGreaterThan(0.03);
    expect(provisional / PUBLISHED.live).toBeLessThan(0.05);
    const { waiting } = nation;
    expect(waiting.some((entry) => entry.banding.underAge)).toBe(true);
    expect(waiting.some((entry) => entry.facts.homeLduCode === null)).toBe(true);
    expect(waiting.some((entry) => entry.facts.restricted)).toBe(true);
    expect(new Set(waiting.flatMap((entry) => entry.banding.communityPayback ?? []))).toEqual(
      new Set(['CP-GENERIC', 'CP-STANDALONE', 'CP-CONFLICT']),
    );
    expect(
      waiting.some((entry) => entry.facts.firstAppointment !== null && entry.facts.firstAppointment < today),
    ).toBe(true);
  });

  it('has people not seen for over 28 days, and a few for over 56, as the plan of every band counts', () => {
    const clocks = region.officers.flatMap((entry) => entry.cases.map((held) => held.contact));
    const [over28, over56] = [28, 56].map(
      (days) => clocks.filter((clock) => isUnseenOver(clock, days)).length,
    );
    expect(over56).toBeGreaterThan(5);
    expect(over28).toBeGreaterThan(over56 ?? 0);
    expect(over28).toBeLessThan(0.15 * PUBLISHED.live);
    const late = clocks.filter((clock) => (contactLateDays(clock) ?? 0) > 0).length;
    expect(late).toBeGreaterThan(over56 ?? 0);
    expect(late).toBeLessThan(0.15 * PUBLISHED.live);
  });

  it('gives Halifax the figures that the guides speak of', () => {
    const halifax = factsOf(nation, { level: 'team', code: 'WYHA' });
    const percentOf = (surname: string): number | null | undefined =>
      halifax.officers.find((entry) => entry.officer.surname === surname && entry.cases.length > 0)?.workload
        .workloadPercent;
    expect(percentOf('Whitworth')).toBe(112.385);
    expect(percentOf('Adeyemi')).toBeNull();
    expect(percentOf('Priestley')).toBeCloseTo(78.3, 0);
    expect(measureUnit(halifax)).toMatchObject({
      officersOver100: { count: 7, of: 12 },
      over50Cases: { count: 7 },
      over75Cases: { count: 1 },
      beyondGrade: { count: 2, of: 591 },
    });
  });

  it('has stored, for sampled past days, the very snapshots that measuring those days again gives', () => {
    const factsOfOfficer = factsFrom(rows.officers, rows.reductions, rows.absences);
    const caseOf = new Map(rows.cases.map((row) => [row.crn, bandRow(row).weighed]));
    const days = [
      addMonths(today, -13),
      addMonths(today, -6),
      addDays(today, -100),
      addDays(today, -29),
      addDays(today, -2),
      addDays(today, -1),
    ];
    for (const onDate of days) {
      const held = new Map<string, Crn[]>();
      for (const row of rows.allocations)
        if (row.startedOn <= onDate && (!row.endedOn || onDate < row.endedOn))
          held.set(row.staffCode, [...(held.get(row.staffCode) ?? []), row.crn]);
      const stored = rows.snapshots.filter((row) => row.onDate === onDate);
      expect(stored.length).toBeGreaterThan(120);
      const again = stored.map((row) => {
        const cases = (held.get(row.staffCode) ?? []).flatMap((crn) => caseOf.get(crn) ?? []);
        const reports = rows.reports.filter((entry) => entry.staffCode === row.staffCode);
        const workload = measureOfficer(
          IBAT_4,
          factsOfOfficer(row.staffCode),
          { cases, reports, supports: [] },
          onDate,
        );
        return {
          ...row,
          pointsUsedHundredths: workload.pointsUsedHundredths,
          pointsAvailable: workload.pointsAvailable,
          caseCount: workload.caseCount,
          provisionalCount: workload.provisionalCount,
          state: workload.state,
        };
      });
      expect(again).toEqual(stored);
      expect(stored.reduce((sum, row) => sum + row.caseCount, 0)).toBe(
        [...held.values()].reduce((sum, crns) => sum + crns.length, 0),
      );
    }
  });

  it('has a snapshot for every day of 13 months up to yesterday, weekends included, and none for today', () => {
    const days = [...new Set(rows.snapshots.map((row) => row.onDate))].sort();
    expect(days[0]).toBe(addMonths(today, -13));
    expect(days.at(-1)).toBe(addDays(today, -1));
    expect(days.every((day, index) => index === 0 || addDays(days[index - 1] ?? day, 1) === day)).toBe(true);
  });
});

describe('the generator', () => {
  const today = isoDate('2026-11-02');
  const fingerprint = (rows: DemoRows): string =>
    createHash('sha256').update(JSON.stringify(rows)).digest('hex');

  it('gives the same rows for the same day and seed, and other people for another seed', () => {
    const first = buildDemo({ today, seed: 7 });
    expect(fingerprint(buildDemo({ today, seed: 7 }))).toBe(fingerprint(first));
    const surnames = (seed: number): string[] => buildStaff(seed, today, 4).map(({ name }) => name.surname);
    expect(surnames(7)).toEqual(first.officers.map((row) => row.surname));
    expect(surnames(8)).not.toEqual(surnames(7));
  });
});
