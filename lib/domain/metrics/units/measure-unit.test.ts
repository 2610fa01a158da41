import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCrn, asLduCode, asTeamCode } from '../../../kernel/ids';
import { sumOf } from '../../../kernel/collections';
import type { CountShare } from '../counts/count-share';
import { type CapacityFacts, factsOf } from '../capacity/capacity-facts';
import { measureUnit, type UnitFigures } from './measure-unit';
import {
  capacityFacts,
  cases,
  LONG_SICK,
  officer,
  SENIOR_CASE,
  someCase,
  waiting,
} from '../testing/test-facts';
import { isoDate } from '../../../kernel/dates';

const TEAM_2 = { teamCode: asTeamCode('T2'), lduCode: asLduCode('L2') };

describe('the figures of a unit', () => {
  it('give workload as a ratio of sums, never a mean of percentages', () => {
    // 90 of 100 with 35 of 70 is 73.5%: here 1,305 of 1,088 points and 29 of 2,176.
    const figures = measureUnit(
      capacityFacts({
        officers: [officer(cases(45), { contractedHoursHundredths: 1850 }), officer(cases(1))],
      }),
    );
    expect(figures).toMatchObject({ pointsUsed: 1334, pointsAvailable: 3264, workloadPercent: 40.87 });
  });

  it('add the points of officers with no capacity, and of nobody the unallocated', () => {
    const figures = measureUnit(
      capacityFacts({ officers: [officer(cases(10), LONG_SICK), officer(cases(10))], waiting: [waiting()] }),
    );
    expect(figures).toMatchObject({
      pointsUsed: 580,
      pointsAvailable: 2176,
      liveCases: 21,
      uncovered: { count: 11 },
    });
  });

  it('are all there where the unit is empty, without a percentage of nothing', () => {
    const figures = measureUnit(capacityFacts());
    expect(figures.workloadPercent).toBeNull();
    expect(figures.officersOver100.percent).toBeNull();
    expect(figures.unallocated).toEqual({ count: 0, oldestWaitWorkingDays: null });
    expect(Object.keys(figures.averageCaseloadByGrade)).toEqual([
      'SCM',
      'CM',
      'PQiP',
      'SPO',
      'OTHER',
      'TTG',
      'PARTNER',
      'HIO',
    ]);
    expect(figures.capacityGapFteByGrade).toEqual({ SCM: 0, CM: 0 });
  });
});

const SHARES = [
  'officersHoldingCases',
  'officersOver100',
  'officersOver110',
  'excessive',
  'over50Cases',
  'over75Cases',
  'beyondGrade',
  'oversightMissing',
  'notTrained',
  'sameOfficer',
  'inputsComplete',
] as const;

/** Facts of two teams in two LDUs with a mix of grades, hours, settings and absences. */
const someFacts: fc.Arbitrary<CapacityFacts> = fc
  .array(
    fc.record({
      count: fc.integer({ min: 0, max: 90 }),
      grade: fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', 'OTHER', null),
      hours: fc.constantFrom(370, 1850, 3700, 3750, null),
      second: fc.boolean(),
      sick: fc.boolean(),
      senior: fc.boolean(),
      waits: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 8 },
  )
  .map((people) => {
    const officers = people.map((one) =>
      officer(
        [
          ...cases(one.count),
          ...(one.senior ? [someCase(SENIOR_CASE), someCase({ flags: ['domestic_abuse'], rsr: null })] : []),
        ],
        {
          grade: one.grade,
          contractedHoursHundredths: one.hours,
          ...(one.second ? TEAM_2 : {}),
          ...(one.sick ? LONG_SICK : {}),
        },
      ),
    );
    const place = (second: boolean) => ({
      regionCode: 'R1',
      ...(second ? TEAM_2 : { teamCode: 'T1', lduCode: 'L1' }),
    });
    return capacityFacts({
      officers,
      waiting: people.flatMap((one) =>
        Array.from({ length: one.waits }, () => waiting({}, place(one.second))),
      ),
      continuity: people.map((one) => ({
        crn: asCrn('X100001'),
        orderStart: isoDate('2026-01-05'),
        officersOfRecord: one.count % 3,
        firstAllocatedOn: isoDate('2026-01-08'),
        place: place(one.second),
      })),
      excessive: new Set(
        officers.filter((_, index) => index % 3 === 0).map((entry) => String(entry.officer.staffCode)),
      ),
    });
  });

describe('a unit and the units below it', () => {
  const shareOf = (figures: UnitFigures, name: (typeof SHARES)[number]): CountShare => figures[name];

  it('have counts that add up: cases, points, every count and every n', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const whole = measureUnit(facts);
        for (const level of ['team', 'ldu'] as const) {
          const parts = ['1', '2'].map((code) =>
            measureUnit(factsOf(facts, { level, code: `${level === 'team' ? 'T' : 'L'}${code}` })),
          );
          const adds = (pick: (figures: UnitFigures) => number) =>
            expect(sumOf(parts, pick)).toBe(pick(whole));
          adds((figures) => figures.liveCases);
          adds((figures) => figures.pointsAvailable);
          adds((figures) => Math.round(figures.pointsUsed * 100));
          adds((figures) => figures.uncovered.count);
          adds((figures) => figures.unallocated.count);
          adds((figures) => figures.supervised.total);
          adds((figures) => figures.casesBySetting.community);
          adds((figures) => figures.averageCaseloadByGrade.CM?.cases ?? 0);
          for (const name of SHARES) {
            adds((figures) => shareOf(figures, name).count);
            adds((figures) => shareOf(figures, name).of);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never count more than there are, and settings add up to the live cases', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const figures = measureUnit(facts);
        for (const name of SHARES)
          expect(shareOf(figures, name).count).toBeLessThanOrEqual(shareOf(figures, name).of);
        const { community, licence, custody, unpaid_work: unpaidWork } = figures.casesBySetting;
        expect(community + licence + custody + unpaidWork).toBe(figures.liveCases);
        expect(figures.supervised.total + custody).toBe(figures.liveCases);
        expect(figures.officersOver110.count).toBeLessThanOrEqual(figures.officersOver100.count);
        expect(figures.over75Cases.count).toBeLessThanOrEqual(figures.over50Cases.count);
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order in which officers come', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(measureUnit({ ...facts, officers: [...facts.officers].reverse() })).toEqual(
          measureUnit(facts),
        );
      }),
      { numRuns: 30 },
    );
  });
});
