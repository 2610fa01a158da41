import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import {
  countCasesBySetting,
  countFirstAppointmentPassed,
  countUnallocated,
  countUncovered,
  liveCaseFacts,
  supervisedOf,
} from './count-cases';
import { capacityFacts, cases, LONG_SICK, officer, TODAY, waiting } from '../testing/test-facts';

describe('caseload by setting', () => {
  it('counts unallocated cases with the held ones, and custody apart from the supervised', () => {
    const facts = capacityFacts({
      officers: [
        officer([
          ...cases(3),
          ...cases(2, { setting: 'licence' }),
          ...cases(4, { setting: 'custody' }),
          ...cases(1, { setting: 'unpaid_work' }),
        ]),
      ],
      waiting: [waiting(), waiting({ setting: 'licence' })],
    });
    const bySetting = countCasesBySetting(facts);
    expect(bySetting).toEqual({ community: 4, licence: 3, custody: 4, unpaid_work: 1 });
    expect(supervisedOf(bySetting)).toEqual({ community: 5, postRelease: 3, total: 8 });
    expect(liveCaseFacts(facts)).toHaveLength(12);
  });

  it('counts a case in a state without points as a case', () => {
    const facts = capacityFacts({ officers: [officer(cases(2, { state: 'contact_suspended' }))] });
    expect(countCasesBySetting(facts).community).toBe(2);
  });
});

describe('uncovered cases', () => {
  it('are those of officers who are absent or have left, those of managers without points, and the unallocated', () => {
    const facts = capacityFacts({
      officers: [
        officer(cases(5)),
        officer(cases(3), LONG_SICK),
        officer(cases(2), { leavingDate: TODAY }),
        officer(cases(1), { grade: 'SPO' }),
      ],
      waiting: [waiting()],
    });
    expect(countUncovered(facts)).toEqual({ count: 7, heldWithoutCapacity: 6 });
  });

  it('count an absent officer whose cases carry no points today', () => {
    const dormant = officer(cases(2, { state: 'contact_suspended' }), LONG_SICK);
    expect(dormant.workload.state).toBe('unavailable');
    expect(countUncovered(capacityFacts({ officers: [dormant] })).count).toBe(2);
  });

  it('do not count an officer whose grade or hours are missing: that is a detail to find, not an absence', () => {
    expect(
      countUncovered(
        capacityFacts({
          officers: [
            officer(cases(2), { grade: null }),
            officer(cases(2), { contractedHoursHundredths: null }),
          ],
        }),
      ).count,
    ).toBe(0);
  });
});

describe('unallocated cases', () => {
  it('give the oldest wait in working days since the order began', () => {
    // From Friday 16 October to Monday 2 November: 11 working days.
    const facts = capacityFacts({
      waiting: [
        waiting({ orderStart: isoDate('2026-10-16') }),
        waiting({ orderStart: isoDate('2026-10-30') }),
      ],
    });
    expect(countUnallocated(facts)).toEqual({ count: 2, oldestWaitWorkingDays: 11 });
  });

  it('leave out bank holidays: an order of Christmas Eve has waited 1 working day by Tuesday 29 December', () => {
    const facts = capacityFacts({
      onDate: isoDate('2026-12-29'),
      waiting: [waiting({ orderStart: isoDate('2026-12-24') })],
    });
    expect(countUnallocated(facts).oldestWaitWorkingDays).toBe(1);
  });

  it('have no oldest wait where nobody waits or no start is recorded; an order that begins tomorrow has waited 0', () => {
    expect(countUnallocated(capacityFacts())).toEqual({ count: 0, oldestWaitWorkingDays: null });
    expect(countUnallocated(capacityFacts({ waiting: [waiting({ orderStart: null })] }))).toEqual({
      count: 1,
      oldestWaitWorkingDays: null,
    });
    expect(
      countUnallocated(capacityFacts({ waiting: [waiting({ orderStart: addDays(TODAY, 1) })] }))
        .oldestWaitWorkingDays,
    ).toBe(0);
  });

  it('say how many first appointments have passed; today has not', () => {
    const facts = capacityFacts({
      waiting: [
        waiting({ firstAppointment: TODAY }),
        waiting({ firstAppointment: addDays(TODAY, -1) }),
        waiting(),
      ],
    });
    expect(countFirstAppointmentPassed(facts)).toBe(1);
  });
});
