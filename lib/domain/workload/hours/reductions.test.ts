import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, fromEpochDay, type IsoDate, isoDate, toEpochDay } from '../../../kernel/dates';
import type { ReductionReason } from '../model/model';
import {
  findReason,
  firstDayOverContracted,
  isReductionActive,
  type Reduction,
  type ReductionInput,
  reductionsEndingWithin,
  reductionStatus,
  settleReduction,
  shareOfHours,
} from './reductions';
import { SHIPPED_MODELS } from '../model/shipped/shipped-models';

const START = isoDate('2026-11-02');
const END = isoDate('2026-11-30');
const reduction = (changes: Partial<Reduction> = {}): Reduction => ({
  reason: 'Mentoring',
  hoursHundredths: 370,
  startDate: START,
  endDate: END,
  cancelled: false,
  staysUntilReviewed: false,
  ...changes,
});

describe('the status of a reduction', () => {
  it.each([
    ['the day before the first', '2026-11-01', 'scheduled', 'scheduled'],
    ['the first day', '2026-11-02', 'active', 'active'],
    ['a day between', '2026-11-15', 'active', 'active'],
    ['the last day', '2026-11-30', 'active', 'active'],
    ['the day after the last', '2026-12-01', 'ended', 'review_due'],
    ['a year later', '2027-12-01', 'ended', 'review_due'],
  ])('%s is told from its dates', (_, on, status, ifItNeverLapses) => {
    expect(reductionStatus(reduction(), isoDate(on))).toBe(status);
    expect(reductionStatus(reduction({ staysUntilReviewed: true }), isoDate(on))).toBe(ifItNeverLapses);
    expect(reductionStatus(reduction({ cancelled: true }), isoDate(on))).toBe('cancelled');
    expect(reductionStatus(reduction({ cancelled: true, staysUntilReviewed: true }), isoDate(on))).toBe(
      'cancelled',
    );
  });

  it('is never ended where no end is set', () => {
    expect(reductionStatus(reduction({ endDate: null }), isoDate('2100-01-01'))).toBe('active');
    expect(reductionStatus(reduction({ endDate: null }), isoDate('2026-11-01'))).toBe('scheduled');
  });

  it('lasts a single day where it starts and ends on one', () => {
    const day = reduction({ endDate: START });
    expect([-1, 0, 1].map((offset) => reductionStatus(day, addDays(START, offset)))).toEqual([
      'scheduled',
      'active',
      'ended',
    ]);
  });

  it('takes hours while active, and while it waits for review', () => {
    const on = isoDate('2026-12-01');
    expect(isReductionActive(reduction(), on)).toBe(false);
    expect(isReductionActive(reduction({ staysUntilReviewed: true }), on)).toBe(true);
    expect(isReductionActive(reduction({ staysUntilReviewed: true, cancelled: true }), on)).toBe(false);
    expect(isReductionActive(reduction(), END)).toBe(true);
    expect(isReductionActive(reduction(), addDays(START, -1))).toBe(false);
  });
});

