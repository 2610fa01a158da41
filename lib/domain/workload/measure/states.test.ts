import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exceeds,
  isOverCapacity,
  WORKLOAD_STATE_WORDS,
  WORKLOAD_STATES,
  type WorkloadState,
  workloadState,
} from './states';

const SHIPPED = { near: 90, over: 100, wellOver: 110 };

describe('the state of a workload', () => {
  it.each<[string, number, number, WorkloadState]>([
    ['no work', 0, 2176, 'spare'],
    ['a hundredth of a point under 90%', 195_839, 2176, 'spare'],
    ['exactly 90%', 195_840, 2176, 'near'],
    ['just over 90%', 195_841, 2176, 'near'],
    ['exactly 100%', 217_600, 2176, 'near'],
    ['a hundredth of a point over 100%', 217_601, 2176, 'over'],
    ['one point over 100%', 217_700, 2176, 'over'],
    ['109.97%, which prints 110.0%', 239_300, 2176, 'over'],
    ['exactly 110%', 239_360, 2176, 'over'],
    ['a hundredth of a point over 110%', 239_361, 2176, 'well_over'],
    ['137.9%', 60_000, 435, 'well_over'],
    ['work and no points available', 1, 0, 'no_capacity'],
    ['neither work nor points available', 0, 0, 'unavailable'],
    ['support received and no points available', -100, 0, 'unavailable'],
    ['more support received than work', -100, 2176, 'spare'],
    ['exactly 90% of one point', 90, 1, 'near'],
    ['under 90% of one point', 89, 1, 'spare'],
  ])('%s', (_, used, available, state) => {
    expect(workloadState(used, available, SHIPPED)).toBe(state);
  });

  it('follows the thresholds of the model', () => {
    const thresholds = { near: 50, over: 60.5, wellOver: 75 };
    expect([4999, 5000, 6050, 6051, 7500, 7501].map((used) => workloadState(used, 100, thresholds))).toEqual([
      'spare',
      'near',
      'near',
      'over',
      'over',
      'well_over',
    ]);
  });

  it('is decided on the exact ratio, whatever the size of the numbers', () => {
    const available = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(
        available,
        fc.constantFrom(90, 100, 110),
        fc.integer({ min: -3, max: 3 }),
        (points, percent, off) => {
          // used / available in hundredths over whole points is the percentage itself, so used = available x per cent is exact
          const used = points * percent + off;
          const state = workloadState(used, points, SHIPPED);
          const expected =
            used < points * 90
              ? 'spare'
              : used <= points * 100
                ? 'near'
                : used <= points * 110
                  ? 'over'
                  : 'well_over';
          expect(state).toBe(expected);
        },
      ),
    );
  });

  it('exceeds a per cent only beyond it', () => {
    expect(exceeds(10_000, 100, 100)).toBe(false);
    expect(exceeds(10_001, 100, 100)).toBe(true);
    expect(exceeds(10_050, 100, 100.5)).toBe(false);
    expect(exceeds(10_051, 100, 100.5)).toBe(true);
  });
});

it('over capacity is over, well over, and cases without capacity', () => {
  expect(WORKLOAD_STATES.filter(isOverCapacity)).toEqual(['over', 'well_over', 'no_capacity']);
});

it('every state has its words', () => {
  expect(WORKLOAD_STATE_WORDS).toEqual({
    spare: 'Has capacity',
    near: 'Near capacity',
    over: 'Over capacity',
    well_over: 'Well over capacity',
    no_capacity: 'No capacity: cases need cover',
    unavailable: 'Not available',
    unknown: 'Details missing',
  });
});
