import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRatios,
  floorDivide,
  numberToHundredths,
  parseHundredths,
  percentRoundedHalfUp,
  quotientRoundedHalfUp,
  roundHalfUp,
} from './ratio';

describe('decimals as whole hundredths', () => {
  it.each([
    ['37', 3700],
    ['37.5', 3750],
    ['37.50', 3750],
    ['0.01', 1],
    ['0', 0],
    ['-0', 0],
    ['-1.5', -150],
    [' 7.4 ', 740],
    ['1.15', 115],
    ['999999999.99', 99_999_999_999],
  ])('reads "%s" as %i', (text, hundredths) => {
    expect(parseHundredths(text)).toBe(hundredths);
  });

  it.each(['', '.5', '5.', '1.234', '1e3', '1,000', '12 34', '--1', '+1', 'NaN', '1000000000', '0x10'])(
    'refuses "%s"',
    (text) => {
      expect(parseHundredths(text)).toBeNull();
    },
  );

  it.each([
    [37.5, 3750],
    [0.29, 29],
    [1.15, 115],
    [-0, 0],
    [35.15, 3515],
  ])('takes the number %d as %i', (value, hundredths) => {
    expect(numberToHundredths(value)).toBe(hundredths);
  });

  it.each([1.005, 0.001, 1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2])(
    'refuses the number %d',
    (value) => {
      expect(numberToHundredths(value)).toBeNull();
    },
  );

  it('gives back every whole number of hundredths, as text and as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        expect(numberToHundredths(hundredths / 100)).toBe(hundredths);
        expect(parseHundredths((hundredths / 100).toFixed(2))).toBe(hundredths);
      }),
    );
  });
});

const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });

describe('division of whole numbers', () => {
  it.each([
    [7n, 2n, 3n, 4n],
    [-7n, 2n, -4n, -4n],
    [6n, 2n, 3n, 3n],
    [-6n, 2n, -3n, -3n],
    [1n, 2n, 0n, 1n],
    [-1n, 2n, -1n, -1n],
    [1n, 3n, 0n, 0n],
    [2n, 3n, 0n, 1n],
    [0n, 5n, 0n, 0n],
  ])('%d / %d: down is %d, half up is %d', (numerator, denominator, down, half) => {
    expect(floorDivide(numerator, denominator)).toBe(down);
    expect(roundHalfUp(numerator, denominator)).toBe(half);
  });

  it('down is the greatest whole number that is not above the quotient', () => {
    fc.assert(
      fc.property(whole, positive, (numerator, denominator) => {
        const quotient = floorDivide(numerator, denominator);
        expect(quotient * denominator <= numerator).toBe(true);
        expect((quotient + 1n) * denominator > numerator).toBe(true);
      }),
    );
  });

  it('half up is nearest to the quotient, and away from zero where two are', () => {
    fc.assert(
      fc.property(whole, positive, (numerator, denominator) => {
        const size = numerator < 0n ? -numerator : numerator;
        const rounded = roundHalfUp(numerator, denominator);
        const roundedSize = rounded < 0n ? -rounded : rounded;
        const twiceOff = 2n * (size - roundedSize * denominator);
        expect(twiceOff < denominator && twiceOff >= -denominator).toBe(true);
        expect(rounded === 0n || rounded < 0n === numerator < 0n).toBe(true);
      }),
    );
  });
});

describe('a percentage', () => {
  it.each([
    [239_300, 217_600, 3, 109.972],
    [239_300, 217_600, 1, 110],
    [60_000, 43_500, 1, 137.9],
    [299_300, 261_100, 1, 114.6],
    [1, 3, 0, 33],
    [1, 200, 0, 1],
    [1, 8, 1, 12.5],
    [1, 16, 1, 6.3],
    [0, 5, 3, 0],
    [-1, 200, 0, -1],
    [29, 100, 0, 29],
  ])('%i of %i to %i decimals is %d', (part, all, decimals, percent) => {
    expect(percentRoundedHalfUp(part, all, decimals)).toBe(percent);
  });

  it('of nothing does not exist: it is not 0', () => {
    expect(percentRoundedHalfUp(0, 0, 1)).toBeNull();
    expect(percentRoundedHalfUp(5, 0, 1)).toBeNull();
    expect(quotientRoundedHalfUp(5, 0, 1)).toBeNull();
  });

  it('is within half of its last decimal, told in whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        (part, all, decimals) => {
          const scale = 10n ** BigInt(decimals);
          const shown = BigInt(
            Math.round((percentRoundedHalfUp(part, all, decimals) ?? Number.NaN) * Number(scale)),
          );
          const off = 2n * (BigInt(part) * 100n * scale - shown * BigInt(all));
          expect(off < BigInt(all) && off >= -BigInt(all)).toBe(true);
        },
      ),
    );
  });

  it('is a hundred times the quotient', () => {
    expect(quotientRoundedHalfUp(1763, 3675, 2)).toBe(0.48);
    expect(quotientRoundedHalfUp(176_400, 3675, 0)).toBe(48);
    expect(quotientRoundedHalfUp(1, 2, 0)).toBe(1);
  });
});

describe('comparing ratios', () => {
  it.each([
    [1, 3, 33, 100, 1],
    [1, 3, 2, 6, 0],
    [1, 3, 34, 100, -1],
    [0, 7, 0, 9, 0],
  ])('%i/%i with %i/%i gives %i', (a, b, c, d, order) => {
    expect(compareRatios(a, b, c, d)).toBe(order);
  });

  it('is exact where floating point is not', () => {
    expect(
      compareRatios(
        9_007_199_254_740_991,
        9_007_199_254_740_990,
        9_007_199_254_740_990,
        9_007_199_254_740_989,
      ),
    ).toBe(-1);
  });

  it('turns over when the two are swapped', () => {
    const part = fc.integer({ min: 0, max: 1e9 });
    const all = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(part, all, part, all, (a, b, c, d) => {
        expect(compareRatios(a, b, c, d) + compareRatios(c, d, a, b)).toBe(0);
        expect(compareRatios(a, b, a * 3, b * 3)).toBe(0);
      }),
    );
  });
});

describe('plain numbers in place of big ones', () => {
  // Across what plain numbers hold exactly: a part of 9 * 10^10 times 100 000 lies just below it.
  const whole = fc.oneof(
    fc.integer({ min: 1, max: 5_000_000 }),
    fc.maxSafeInteger().filter((number) => number > 0),
  );
  const part = fc.oneof(fc.integer({ min: -5_000_000, max: 5_000_000 }), fc.maxSafeInteger());

  it('round as exact arithmetic does', () => {
    fc.assert(
      fc.property(part, whole, fc.integer({ min: 0, max: 3 }), (of, all, decimals) => {
        const scale = 10 ** decimals;
        const percent = Number(roundHalfUp(BigInt(of) * 100n * BigInt(scale), BigInt(all))) / scale;
        const quotient = Number(roundHalfUp(BigInt(of) * BigInt(scale), BigInt(all))) / scale;
        expect(percentRoundedHalfUp(of, all, decimals)).toBe(percent);
        expect(quotientRoundedHalfUp(of, all, decimals)).toBe(quotient);
      }),
    );
  });

  it('compare as exact arithmetic does', () => {
    fc.assert(
      fc.property(part, whole, part, whole, (a, b, c, d) => {
        const [left, right] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)];
        expect(compareRatios(a, b, c, d)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it('take no fraction for a whole number', () => {
    expect(() => percentRoundedHalfUp(0.5, 2, 1)).toThrow(RangeError);
    expect(() => compareRatios(0.5, 2, 1, 2)).toThrow(RangeError);
  });
});
