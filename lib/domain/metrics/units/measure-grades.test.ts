import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/dates';
import { capacityGapFteByGrade, measureCapacityGaps } from '../capacity/capacity-gap';
import { averageCaseloadByGrade, fteByGrade, totalStaffFte } from './measure-grades';
import { capacityFacts, cases, LONG_SICK, officer, SENIOR_CASE, TODAY, waiting } from '../testing/test-facts';

describe('average caseload by grade', () => {
  it('divides the cases held by the grade by the FTE of those who hold them', () => {
    // 60 + 30 cases by 1 + 0.5 FTE; a colleague without cases is not in it.
    const facts = capacityFacts({
      officers: [officer(cases(60)), officer(cases(30), { contractedHoursHundredths: 1850 }), officer([])],
    });
    expect(averageCaseloadByGrade(facts).CM).toMatchObject({ value: 60, cases: 90, fte: 1.5 });
  });

  it('is also said per available FTE: cases of somebody who is away fall to nobody’s hours', () => {
    const facts = capacityFacts({ officers: [officer(cases(60)), officer(cases(30), LONG_SICK)] });
    expect(averageCaseloadByGrade(facts).CM).toEqual({
      ...{ value: 45, cases: 90, fte: 2 },
      ...{ perAvailable: 90, availableFte: 1 },
    });
    const away = capacityFacts({ officers: [officer(cases(30), LONG_SICK)] });
    expect(averageCaseloadByGrade(away).CM).toMatchObject({ value: 30, perAvailable: null, availableFte: 0 });
  });

  it('rounds half up to 1 decimal from the exact sums, not from the rounded FTE', () => {
    const facts = capacityFacts({ officers: [officer(cases(7), { contractedHoursHundredths: 1000 })] });
    expect(averageCaseloadByGrade(facts).CM).toMatchObject({ value: 25.9, cases: 7, fte: 0.27 });
  });

  it('lets an FTE exceed 1: 37.50 hours are 1.01', () => {
    expect(
      fteByGrade(capacityFacts({ officers: [officer(cases(1), { contractedHoursHundredths: 3750 })] })).CM
        ?.holdingCases,
    ).toBe(1.01);
  });

  it('has no value where nobody of the grade holds a case, and leaves out those without recorded hours', () => {
    const facts = capacityFacts({
      officers: [officer(cases(5), { grade: 'SCM', contractedHoursHundredths: null })],
    });
    expect(averageCaseloadByGrade(facts).SCM).toEqual({
      ...{ value: null, cases: 0, fte: 0, perAvailable: null, availableFte: 0 },
    });
    expect(averageCaseloadByGrade(facts).PQiP).toMatchObject({ value: null, cases: 0, fte: 0 });
  });
});

describe('FTE by grade', () => {
  it('tells contracted, available and holding cases apart', () => {
    const facts = capacityFacts({
      officers: [
        officer(cases(1)),
        officer(cases(1), LONG_SICK),
        officer([], { contractedHoursHundredths: 1850 }),
        officer([], { leavingDate: TODAY }),
        officer([], { startDate: addDays(TODAY, 1) }),
        officer([], { grade: 'OTHER' }),
      ],
    });
    expect(fteByGrade(facts).CM).toEqual({
      ...{ holdingCases: 2, contracted: 2.5, available: 1.5 },
      ...{ lostToReductions: 0, lostToAbsence: 1 },
    });
    expect(totalStaffFte(facts)).toBe(3.5);
  });
});

describe('FTE lost', () => {
  const reduction = {
    ...{ id: 'R1', reason: 'Trade union facility time', hoursHundredths: 740, notes: null, version: 1 },
    ...{ cancelled: false, staysUntilReviewed: false },
    ...{ startDate: addDays(TODAY, -10), endDate: addDays(TODAY, 10) },
  };

  it('is told by cause, and comes with what is available to what is contracted', () => {
    const facts = capacityFacts({
      officers: [
        officer(cases(1), { reductions: [reduction] }),
        officer(cases(1), LONG_SICK),
        officer(cases(1), { ...LONG_SICK, reductions: [reduction] }),
        officer([], { leavingDate: TODAY }),
      ],
    });
    const fte = fteByGrade(facts).CM;
    expect(fte).toMatchObject({ contracted: 3, available: 0.8, lostToReductions: 0.4, lostToAbsence: 1.8 });
  });
});

describe('capacity gap', () => {
  /** 32 cases of band 3 that need a senior: 2,016 points. */
  const seniorWork = () => cases(32, SENIOR_CASE);

  it('is what the cases of a grade need less what the grade has, in FTE', () => {
    // Senior: 2,016 of 2,176 points, 0.07 spare and lent. Ordinary: 100 x 29 = 2,900 needed, 2,176 + 160 lent: 564 short, 0.26 FTE.
    const facts = capacityFacts({ officers: [officer(seniorWork(), { grade: 'SCM' }), officer(cases(100))] });
    expect(capacityGapFteByGrade(facts)).toEqual({ SCM: 0, CM: 0.26 });
    expect(measureCapacityGaps(facts)).toEqual([
      {
        role: 'senior',
        needed: 0.93,
        available: 1,
        before: -0.07,
        lent: 0.07,
        after: 0,
        pooled: 0,
        low: 0,
        high: 0,
      },
      {
        role: 'ordinary',
        needed: 1.33,
        available: 1,
        before: 0.33,
        lent: 0.07,
        after: 0.26,
        pooled: 0.26,
        low: 0.26,
        high: 0.26,
      },
    ]);
  });

  it('never lets spare case managers pay for a gap in senior case managers', () => {
    // All senior work is held by CMs with hours to spare; there is no senior at all.
    const facts = capacityFacts({ officers: [officer(seniorWork()), officer([])] });
    expect(capacityGapFteByGrade(facts)).toEqual({ SCM: 0.93, CM: -2 });
  });

  it('counts the points of waiting cases, and trainees with the case managers', () => {
    const facts = capacityFacts({
      officers: [officer([], { grade: 'PQiP' })],
      waiting: [waiting(SENIOR_CASE), waiting()],
    });
    expect(capacityGapFteByGrade(facts)).toEqual({ SCM: 0.03, CM: -0.99 });
  });

  it('counts a case by its share: an outstanding warrant is a quarter', () => {
    const facts = capacityFacts({
      officers: [officer(cases(32, { ...SENIOR_CASE, state: 'warrant' }), { grade: 'SPO' })],
    });
    expect(capacityGapFteByGrade(facts).SCM).toBe(0.23);
  });
});
