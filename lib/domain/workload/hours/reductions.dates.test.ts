import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, isoDate, londonDay, parseIsoDate } from '../../../kernel/dates';
import {
  daysOfYears,
  lengthOfMonth,
  nextDay,
  type PlainDay,
  written,
} from '../../../kernel/testing/plain-calendar';
import type { ReductionReason } from '../model/model';
import { isReductionActive, type Reduction, reductionStatus, settleReduction } from './reductions';

/** Every day of seven years, counted without `Date`: their places in this list are the oracle's arithmetic. */
const DAYS = daysOfYears(2023, 2029).map(written);
const day = fc.integer({ min: 0, max: DAYS.length - 1 });
const at = (index: number) => isoDate(DAYS[index] ?? '');

const reason = (months: number): ReductionReason => ({ name: 'Course', months, neverLapses: false });
const endOf = (startDate: string, months: number): string | null => {
  const settled = settleReduction(
    { reason: reason(months), hoursHundredths: 100, startDate: isoDate(startDate), endDate: null },
    3700,
    [],
  );
  return settled.ok ? settled.value.endDate : null;
};

/** The last day of so many months: the day before the same day of a later month, or that month's last day where it has none. */
function endByHand(start: PlainDay, months: number): string {
  let { year, month } = start;
  for (let left = months; left > 0; left -= 1) {
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  const anniversary: PlainDay = { year, month, day: Math.min(start.day, lengthOfMonth(year, month)) };
  let before: PlainDay = start;
  while (written(nextDay(before)) !== written(anniversary)) before = nextDay(before);
  return written(before);
}

describe('a reduction of a length in months', () => {
  it.each([
    ['2026-01-31', 6, '2026-07-30'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-08-31', 6, '2028-02-28'],
    ['2027-08-30', 6, '2028-02-28'],
    ['2028-02-29', 6, '2028-08-28'],
    ['2027-05-29', 9, '2028-02-28'],
    ['2027-06-01', 9, '2028-02-29'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2028-03-01', 12, '2029-02-28'],
    ['2026-03-31', 1, '2026-04-29'],
    ['2026-12-01', 1, '2026-12-31'],
  ])('that starts on %s and lasts %i months ends on %s, and no later', (start, months, end) => {
    expect(endOf(start, months)).toBe(end);
    const later = settleReduction(
      {
        reason: reason(months),
        hoursHundredths: 100,
        startDate: isoDate(start),
        endDate: addDays(isoDate(end), 1),
      },
      3700,
      [],
    );
    expect(later).toEqual({ ok: false, error: { code: 'too_long', latestEnd: end } });
  });

  it('ends where a calendar counted by hand says, from every day of three years', () => {
    for (const start of daysOfYears(2026, 2028))
      for (const months of [1, 6, 9]) expect(endOf(written(start), months)).toBe(endByHand(start, months));
  });

  it('follows on from another without a gap and without a day in both', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(6, 9), (start, months) => {
        const first = endOf(DAYS[start] ?? '', months);
        expect(addDays(isoDate(first ?? ''), 1)).toBe(addMonths(at(start), months));
      }),
    );
  });
});

