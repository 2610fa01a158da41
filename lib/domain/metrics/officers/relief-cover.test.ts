import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asStaffCode, asTeamCode } from '../../../kernel/ids';
import { countWithoutRelief, needsRelief, officersWithoutRelief } from './relief-cover';
import { NO_RELIEF, reliefInForce } from './relief-in-force';
import { cases, LONG_SICK, officer } from '../testing/test-facts';

/** 2,176 points: band 1 community cases of 29. 82 are 109.3%, 83 are 110.6%. */
const OVER = officer(cases(82));
const WELL_OVER = officer(cases(83));
const OTHER_TEAM = officer(cases(83), { teamCode: asTeamCode('T2') });
const SICK = officer(cases(1), LONG_SICK);
const SICK_WITHOUT_CASES = officer([], LONG_SICK);
const MANAGER = officer(cases(200), { grade: 'SPO' });
const ALL = [OVER, WELL_OVER, OTHER_TEAM, SICK, SICK_WITHOUT_CASES, MANAGER];
const plan = (staffCode: string | null, teamCode: string, closedAt: string | null = null) => ({
  staffCode: staffCode === null ? null : asStaffCode(staffCode),
  teamCode: asTeamCode(teamCode),
  closedAt,
});

describe('relief plans', () => {
  it('are asked for over 110%, and where cases are held with no capacity', () => {
    expect([OVER, WELL_OVER, SICK, SICK_WITHOUT_CASES].map(needsRelief)).toEqual([false, true, true, false]);
  });

  it('are counted of responsible officers who hold cases', () => {
    expect(countWithoutRelief(ALL, NO_RELIEF)).toEqual({ count: 3, of: 3, noCapacity: 1 });
  });

  it('of an officer are for them alone, of a team for all of it, and closed ones for nobody', () => {
    const left = (...plans: ReturnType<typeof plan>[]) =>
      officersWithoutRelief(ALL, reliefInForce(plans)).listed;
    expect(left(plan(WELL_OVER.officer.staffCode, 'T1'))).toEqual([OTHER_TEAM, SICK]);
    expect(left(plan(null, 'T1'))).toEqual([OTHER_TEAM]);
    expect(left(plan(null, 'T1', '2026-10-01T09:00:00.000Z'))).toEqual([WELL_OVER, OTHER_TEAM, SICK]);
    expect(left(plan(OVER.officer.staffCode, 'T1'))).toHaveLength(3);
  });

  it('never raise the count when one more is agreed', () => {
    const any = fc.constantFrom(
      plan(null, 'T1'),
      plan(null, 'T2'),
      ...ALL.map(({ officer: { staffCode, teamCode } }) => plan(staffCode, teamCode)),
    );
    fc.assert(
      fc.property(fc.array(any), any, (plans, one) => {
        const before = countWithoutRelief(ALL, reliefInForce(plans)).count;
        expect(countWithoutRelief(ALL, reliefInForce([...plans, one])).count).toBeLessThanOrEqual(before);
      }),
    );
  });
});
