import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../kernel/collections';
import { addDays, isoDate } from '../../../kernel/dates';
import { asStaffCode, asTeamCode } from '../../../kernel/ids';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { measureOfficer } from '../../workload/measure/measure-officer';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { record } from '../../workload/testing/caseload';
import { reduced, weighed, work } from '../../workload/testing/officer';
import { addTallies } from '../tally/add-tallies';
import { CHANGE_GROUPS, CHANGE_KINDS } from './change-kinds';
import { changesByTeam, tallyChange, type UnitPoints } from './change-tally';
import type { BothDays, OfficerOfBothDays } from './officer-change';
import { groupSteps, unitChange } from './unit-change';

const SINCE = isoDate('2026-10-02');
const UNTIL = isoDate('2026-11-01');
const NEW_MODEL: WorkloadModel = {
  ...IBAT_4,
  version: IBAT_4.version + 1,
  grades: IBAT_4.grades.map((grade) => ({ ...grade, targetPoints: grade.targetPoints * 2 })),
};
const TEAMS = ['T1', 'T2', 'T3'];

interface DayOfOfficer {
  readonly team: string;
  readonly grade: string | null;
  readonly hours: number | null;
  readonly leaves: boolean;
  readonly starts: boolean;
  readonly away: boolean;
  readonly reductions: readonly number[];
  readonly cases: readonly {
    readonly crn: string;
    readonly band: string;
    readonly setting: 'community' | 'custody';
  }[];
  readonly reports: number;
}

const dayArb: fc.Arbitrary<DayOfOfficer> = fc.record({
  team: fc.constantFrom(...TEAMS),
  grade: fc.constantFrom('CM', 'SCM', 'SPO', 'TTG', 'PQiP', 'OTHER', null),
  hours: fc.constantFrom(3700, 1850, 1234, null),
  leaves: fc.boolean(),
  starts: fc.boolean(),
  away: fc.boolean(),
  reductions: fc.array(fc.integer({ min: 1, max: 1500 }), { maxLength: 2 }),
  cases: fc.uniqueArray(
    fc.record({
      crn: fc.integer({ min: 1, max: 9 }).map((number) => `X10000${number}`),
      band: fc.constantFrom('1', '2', '3', '4'),
      setting: fc.constantFrom('community' as const, 'custody' as const),
    }),
    { selector: (entry) => entry.crn, maxLength: 6 },
  ),
  reports: fc.integer({ min: 0, max: 2 }),
});
const estateArb = fc.record({
  officers: fc.array(fc.tuple(fc.option(dayArb, { freq: 5 }), fc.option(dayArb, { freq: 5 })), {
    maxLength: 8,
  }),
  anew: fc.boolean(),
  stored: fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0, 0, 7)),
  today: fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.constantFrom(0, 0, 2176)),
});

function measure(
  model: WorkloadModel,
  code: number,
  day: DayOfOfficer | null,
  onDate: typeof SINCE,
): MeasuredOfficer | null {
  if (day === null) return null;
  const officer = record({
    staffCode: asStaffCode(`S${code}`),
    teamCode: asTeamCode(day.team),
    grade: day.grade,
    contractedHoursHundredths: day.hours,
    startDate: day.starts ? addDays(SINCE, 3) : null,
    leavingDate: day.leaves ? addDays(SINCE, 9) : null,
    reductions: day.reductions.map((hours) => ({
      ...reduced(hours, { reason: 'Mentoring' }),
      ...{ id: String(hours), version: 1, notes: null, cancelled: false, staysUntilReviewed: false },
    })),
    absences: day.away
      ? [{ id: 'a', version: 1, kind: 'maternity', startDate: addDays(SINCE, -60), endDate: null }]
      : [],
  });
  const done = work({
    cases: day.cases.map((entry) => weighed(entry)),
    reports: Array.from({ length: day.reports }, () => ({ kind: 'fast' as const, completedOn: onDate })),
  });
  return {
    officer,
    grade: findGrade(model, day.grade),
    workload: measureOfficer(model, officer, done, onDate),
    ...{ cases: [], parts: [], newIn7Days: 0, guardPassed: null, caseCapPassed: null },
  };
}

function estateOf({
  officers,
  anew,
}: {
  officers: [DayOfOfficer | null, DayOfOfficer | null][];
  anew: boolean;
}) {
  const model = anew ? NEW_MODEL : IBAT_4;
  const members = officers.map(([then, now], code): OfficerOfBothDays => ({
    before: measure(IBAT_4, code, then, SINCE),
    recast: measure(model, code, then, SINCE),
    after: measure(model, code, now, UNTIL),
  }));
  const crns = (index: 0 | 1) =>
    new Set(officers.flatMap((both) => both[index]?.cases.map(({ crn }) => crn) ?? []));
  const days: BothDays = {
    ...{ since: SINCE, until: UNTIL, modelBefore: IBAT_4, model },
    ...{ heldBefore: crns(0), heldAfter: crns(1) },
  };
  const lines = changesByTeam(days, members);
  return TEAMS.map((team) => tallyChange(days, members, team, lines.get(team) ?? []));
}

const sumUp = (parts: readonly UnitPoints[]): UnitPoints => ({
  usedHundredths: sumOf(parts, (part) => part.usedHundredths),
  availablePoints: sumOf(parts, (part) => part.availablePoints),
});

describe('what changed in a unit', () => {
  it('adds up exactly in points, of each team and of all together', () => {
    fc.assert(
      fc.property(estateArb, (estate) => {
        const teams = estateOf(estate);
        for (const tally of [...teams, addTallies(teams)])
          expect(tally && sumUp([tally.before, ...Object.values(tally.steps)])).toEqual(tally?.after);
      }),
    );
  });

  it('adds up exactly to the difference of the percentages as they are shown', () => {
    fc.assert(
      fc.property(estateArb, (estate) => {
        const teams = estateOf(estate);
        for (const tally of [...teams, addTallies(teams)]) {
          if (tally === null) continue;
          const [stored, now] = [
            {
              usedHundredths: tally.before.usedHundredths + estate.stored[0],
              availablePoints: tally.before.availablePoints + estate.stored[1],
            },
            {
              usedHundredths: tally.after.usedHundredths + estate.today[0],
              availablePoints: tally.after.availablePoints + estate.today[1],
            },
          ];
          const change = unitChange({ since: SINCE, until: UNTIL }, { tally, stored, now });
          expect(sumUp([stored, ...change.steps])).toEqual(now);
          const groups = groupSteps(change);
          expect(groups.flatMap(({ steps }) => steps)).toEqual(change.steps);
          const [from, to] = [change.before.percentTenths, change.after.percentTenths];
          if (from === null || to === null || change.steps.some((step) => step.percentTenths === null))
            continue;
          expect(sumOf(change.steps, (step) => step.percentTenths ?? 0)).toBe(to - from);
          expect(sumOf(groups, (group) => group.percentTenths ?? 0)).toBe(to - from);
        }
      }),
    );
  });

  it('never leads through less than no time, and has a percentage wherever there is time all along', () => {
    fc.assert(
      fc.property(estateArb, (estate) => {
        const tally = addTallies(estateOf(estate));
        if (tally === null) return;
        let at = tally.before.availablePoints;
        for (const kind of CHANGE_KINDS) {
          const step = kind === 'rules' || kind === 'today' ? undefined : tally.steps[kind];
          at += step?.availablePoints ?? 0;
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('groups every kind once, in the order of the steps', () => {
    expect(CHANGE_GROUPS.flatMap(({ kinds }) => kinds)).toEqual([...CHANGE_KINDS]);
  });
});
