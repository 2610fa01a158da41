import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStepSize } from './next-step';

const LIMITS = { least: 10, most: 200, aimMs: 25 };
const size = fc.integer({ min: LIMITS.least, max: LIMITS.most });

describe('the size of the next step', () => {
  it.each([
    [50, 25, 50],
    [50, 50, 25],
    [50, 20, 62],
    [50, 1, 100],
    [50, 0, 100],
    [50, 1_000, 10],
    [150, 1, 200],
  ])('after %i things in %i ms is %i', (before, tookMs, next) => {
    expect(nextStepSize(before, tookMs, LIMITS)).toBe(next);
  });

  it('stays within its limits, and never is more than twice the last', () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 10_000, noNaN: true }), (before, tookMs) => {
        const next = nextStepSize(before, tookMs, LIMITS);
        expect(Number.isInteger(next)).toBe(true);
        expect(next).toBeGreaterThanOrEqual(LIMITS.least);
        expect(next).toBeLessThanOrEqual(Math.min(LIMITS.most, before * 2));
      }),
    );
  });

  it('is no larger after a slower step', () => {
    const took = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(size, took, took, (before, a, b) => {
        const [fast, slow] = [Math.min(a, b), Math.max(a, b)];
        expect(nextStepSize(before, slow, LIMITS)).toBeLessThanOrEqual(nextStepSize(before, fast, LIMITS));
      }),
    );
  });
});
