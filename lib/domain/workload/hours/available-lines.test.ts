import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { sumOf } from '../../../kernel/collections';
import type { Absence } from '../absence/absence';
import { availableLines, linesFromHours, type TakenHours } from './available-lines';
import type { AvailableLine } from '../ledger/ledger';
import type { OfficerFacts } from '../measure/measure-officer';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { officer, reduced, TODAY } from '../testing/officer';

const lines = (changes: Partial<OfficerFacts> = {}): AvailableLine[] =>
  availableLines(IBAT_4, officer(changes), TODAY);
const points = (found: readonly AvailableLine[]): number => sumOf(found, (line) => line.pointsAvailable);
const hours = (found: readonly AvailableLine[]): number => sumOf(found, (line) => line.hoursHundredths);

describe('the worked figures', () => {
  it.each([
    [3700, 180, 2070],
    [3000, 180, 1658],
    [3700, 740, 1740],
    [3700, 2960, 435],
    [1850, 0, 1088],
    [3700, 3700, 0],
    [3700, 0, 2176],
    [3750, 0, 2205],
    [1, 0, 0],
    [0, 0, 0],
  ])(
    'contracted %i less %i hundredths of an hour: %i points',
    (contractedHoursHundredths, off, available) => {
      expect(points(lines({ contractedHoursHundredths, reductions: off === 0 ? [] : [reduced(off)] }))).toBe(
        available,
      );
    },
  );
});

describe('the lines', () => {
  it('begin with the target of the grade, then what each reduction takes away', () => {
    const reductions = [
      reduced(180, { reason: 'Single point of contact lead', endDate: isoDate('2026-11-30') }),
      reduced(370),
    ];
    expect(lines({ reductions })).toEqual([
      {
        kind: 'target',
        side: 'available',
        label: 'Target, case manager',
        until: null,
        hoursHundredths: 3700,
        pointsAvailable: 1852 + 106 + 218,
      },
      {
        kind: 'reduction',
        side: 'available',
        label: 'Reduction: Single point of contact lead',
        until: '2026-11-30',
        hoursHundredths: -180,
        pointsAvailable: -106,
      },
      {
        kind: 'reduction',
        side: 'available',
        label: 'Reduction: Mentoring',
        until: null,
        hoursHundredths: -370,
        pointsAvailable: -218,
      },
    ]);
  });

  it('put the remainder of rounding on the target, so that they add up exactly', () => {
    // Three reductions of 0.29 h take 17 points each (17.05), 51 in all; 36.13 h are 2,124.8 points, so 2,124.
    const found = lines({ reductions: [reduced(29), reduced(29), reduced(29)] });
    expect(found.map((line) => line.pointsAvailable)).toEqual([2175, -17, -17, -17]);
    expect(points(found)).toBe(2124);
  });

  it('never take away more than contracted hours, nor leave a negative zero', () => {
    const found = lines({
      contractedHoursHundredths: 1000,
      reductions: [reduced(700), reduced(600), reduced(100)],
    });
    expect(found.map((line) => line.hoursHundredths)).toEqual([1000, -700, -300, 0]);
    expect(found.map((line) => line.pointsAvailable)).toEqual([588, -412, -176, 0]);
  });

  it('are only of reductions active on the day', () => {
    const reductions = [
      reduced(100, { endDate: isoDate('2026-11-01') }),
      reduced(200, { endDate: TODAY }),
      reduced(400, { startDate: TODAY }),
      reduced(800, { startDate: isoDate('2026-11-03') }),
      reduced(300, { cancelled: true }),
      reduced(50, { endDate: isoDate('2026-11-01'), staysUntilReviewed: true }),
    ];
    expect(lines({ reductions }).map((line) => line.hoursHundredths)).toEqual([3700, -200, -400, -50]);
  });

  it('are none without a grade, without hours, or with a grade that the model lacks', () => {
    expect(lines({ grade: null })).toEqual([]);
    expect(lines({ contractedHoursHundredths: null })).toEqual([]);
    expect(lines({ grade: 'XX' })).toEqual([]);
  });

  it.each(['SPO', 'OTHER'])('of grade %s carry hours and no points', (grade) => {
    const found = lines({ grade, reductions: [reduced(740)] });
    expect(found.map((line) => line.pointsAvailable)).toEqual([0, 0]);
    expect(hours(found)).toBe(2960);
  });

  it.each([
    ['SCM', 2176],
    ['CM', 2176],
    ['PQiP', 2176],
    ['PO', 2176],
    ['pso', 2176],
    ['SPO', 0],
    ['OTHER', 0],
  ])('of grade %s give %i points full time', (grade, available) => {
    expect(points(lines({ grade }))).toBe(available);
  });
});

