import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { firstAppointmentOn } from './first-appointment';
import { booked } from '../testing/appointments';
import { compareQueue, type Queued } from './order-queue';
import { WAITS_UNKNOWN } from '../../workload/absence/first-due';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';

const monday = isoDate('2026-11-02');
const words = (date: string | null, today = monday) =>
  booked(date === null ? null : isoDate(date), today).words;

describe('the first appointment in words', () => {
  it.each([
    ['2026-10-29', '2 working days late'],
    ['2026-10-30', '1 working day late'],
    ['2026-10-31', '1 working day late'],
    ['2026-11-02', 'today'],
    ['2026-11-03', 'tomorrow'],
    ['2026-11-05', 'in 3 working days'],
    ['2026-11-09', 'in 5 working days'],
    [null, 'none booked'],
  ])('%s is %s on Monday 2 November 2026', (date, expected) => {
    expect(words(date)).toBe(expected);
  });

  it('leaves out weekends and bank holidays', () => {
    expect(words('2026-12-29', isoDate('2026-12-24'))).toBe('in 1 working day');
    expect(words('2026-11-07', isoDate('2026-11-08'))).toBe('late, less than 1 working day');
    expect(words('2026-12-27', isoDate('2026-12-25'))).toBe('before the next working day');
  });
});

const row = (crn: string, date: string | null, bandRank = 1, waitWorkingDays: number | null = 5): Queued => ({
  crn,
  appointment: booked(date === null ? null : isoDate(date), monday),
  bandRank,
  waitWorkingDays,
});
const order = (...rows: Queued[]) => [...rows].sort(compareQueue).map((entry) => entry.crn);

describe('the order of the queue', () => {
  it('is by working days left, late ones first; none booked and none due last', () => {
    expect(
      order(
        row('A', null),
        row('B', '2026-11-03'),
        row('C', '2026-10-30'),
        row('D', '2026-10-28'),
        row('E', '2026-11-02'),
      ),
    ).toEqual(['D', 'C', 'E', 'B', 'A']);
  });

  it('puts those that are late or due within 1 working day first, by band', () => {
    expect(
      order(
        row('A', '2026-10-28', 1),
        row('B', '2026-11-03', 4),
        row('C', '2026-11-04', 4),
        row('D', null, 4),
      ),
    ).toEqual(['B', 'A', 'C', 'D']);
    expect(order(row('A', '2026-11-03', 2), row('B', '2026-11-02', 2))).toEqual(['B', 'A']);
  });

  it('then, of the others, by days left and by the longest wait', () => {
    expect(order(row('A', '2026-11-05', 4), row('B', '2026-11-04', 1))).toEqual(['B', 'A']);
    expect(order(row('A', '2026-11-05', 4, 2), row('B', '2026-11-05', 1, 9))).toEqual(['B', 'A']);
    expect(order(row('A', '2026-11-05', 1, 2), row('B', '2026-11-05', 4, 2))).toEqual(['B', 'A']);
  });

  it('does not leave a case of band 4 that waits without an appointment below one of band 1', () => {
    const waits = {
      ...row('A', null, 4, 30),
      appointment: firstAppointmentOn(
        IBAT_4,
        {
          setting: 'community',
          rosh: 'high',
          flags: [],
          orderStart: isoDate('2026-09-21'),
          releaseDate: null,
          firstAppointment: null,
        },
        WAITS_UNKNOWN,
        monday,
      ),
    };
    expect(waits.appointment.words).toBe('none booked, 28 working days late');
    expect(order(row('B', '2026-11-02', 1), row('C', '2026-11-09', 3), waits)).toEqual(['A', 'B', 'C']);
  });

  it('then by the longest wait and the CRN', () => {
    expect(order(row('A', '2026-11-03', 1), row('B', '2026-11-03', 4))).toEqual(['B', 'A']);
    expect(
      order(row('A', '2026-11-03', 2, 3), row('B', '2026-11-03', 2, 9), row('C', '2026-11-03', 2, null)),
    ).toEqual(['B', 'A', 'C']);
    expect(order(row('B', null), row('A', null))).toEqual(['A', 'B']);
  });

  it('puts a late appointment of the weekend before one of today', () => {
    expect(order(row('A', '2026-11-02'), row('B', '2026-11-01'))).toEqual(['B', 'A']);
  });

  it('is total: the order handed over makes no difference', () => {
    const anyRow = fc.record({
      days: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }),
      bandRank: fc.integer({ min: 1, max: 4 }),
      wait: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const queue = rows.map((entry, index) => ({
          crn: `X${index}`,
          appointment: booked(entry.days === null ? null : addDays(monday, entry.days), monday),
          bandRank: entry.bandRank,
          waitWorkingDays: entry.wait,
        }));
        const shuffled = queue
          .map((entry) => ({ entry, key: keys.next().value }))
          .sort((a, b) => a.key - b.key);
        expect(shuffled.map(({ entry }) => entry).sort(compareQueue)).toEqual([...queue].sort(compareQueue));
      }),
    );
  });
});
