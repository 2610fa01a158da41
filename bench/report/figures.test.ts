import { describe, expect, it } from 'vitest';
import { percentile, spreadOf } from './figures';
import { tableOf } from './table';

describe('the figures of the bench', () => {
  it('take percentiles of what was measured, never of what lies between', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 99)).toBe(7);
    expect(spreadOf([3, 1, 2])).toEqual({ value: 2, p50: 2, p95: 3, p99: 3, slowest: 3, runs: 3 });
  });

  it('stand in a table with their unit, their percentiles and what they are over', () => {
    const lines = tableOf([
      {
        row: 'team',
        what: 'team page, 1 person',
        unit: 'ms',
        ...spreadOf([10.04, 20.04, 30.04]),
        ratio: { over: 'plain page', times: 2.345 },
      },
      { row: 'nation', what: 'nation, 50 people', unit: 'ms', value: null, note: 'too slow to ask' },
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/team page, 1 person +20\.0 ms +20\.0 +30\.0 +30\.0 +3 +2\.35 x plain page/);
    expect(lines[2]).toMatch(/nation, 50 people +- +too slow to ask/);
  });
});