describe('the reasons of the shipped models', () => {
  /** name, fixed %, at most %, months, as the table of docs/rules/workload.md, W-3 has them. */
  const TABLE: [string, number?, number?, number?][] = [
    ['Disability or reasonable adjustment'],
    ['Phased return to work'],
    ['Pregnancy'],
    ['Co-worked cases'],
    ['Group supervision'],
    ['Group induction'],
    ['Court duty'],
    ['Pre-sentence report duty'],
    ['Split role'],
    ['Custody role'],
    ['Quality assurance audits'],
    ['Mentoring'],
    ['Other'],
    ['Trade union facility time', undefined, 50],
    ['PQiP first 6 months', 80, undefined, 6],
    ['PQiP 6 to 12 months', 60, undefined, 6],
    ['PQiP 12 to 18 months', 40, undefined, 6],
    ['Newly qualified officer', 20, undefined, 9],
    ['PSO learning and development', 20, undefined, 6],
    ['Vocational qualification level 3', 5, undefined, 6],
    ['Level 4 and 5 access', 10, undefined, 6],
    ['Single point of contact lead', undefined, 5],
  ];

  it.each(SHIPPED_MODELS.map((model) => [model.code, model] as const))(
    '%s has the published list',
    (_, model) => {
      expect(
        model.reductionReasons.map((reason) => [
          reason.name,
          reason.fixedPercent,
          reason.atMostPercent,
          reason.months,
        ]),
      ).toEqual(TABLE.map(([name, fixed, most, months]) => [name, fixed, most, months]));
      expect(
        model.reductionReasons.filter((reason) => reason.neverLapses).map((reason) => reason.name),
      ).toEqual(['Disability or reasonable adjustment']);
    },
  );

  it.each(TABLE.filter(([, fixed]) => fixed !== undefined))(
    '%s fixes the hours at %i per cent for a limited time',
    (name, fixed = 0, _most, months = 0) => {
      const reason = reasonNamed(name);
      const hoursHundredths = 37 * fixed;
      const latest = addDays(addMonths(START, months), -1);
      expect(settle({ reason, hoursHundredths: null, endDate: null })).toEqual({
        ok: true,
        value: { hoursHundredths, endDate: latest },
      });
      expect(settle({ reason, hoursHundredths, endDate: latest })).toMatchObject({ ok: true });
      expect(settle({ reason, hoursHundredths: hoursHundredths + 1 })).toEqual({
        ok: false,
        error: { code: 'hours_fixed', fixedHundredths: hoursHundredths },
      });
      expect(settle({ reason, hoursHundredths: hoursHundredths - 1 })).toMatchObject({
        ok: false,
        error: { code: 'hours_fixed' },
      });
      expect(settle({ reason, hoursHundredths: null, endDate: addDays(latest, 1) })).toEqual({
        ok: false,
        error: { code: 'too_long', latestEnd: latest },
      });
      expect(settle({ reason, hoursHundredths: null, endDate: START })).toMatchObject({
        ok: true,
        value: { endDate: START },
      });
    },
  );

  it.each(TABLE.filter(([, , most]) => most !== undefined))(
    '%s caps the hours, and may have no end',
    (name, _fixed, most = 0) => {
      const reason = reasonNamed(name);
      const mostHundredths = 37 * most;
      expect(settle({ reason, hoursHundredths: mostHundredths, endDate: null })).toEqual({
        ok: true,
        value: { hoursHundredths: mostHundredths, endDate: null },
      });
      expect(settle({ reason, hoursHundredths: 1 })).toMatchObject({ ok: true });
      expect(settle({ reason, hoursHundredths: mostHundredths + 1 })).toEqual({
        ok: false,
        error: { code: 'hours_over_cap', mostHundredths },
      });
      expect(settle({ reason, hoursHundredths: null })).toEqual({
        ok: false,
        error: { code: 'hours_missing' },
      });
    },
  );

  it.each(TABLE.filter(([, fixed, most]) => fixed === undefined && most === undefined))(
    '%s takes any hours up to the contract',
    (name) => {
      const reason = reasonNamed(name);
      for (const hoursHundredths of [1, 3700])
        expect(settle({ reason, hoursHundredths, endDate: null })).toEqual({
          ok: true,
          value: { hoursHundredths, endDate: null },
        });
      for (const hoursHundredths of [0, -100, 3701])
        expect(settle({ reason, hoursHundredths })).toEqual({
          ok: false,
          error: { code: 'hours_out_of_range', mostHundredths: 3700 },
        });
      expect(settle({ reason, hoursHundredths: null })).toEqual({
        ok: false,
        error: { code: 'hours_missing' },
      });
    },
  );
});

function reasonNamed(name: string): ReductionReason {
  const reason = findReason(SHIPPED_MODELS[0]?.reductionReasons ?? [], name);
  if (reason === null) throw new Error(`No reason ${name}`);
  return reason;
}

const settle = (
  input: Partial<ReductionInput>,
  others: readonly Reduction[] = [],
  contracted = 3700,
): ReturnType<typeof settleReduction> =>
  settleReduction(
    { reason: reasonNamed('Mentoring'), hoursHundredths: 370, startDate: START, endDate: null, ...input },
    contracted,
    others,
  );

