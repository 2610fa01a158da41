import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { countStarts, type HeldStart, toStarts } from './starts';

const TODAY = isoDate('2026-11-02');
const place = { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' };
const held = (crn: string, more: Partial<HeldStart> = {}): HeldStart => ({
  crn: asCrn(crn),
  setting: 'community',
  orderStart: isoDate('2026-03-02'),
  releaseDate: null,
  homeLduCode: 'L1',
  staffCode: 'S1',
  startedOn: isoDate('2026-03-04'),
  endedOn: null,
  place,
  ...more,
});
const of = (...rows: HeldStart[]) => countStarts(toStarts(rows, new Map([['L1', 'R1']])), TODAY);
const none = { count: 0, before: 0 };

describe('starts', () => {
  it('are cases that began in 12 months, beside those of the year before', () => {
    const days = ['2024-11-02', '2024-11-03', '2025-11-02', '2025-11-03', '2026-11-02', '2026-11-03'];
    const rows = days.map((day, index) => held(`X10000${index}`, { orderStart: isoDate(day) }));
    expect(of(...rows)).toEqual({ community: { count: 2, before: 2 }, afterRelease: none });
  });

  it('count a case once, whoever held it, and unpaid work with the community', () => {
    const again = held('X100001', { staffCode: 'S2' });
    const rows = [held('X100001'), again, held('X100002', { setting: 'unpaid_work' })];
    expect(of(...rows).community).toEqual({ count: 2, before: 0 });
  });

  it('after release are counted from the release, where it is recorded; nobody in custody counts', () => {
    const orderStart = isoDate('2022-01-10');
    const rows = [
      held('X100001', { setting: 'licence', orderStart, releaseDate: isoDate('2026-10-30') }),
      held('X100002', { setting: 'licence' }),
      held('X100003', { setting: 'custody' }),
    ];
    expect(of(...rows)).toEqual({ community: none, afterRelease: { count: 2, before: 0 } });
  });

  it('stand where the last officer works, else with the home', () => {
    const nobody = { regionCode: null, lduCode: null, teamCode: null };
    const rows = [held('X100001'), held('X100002', { staffCode: null, place: nobody })];
    expect(toStarts(rows, new Map([['L1', 'R1']])).map((start) => start.place)).toEqual([
      place,
      { regionCode: 'R1', lduCode: 'L1', teamCode: null },
    ]);
  });
});