describe('starting and leaving', () => {
  it.each([
    ['starts tomorrow', { startDate: isoDate('2026-11-03') }, 0, 'Not started yet', '2026-11-02'],
    ['starts today', { startDate: TODAY }, 2176, undefined, undefined],
    ['left yesterday', { leavingDate: isoDate('2026-11-01') }, 0, 'Left the service', null],
    ['leaves today', { leavingDate: TODAY }, 0, 'Left the service', null],
    ['leaves tomorrow', { leavingDate: isoDate('2026-11-03') }, 2176, undefined, undefined],
  ])('an officer who %s', (_, changes, available, label, until) => {
    const found = lines(changes);
    expect(points(found)).toBe(available);
    expect(found[1]?.label).toBe(label);
    expect(found[1]?.until).toBe(until);
  });
});

describe('absence', () => {
  const sick = (startDate: string, endDate: string | null, kind: Absence['kind'] = 'sickness'): Absence => ({
    kind,
    startDate: isoDate(startDate),
    endDate: endDate === null ? null : isoDate(endDate),
  });

  it.each<[string, Absence[], number]>([
    ['planned for 15 days from today', [sick('2026-11-02', '2026-11-16')], 0],
    ['planned for 14 days from today', [sick('2026-11-02', '2026-11-15')], 2176],
    ['planned for 15 days to today', [sick('2026-10-19', '2026-11-02')], 0],
    ['planned for 15 days to yesterday', [sick('2026-10-18', '2026-11-01')], 2176],
    ['end not known, 14th day', [sick('2026-10-20', null)], 2176],
    ['end not known, 15th day', [sick('2026-10-19', null)], 0],
    ['annual leave of a month', [sick('2026-10-15', '2026-11-15', 'annual_leave')], 2176],
    [
      'a short one and a long one',
      [sick('2026-11-01', '2026-11-05'), sick('2026-10-01', '2026-12-01', 'secondment')],
      0,
    ],
  ])('%s', (_, absences, available) => {
    expect(points(lines({ absences }))).toBe(available);
  });

  it('takes what the reductions leave, under its own name', () => {
    const found = lines({
      reductions: [reduced(740)],
      absences: [sick('2026-10-01', '2027-03-31', 'maternity')],
    });
    expect(
      found.map(({ kind, label, hoursHundredths, until }) => [kind, label, hoursHundredths, until]),
    ).toEqual([
      ['target', 'Target, case manager', 3700, null],
      ['reduction', 'Reduction: Mentoring', -740, null],
      ['absence', 'Maternity, adoption or paternity leave', -2960, '2027-03-31'],
    ]);
    expect([points(found), hours(found)]).toEqual([0, 0]);
  });
});

describe('points available', () => {
  const grade = fc.record({
    targetPoints: fc.integer({ min: 0, max: 5000 }),
    fullTimeHoursHundredths: fc.integer({ min: 1, max: 5000 }),
  });
  const taken = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 5 });
  const toTaken = (hoursHundredths: number): TakenHours => ({
    kind: 'reduction',
    label: 'r',
    until: null,
    hoursHundredths,
  });

  it('are target x hours left / full-time hours, rounded down, whatever the lines', () => {
    fc.assert(
      fc.property(grade, fc.integer({ min: 0, max: 16_800 }), taken, (of, contracted, off) => {
        const found = linesFromHours(of, 't', contracted, off.map(toTaken));
        const left = Math.max(0, contracted - sumOf(off, (entry) => entry));
        const available = points(found);
        expect(hours(found)).toBe(left);
        expect(
          BigInt(available) * BigInt(of.fullTimeHoursHundredths) <= BigInt(of.targetPoints) * BigInt(left),
        ).toBe(true);
        expect(
          BigInt(available + 1) * BigInt(of.fullTimeHoursHundredths) > BigInt(of.targetPoints) * BigInt(left),
        ).toBe(true);
        expect(found.slice(1).every((line) => line.hoursHundredths <= 0 && line.pointsAvailable <= 0)).toBe(
          true,
        );
      }),
    );
  });

  it('never fall when contracted hours rise, never rise when a reduction does', () => {
    fc.assert(
      fc.property(
        grade,
        fc.integer({ min: 0, max: 4000 }),
        taken,
        fc.integer({ min: 0, max: 500 }),
        (of, contracted, off, more) => {
          const before = points(linesFromHours(of, 't', contracted, off.map(toTaken)));
          expect(points(linesFromHours(of, 't', contracted + more, off.map(toTaken)))).toBeGreaterThanOrEqual(
            before,
          );
          expect(
            points(linesFromHours(of, 't', contracted, [...off, more].map(toTaken))),
          ).toBeLessThanOrEqual(before);
          expect(before).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