describe('finding a reason', () => {
  it.each(['Mentoring', 'mentoring', ' MENTORING '])('"%s" in any case of letters', (name) => {
    expect(findReason(SHIPPED_MODELS[0]?.reductionReasons ?? [], name)?.name).toBe('Mentoring');
  });
  it.each(['', 'Mentor', 'Mentoring x'])('"%s" is none', (name) => {
    expect(findReason(SHIPPED_MODELS[0]?.reductionReasons ?? [], name)).toBeNull();
  });
});

describe('a share of contracted hours', () => {
  it.each([
    [3700, 20, 740],
    [3000, 20, 600],
    [3750, 5, 188], // 1.875 h, half up
    [3750, 80, 3000],
    [1850, 5, 93], // 0.925 h, half up
    [3510, 5, 176], // 1.755 h, half up
    [3700, 50, 1850],
    [0, 80, 0],
  ])('%i hundredths at %i per cent are %i', (contracted, percent, share) => {
    expect(shareOfHours(contracted, percent)).toBe(share);
  });
});

describe('what is refused', () => {
  it('an end before the start', () => {
    expect(settle({ endDate: addDays(START, -1) })).toEqual({
      ok: false,
      error: { code: 'end_before_start' },
    });
    expect(settle({ endDate: START })).toMatchObject({ ok: true });
    expect(
      settle({
        reason: reasonNamed('Newly qualified officer'),
        hoursHundredths: null,
        endDate: addDays(START, -1),
      }),
    ).toEqual({ ok: false, error: { code: 'end_before_start' } });
  });

  it('no fixed hours of a hundredth or more, however few are contracted', () => {
    expect(
      settle({ reason: reasonNamed('Newly qualified officer'), hoursHundredths: null }, [], 5),
    ).toMatchObject({
      ok: true,
      value: { hoursHundredths: 1 },
    });
  });

  it('fixed hours that come to nothing, for somebody without contracted hours', () => {
    expect(settle({ reason: reasonNamed('Newly qualified officer'), hoursHundredths: null }, [], 0)).toEqual({
      ok: false,
      error: { code: 'hours_out_of_range', mostHundredths: 0 },
    });
  });

  it('more than contracted hours on any day of it, naming the first such day', () => {
    const later = reduction({ hoursHundredths: 3400, startDate: isoDate('2026-12-01'), endDate: null });
    expect(settle({ hoursHundredths: 300 }, [later])).toMatchObject({ ok: true });
    expect(settle({ hoursHundredths: 301 }, [later])).toEqual({
      ok: false,
      error: { code: 'over_contracted', onDate: '2026-12-01', totalHundredths: 3701 },
    });
    expect(settle({ hoursHundredths: 301, endDate: END }, [later])).toMatchObject({ ok: true });
    expect(settle({ hoursHundredths: 301, endDate: isoDate('2026-12-01') }, [later])).toMatchObject({
      ok: false,
    });
  });

  it('overlapping by one day only', () => {
    const until = reduction({ hoursHundredths: 3400, startDate: isoDate('2026-01-01'), endDate: START });
    expect(settle({ hoursHundredths: 400 }, [until])).toEqual({
      ok: false,
      error: { code: 'over_contracted', onDate: START, totalHundredths: 3800 },
    });
    expect(settle({ hoursHundredths: 400, startDate: addDays(START, 1) }, [until])).toMatchObject({
      ok: true,
    });
  });

  it('but not for the sake of one that is cancelled', () => {
    expect(
      settle({ hoursHundredths: 400 }, [reduction({ hoursHundredths: 3400, cancelled: true })]),
    ).toMatchObject({ ok: true });
  });

  it('one that ended, unless it stays until reviewed', () => {
    const ended = { hoursHundredths: 3400, startDate: isoDate('2025-01-01'), endDate: isoDate('2025-06-30') };
    expect(settle({ hoursHundredths: 400 }, [reduction(ended)])).toMatchObject({ ok: true });
    expect(settle({ hoursHundredths: 400 }, [reduction({ ...ended, staysUntilReviewed: true })])).toEqual({
      ok: false,
      error: { code: 'over_contracted', onDate: START, totalHundredths: 3800 },
    });
  });

  it('one that stays until reviewed counts past its own end', () => {
    const later = reduction({ hoursHundredths: 3400, startDate: isoDate('2027-06-01'), endDate: null });
    const input = { hoursHundredths: 400, endDate: isoDate('2026-12-31') };
    expect(
      settle({ ...input, reason: reasonNamed('Disability or reasonable adjustment') }, [later]),
    ).toMatchObject({ ok: false, error: { code: 'over_contracted', onDate: '2027-06-01' } });
    expect(settle(input, [later])).toMatchObject({ ok: true });
  });

  it('nothing that lies outside the days of the new one: an older contract may have had more hours', () => {
    const old = reduction({
      hoursHundredths: 3000,
      startDate: isoDate('2024-01-01'),
      endDate: isoDate('2024-12-31'),
    });
    expect(settle({ hoursHundredths: 100 }, [old], 2000)).toMatchObject({ ok: true });
    expect(firstDayOverContracted([old], 2000)).toEqual({ onDate: '2024-01-01', totalHundredths: 3000 });
  });
});

