import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../kernel/dates';
import type { WorkloadState } from '../../workload/measure/states';
import { isNextToTrip, judgeExcessive, readClock, type SnapshotDay } from './excessive';
import { TODAY } from '../testing/test-facts';

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

describe('the clock itself', () => {
  const clock = (list: SnapshotDay[], state: WorkloadState = 'well_over') =>
    readClock(list, state, [], 28, TODAY);

  it('says how many days have run, since when, and the day on which they are 28 if nothing changes', () => {
    expect(clock(days(['over', 1], ['well_over', 17]))).toEqual({
      daysRun: 17,
      since: addDays(TODAY, -17),
      excessive: false,
      tripsOn: addDays(TODAY, 10),
    });
    expect(clock(days(['over', 1], ['well_over', 27])).tripsOn).toBe(TODAY);
  });

  it('takes today as it is, not as it was stored during the day', () => {
    const stored = [...days(['over', 1], ['well_over', 17]), { onDate: TODAY, state: 'well_over' as const }];
    expect(clock(stored)).toEqual(clock(days(['over', 1], ['well_over', 17])));
  });

  it('has no day once the 28 are reached, nor where today is at or below 110%', () => {
    expect(clock(days(['well_over', 28]))).toMatchObject({ excessive: true, tripsOn: null });
    expect(clock(days(['well_over', 20]), 'over')).toMatchObject({ daysRun: 20, tripsOn: null });
    expect(clock([], 'near')).toEqual({ daysRun: 0, since: null, excessive: false, tripsOn: null });
  });

  it('is paused by absence, past and to come', () => {
    const leave = (from: number, to: number) => ({
      kind: 'annual_leave' as const,
      startDate: addDays(TODAY, from),
      endDate: addDays(TODAY, to),
    });
    const list = days(['over', 1], ['well_over', 20]);
    expect(readClock(list, 'well_over', [leave(-5, -1), leave(2, 4)], 28, TODAY)).toMatchObject({
      daysRun: 15,
      tripsOn: addDays(TODAY, 15),
    });
    const gone = { kind: 'sickness' as const, startDate: addDays(TODAY, 1), endDate: null };
    expect(readClock(list, 'well_over', [gone], 28, TODAY).tripsOn).toBeNull();
  });

  it('agrees with the judgement of the dashboard on the day that it names', () => {
    for (let run = 0; run < 28; run += 1) {
      const list = days(['over', 1], ['well_over', run]);
      const { tripsOn } = clock(list);
      const until = daysBetween(TODAY, tripsOn ?? TODAY);
      const later = Array.from({ length: until + 1 }, (_, ahead) => ({
        onDate: addDays(TODAY, ahead),
        state: 'well_over' as const,
      }));
      expect(judgeExcessive([...list, ...later], [], 28)).toBe('yes');
      expect(judgeExcessive([...list, ...later.slice(0, -1)], [], 28)).toBe('no');
      expect(isNextToTrip(clock(list), TODAY)).toBe(until < 14);
    }
  });
});