describe('the days of a reduction', () => {
  const entry = (start: number, end: number | null, more: Partial<Reduction> = {}): Reduction => ({
    reason: 'Other',
    hoursHundredths: 100,
    startDate: at(start),
    endDate: end === null ? null : at(end),
    cancelled: false,
    staysUntilReviewed: false,
    ...more,
  });
  const anyOne = fc
    .record({ start: day, length: fc.option(fc.integer({ min: 0, max: 800 })), stays: fc.boolean() })
    .map(({ start, length, stays }) => ({
      start,
      end: length === null ? null : Math.min(start + length, DAYS.length - 1),
      stays,
    }));

  it('are those from its place in the calendar to its last, both included, leap days too', () => {
    fc.assert(
      fc.property(anyOne, day, ({ start, end, stays }, on) => {
        const one = entry(start, end, { staysUntilReviewed: stays });
        const inside = on >= start && (end === null || on <= end);
        const after = end !== null && on > end;
        const status = inside ? 'active' : after ? (stays ? 'review_due' : 'ended') : 'scheduled';
        expect(reductionStatus(one, at(on))).toBe(status);
        expect(isReductionActive(one, at(on))).toBe(inside || (after && stays));
      }),
    );
  });

  it('are on each side of its first and its last day what they should be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: DAYS.length - 402 }),
        fc.integer({ min: 0, max: 400 }),
        (start, length) => {
          const end = start + length;
          const one = entry(start, end);
          expect([start - 1, start, end, end + 1].map((on) => reductionStatus(one, at(on)))).toEqual([
            'scheduled',
            'active',
            'active',
            'ended',
          ]);
        },
      ),
    );
  });

  it('are refused together as soon as one day of a new one has too much, counting every day', () => {
    const hours = fc.integer({ min: 1, max: 2_500 });
    const open: ReductionReason = { name: 'Other', neverLapses: false };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyOne, hours, fc.boolean()), { maxLength: 4 }),
        anyOne,
        hours,
        (others, added, addedHours) => {
          const stored = others.map(([{ start, end, stays }, hoursHundredths, cancelled]) =>
            entry(start, end, { staysUntilReviewed: stays, hoursHundredths, cancelled }),
          );
          const settled = settleReduction(
            {
              reason: open,
              hoursHundredths: addedHours,
              startDate: at(added.start),
              endDate: added.end === null ? null : at(added.end),
            },
            3_700,
            stored,
          );
          let first: string | null = null;
          for (let on = added.start; on <= (added.end ?? DAYS.length - 1) && first === null; on += 1) {
            let total = addedHours;
            for (const [{ start, end, stays }, taken, cancelled] of others)
              if (!cancelled && start <= on && (end === null || stays || on <= end)) total += taken;
            if (total > 3_700) first = DAYS[on] ?? null;
          }
          if (first === null) expect(settled.ok).toBe(true);
          else
            expect(settled).toMatchObject({ ok: false, error: { code: 'over_contracted', onDate: first } });
        },
      ),
    );
  });
});

describe('the day by which a status is told is London’s, wherever the server stands', () => {
  const before = process.env.TZ;
  afterAll(() => {
    process.env.TZ = before ?? '';
    if (before === undefined) delete process.env.TZ;
  });
  /** Half past midnight and half past eleven in the evening in London, on days around the changes of its clocks. */
  const INSTANTS: [string, string, string][] = [
    ['2026-03-28', '2026-03-28T00:30:00Z', '2026-03-28T23:30:00Z'],
    ['2026-03-29', '2026-03-29T00:30:00Z', '2026-03-29T22:30:00Z'],
    ['2026-03-30', '2026-03-29T23:30:00Z', '2026-03-30T22:30:00Z'],
    ['2026-07-01', '2026-06-30T23:30:00Z', '2026-07-01T22:30:00Z'],
    ['2026-10-24', '2026-10-23T23:30:00Z', '2026-10-24T22:30:00Z'],
    ['2026-10-25', '2026-10-24T23:30:00Z', '2026-10-25T23:30:00Z'],
    ['2026-10-26', '2026-10-26T00:30:00Z', '2026-10-26T23:30:00Z'],
    ['2027-01-01', '2027-01-01T00:30:00Z', '2027-01-01T23:30:00Z'],
    ['2028-02-29', '2028-02-29T00:30:00Z', '2028-02-29T23:30:00Z'],
  ];

  it.each(['America/Los_Angeles', 'Pacific/Auckland', 'UTC', 'Europe/London', 'Pacific/Kiritimati'])(
    '%s',
    (zone) => {
      process.env.TZ = zone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      for (const [text, early, late] of INSTANTS) {
        const date = parseIsoDate(text) ?? isoDate('');
        const one: Reduction = {
          reason: 'Other',
          hoursHundredths: 100,
          startDate: date,
          endDate: date,
          cancelled: false,
          staysUntilReviewed: false,
        };
        const hour = 3_600_000;
        const statusAt = (instant: number): string => reductionStatus(one, londonDay(new Date(instant)));
        expect(
          [Date.parse(early) - hour, Date.parse(early), Date.parse(late), Date.parse(late) + hour].map(
            statusAt,
          ),
        ).toEqual(['scheduled', 'active', 'active', 'ended']);
      }
    },
  );
});