describe('the first day over contracted hours', () => {
  it('is none while they add up to contracted hours exactly', () => {
    expect(
      firstDayOverContracted(
        [reduction({ hoursHundredths: 1850 }), reduction({ hoursHundredths: 1850 })],
        3700,
      ),
    ).toBeNull();
    expect(firstDayOverContracted([], 0)).toBeNull();
  });

  it('is the same as counting every day', () => {
    const first = toEpochDay(isoDate('2026-03-15'));
    const day = fc.integer({ min: first, max: first + 40 }).map(fromEpochDay);
    const any = fc
      .record({
        hoursHundredths: fc.integer({ min: 1, max: 2000 }),
        startDate: day,
        length: fc.option(fc.integer({ min: 1, max: 20 })),
        cancelled: fc.boolean(),
        staysUntilReviewed: fc.boolean(),
      })
      .map(({ length, ...rest }): Reduction =>
        reduction({ ...rest, endDate: length === null ? null : addDays(rest.startDate, length - 1) }),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (reductions) => {
        let expected: { onDate: IsoDate; totalHundredths: number } | null = null;
        for (let epochDay = first - 1; epochDay <= first + 80 && expected === null; epochDay += 1) {
          const onDate = fromEpochDay(epochDay);
          let totalHundredths = 0;
          for (const { hoursHundredths, startDate, endDate, cancelled, staysUntilReviewed } of reductions) {
            const counts =
              !cancelled &&
              onDate >= startDate &&
              (endDate === null || onDate <= endDate || staysUntilReviewed);
            if (counts) totalHundredths += hoursHundredths;
          }
          if (totalHundredths > 3700) expected = { onDate, totalHundredths };
        }
        expect(firstDayOverContracted(reductions, 3700)).toEqual(expected);
      }),
    );
  });
});

describe('what ends soon', () => {
  it('is active now, and ends today or within the days asked', () => {
    const on = isoDate('2026-11-15');
    const ending = (endDate: string | null, changes: Partial<Reduction> = {}): Reduction =>
      reduction({ endDate: endDate === null ? null : isoDate(endDate), ...changes });
    const found = (entry: Reduction): boolean => reductionsEndingWithin([entry], on, 30).length === 1;
    expect(found(ending('2026-11-14'))).toBe(false);
    expect(found(ending('2026-11-15'))).toBe(true);
    expect(found(ending('2026-12-15'))).toBe(true);
    expect(found(ending('2026-12-16'))).toBe(false);
    expect(found(ending(null))).toBe(false);
    expect(found(ending('2026-11-20', { cancelled: true }))).toBe(false);
    expect(found(ending('2026-11-20', { startDate: isoDate('2026-11-16') }))).toBe(false);
    expect(found(ending('2026-11-10', { staysUntilReviewed: true }))).toBe(false);
  });
});
