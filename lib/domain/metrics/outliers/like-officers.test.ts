import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityFacts, cases, LONG_SICK, officer } from '../testing/test-facts';
import { addTallies } from '../tally/add-tallies';
import { countOutliers, isOutlier, spreadsOf, tallyLike } from './like-officers';

const holding = (counts: readonly number[], given: Parameters<typeof officer>[1] = {}) =>
  counts.map((count) => officer(cases(count), given));
const tally = (officers: ReturnType<typeof holding>) => tallyLike(capacityFacts({ officers }));

describe('officers beside those like them', () => {
  const usual = holding([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);

  it('stand out where they are far above their own grade and kind of team', () => {
    const [high] = holding([99]);
    if (high === undefined) throw new Error('Nobody');
    const spreads = spreadsOf(tally([...usual, high]));
    expect(isOutlier(high, 'workload', spreads)).toBe(true);
    expect(usual.some((entry) => isOutlier(entry, 'workload', spreads))).toBe(false);
    expect(countOutliers(tally([...usual, high]), spreads).past.caseload).toEqual({ count: 1, of: 11 });
  });

  it('are not compared with another grade or another kind of team', () => {
    const seniors = holding([99, 98], { grade: 'SCM' });
    const women = holding([99], { teamType: 'women' });
    const everybody = [...usual, ...seniors, ...women];
    const spreads = spreadsOf(tally(everybody));
    const { past, tooFewLike } = countOutliers(tally(everybody), spreads);
    expect(past.workload).toEqual({ count: 0, of: 10 });
    expect(tooFewLike).toBe(3);
  });

  it('are left out where they are away, and it is said how many', () => {
    const everybody = [...usual, ...holding([99], LONG_SICK)];
    const { past, withoutFigure } = countOutliers(tally(everybody), spreadsOf(tally(everybody)));
    expect(past.workload).toEqual({ count: 0, of: 10 });
    expect(withoutFigure).toBe(1);
  });

  it('are counted by their hours: half the cases in half the hours is as many', () => {
    const part = holding([45], { contractedHoursHundredths: 1850 });
    const everybody = [...usual, ...part];
    expect(countOutliers(tally(part), spreadsOf(tally(everybody))).past.caseload.count).toBe(1);
  });

  it('are as many in the parts as in the whole, and as many as are listed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 30 }),
        (one, other) => {
          const [left, right] = [holding(one), holding(other)];
          const whole = addTallies([tally(left), tally(right)]) ?? {};
          expect(whole).toEqual(tally([...left, ...right]));
          const spreads = spreadsOf(whole);
          const countIn = (officers: typeof left) =>
            countOutliers(tally(officers), spreads).past.workload.count;
          expect(countIn(left) + countIn(right)).toBe(countIn([...left, ...right]));
          const listed = [...left, ...right].filter((entry) => isOutlier(entry, 'workload', spreads));
          expect(listed).toHaveLength(countIn([...left, ...right]));
        },
      ),
      { numRuns: 20 },
    );
  });
});
