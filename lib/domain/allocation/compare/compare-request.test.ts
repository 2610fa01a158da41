import { describe, expect, it } from 'vitest';
import { readCompared } from './compare-request';

describe('the officers to compare', () => {
  it('are read from the address, each once, in the order in which they stand', () => {
    expect(readCompared(undefined)).toEqual({ staffCodes: [], leftOut: [] });
    expect(readCompared('A')).toEqual({ staffCodes: ['A'], leftOut: [] });
    expect(readCompared(['B', 'A', 'B', ''])).toEqual({ staffCodes: ['B', 'A'], leftOut: [] });
  });

  it('are at most four: of five the first four are kept, and it is said', () => {
    expect(readCompared(['A', 'B', 'C', 'D'])).toEqual({ staffCodes: ['A', 'B', 'C', 'D'], leftOut: [] });
    expect(readCompared(['A', 'B', 'C', 'D', 'E'])).toEqual({
      staffCodes: ['A', 'B', 'C', 'D'],
      leftOut: ['E'],
    });
  });
});
