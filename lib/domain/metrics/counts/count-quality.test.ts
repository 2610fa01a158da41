import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import type { CaseContinuity } from '../cases/to-continuity';
import {
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  countSameOfficer,
  hasCompleteInputs,
} from './count-quality';
import { reviewed } from '../../workload/testing/caseload';
import { capacityFacts, cases, officer, SENIOR_CASE, someCase, TODAY, waiting } from '../testing/test-facts';

describe('beyond grade', () => {
  it('is the share of held cases whose holder may not hold them; oversight does not change it', () => {
    const facts = capacityFacts({
      officers: [
        officer([
          someCase(SENIOR_CASE),
          someCase({ ...SENIOR_CASE, ...reviewed(addDays(TODAY, 7)) }),
          ...cases(2),
        ]),
        officer(cases(4, SENIOR_CASE), { grade: 'SCM' }),
      ],
      waiting: [waiting(SENIOR_CASE)],
    });
    expect(countBeyondGrade(facts)).toEqual({ count: 2, of: 8, percent: 25 });
  });

  it('does not count a holder without a grade, nor a holding that needs oversight only', () => {
    const facts = capacityFacts({
      officers: [
        officer(cases(1, SENIOR_CASE), { grade: null }),
        officer(cases(1, { ogrs: 60 }), { grade: 'PQiP' }),
      ],
    });
    expect(countBeyondGrade(facts)).toEqual({ count: 0, of: 2, percent: 0 });
  });
});

describe('oversight missing', () => {
  it('is the share of cases needing oversight that have none in date; a review due today is in date', () => {
    const high = { rosh: 'high' as const };
    const senior = officer(
      [
        someCase({ ...high }),
        someCase({ ...high, ...reviewed(TODAY) }),
        someCase({ ...high, ...reviewed(addDays(TODAY, -1)) }),
        someCase(),
      ],
      { grade: 'SCM' },
    );
    expect(countOversightMissing(capacityFacts({ officers: [senior] }))).toEqual({
      count: 2,
      of: 3,
      percent: 66.7,
    });
  });
});

describe('training gap', () => {
  it('is the share of domestic abuse cases whose holder lacks the course or let it lapse', () => {
    const abuse = cases(2, { flags: ['domestic_abuse'] });
    const course = (expiresOn: IsoDate | null) => ({
      training: [{ course: 'domestic_abuse', completedOn: isoDate('2024-01-01'), expiresOn }],
    });
    const facts = capacityFacts({
      officers: [
        officer(abuse),
        officer([...abuse, someCase()], course(null)),
        officer(abuse, course(addDays(TODAY, -1))),
        officer(abuse, course(TODAY)),
      ],
    });
    expect(countNotTrained(facts)).toEqual({ count: 4, of: 8, percent: 50 });
  });

  it('does not count wounding alone as domestic abuse, nor a child safeguarding flag', () => {
    const facts = capacityFacts({
      officers: [officer(cases(1, { flags: ['wounding_da', 'child_safeguarding'] }))],
    });
    expect(countNotTrained(facts)).toEqual({ count: 0, of: 0, percent: null });
  });
});

describe('same officer throughout', () => {
  const place = { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' };
  const begun = (
    orderStart: string,
    officersOfRecord = 1,
    firstAllocatedOn: string | null = orderStart,
  ): CaseContinuity => ({
    crn: asCrn('X100001'),
    orderStart: isoDate(orderStart),
    officersOfRecord,
    firstAllocatedOn: firstAllocatedOn === null ? null : isoDate(firstAllocatedOn),
    place,
  });

  it('looks at cases that began 6 to 18 months ago, both days included', () => {
    const continuity = [begun('2025-05-01'), begun('2025-05-02'), begun('2026-05-02'), begun('2026-05-03')];
    expect(countSameOfficer(capacityFacts({ continuity }))).toEqual({ count: 2, of: 2, percent: 100 });
  });

  it('counts cases that had their first officer within 14 days of the start, and of these those with one officer of record', () => {
    const continuity = [
      begun('2026-01-01', 1, '2026-01-15'),
      begun('2026-01-01', 1, '2026-01-16'),
      begun('2026-01-01', 2),
      begun('2026-01-01', 2, '2026-02-01'),
      begun('2026-01-01', 0, null),
      begun('2026-01-01', 1, '2025-12-20'),
    ];
    expect(countSameOfficer(capacityFacts({ continuity }))).toEqual({ count: 2, of: 3, percent: 66.7 });
  });
});

describe('inputs complete', () => {
  it('asks for RSR, OGRS, ROSH, area and date of birth of every live case', () => {
    const facts = capacityFacts({
      officers: [officer([someCase(), someCase({ rsr: null })])],
      waiting: [waiting({ area: null }), waiting()],
    });
    expect(countInputsComplete(facts)).toEqual({ count: 2, of: 4, percent: 50 });
  });

  it.each(['rsr', 'ogrs', 'rosh', 'area', 'dateOfBirth'] as const)('is not complete without %s', (input) => {
    expect(hasCompleteInputs(someCase({ [input]: null }))).toBe(false);
  });

  it('counts a score of 0 as recorded', () => {
    expect(hasCompleteInputs(someCase({ rsr: 0, ogrs: 0 }))).toBe(true);
  });
});
