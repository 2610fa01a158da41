import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/dates';
import type { WorkloadState } from '../workload/states';
import { judgeExcessive, type SnapshotDay } from './excessive';
import { TODAY } from './test-facts';

/** Days that end yesterday, oldest first. */
function days(...states: [WorkloadState, number][]): SnapshotDay[] {
  const flat = states.flatMap(([state, count]) => Array.from({ length: count }, () => state));
  return flat.map((state, index) => ({ state, onDate: addDays(TODAY, index - flat.length) }));
}

describe('excessive: over 110% on each of 28 daily snapshots in a row', () => {
  it('needs 28 days; 27 are not enough', () => {
    expect(judgeExcessive(days(['over', 1], ['well_over', 28]), [], 28)).toBe('yes');
    expect(judgeExcessive(days(['over', 1], ['well_over', 27]), [], 28)).toBe('no');
  });

  it('starts again after a day at or below 110%', () => {
    expect(judgeExcessive(days(['well_over', 40], ['over', 1], ['well_over', 27]), [], 28)).toBe('no');
    expect(judgeExcessive(days(['well_over', 27], ['spare', 1]), [], 28)).toBe('no');
  });

  it('waits during absence: the days neither count nor reset', () => {
    expect(judgeExcessive(days(['well_over', 20], ['no_capacity', 30], ['well_over', 8]), [], 28)).toBe(
      'yes',
    );
    expect(
      judgeExcessive(days(['near', 1], ['well_over', 19], ['unavailable', 30], ['well_over', 8]), [], 28),
    ).toBe('no');
  });

  it('waits during annual leave, when the points stand but nobody works', () => {
    const leave = {
      kind: 'annual_leave' as const,
      startDate: addDays(TODAY, -10),
      endDate: addDays(TODAY, -4),
    };
    expect(judgeExcessive(days(['over', 1], ['well_over', 34]), [leave], 28)).toBe('no');
    expect(judgeExcessive(days(['over', 1], ['well_over', 35]), [leave], 28)).toBe('yes');
  });

  it('asks for older days where those given do not decide', () => {
    expect(judgeExcessive(days(['well_over', 20], ['no_capacity', 8]), [], 28)).toBe('older_days_needed');
    expect(judgeExcessive([], [], 28)).toBe('older_days_needed');
  });

  it('does not depend on the order in which the days come', () => {
    expect(judgeExcessive(days(['over', 1], ['well_over', 28]).reverse(), [], 28)).toBe('yes');
  });
});
