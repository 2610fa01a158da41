import { describe, expect, it } from 'vitest';
import { rangeBetween, rangeWords } from './range-words';

describe('the range of a workload in words', () => {
  it('says between what it lies and how many bands are provisional', () => {
    expect(rangeWords({ range: { low: 101.26, high: 119 }, provisionalBands: 5 })).toBe(
      'Between 101.3% and 119.0%: 5 bands are provisional',
    );
    expect(rangeWords({ range: { low: 99.96, high: 100.04 }, provisionalBands: 1 })).toBe(
      'Between 100.0% and 100.0%: 1 band is provisional',
    );
  });

  it('says the bands alone where they move nothing or nobody has points available, and nothing where none is provisional', () => {
    expect(rangeWords({ range: { low: 80, high: 80 }, provisionalBands: 2 })).toBe('2 bands are provisional');
    expect(rangeWords({ range: null, provisionalBands: 2 })).toBe('2 bands are provisional');
    expect(rangeWords({ range: { low: null, high: null }, provisionalBands: 2 })).toBe(
      '2 bands are provisional',
    );
    expect(rangeWords({ range: null, provisionalBands: 0 })).toBeNull();
  });

  it('is said in a row of a table where it is printed as two figures', () => {
    expect(rangeBetween({ range: { low: 101.26, high: 119 } })).toBe('Between 101.3% and 119.0%');
    expect(rangeBetween({ range: { low: 99.96, high: 100.04 } })).toBeNull();
    expect(rangeBetween({ range: { low: null, high: null } })).toBeNull();
    expect(rangeBetween({ range: null })).toBeNull();
  });
});
