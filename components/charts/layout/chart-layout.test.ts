import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, toEpochDay } from '@/lib/kernel/dates';
import { percentTicks, stackDots, wholeTicks } from './chart-scales';
import { heatLevel } from './heat-level';
import { edgesToWrite } from './histogram-edges';
import { laneCount, placeIntervals } from './place-intervals';
import { timeTicks } from './time-scale';
import type { UnitRow } from '../units-by-workload';
import { unitsLayout } from './units-layout';

describe('scales', () => {
  it('count in round numbers that hold the highest value', () => {
    expect(wholeTicks(45, 5)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(wholeTicks(0, 5)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
        const ticks = wholeTicks(highest, 5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('of a trend hold every value and both lines', () => {
    expect(percentTicks([96.4, 112.4])).toEqual([90, 100, 110, 120]);
    expect(percentTicks([])).toEqual([90, 100, 110]);
    expect(percentTicks([20, 150])).toEqual([20, 40, 60, 80, 100, 120, 140, 160]);
  });

  it('write the first days of months, or days when there are few', () => {
    const day = (text: string): number => toEpochDay(isoDate(text));
    expect(timeTicks(day('2025-11-02'), day('2026-11-02'), 7).map((tick) => tick.label)).toEqual([
      'Dec',
      'Feb',
      'Apr',
      'Jun',
      'Aug',
      'Oct',
    ]);
    expect(timeTicks(day('2026-10-19'), day('2026-11-02'), 4).map((tick) => tick.label)).toEqual([
      '19 Oct',
      '24 Oct',
      '29 Oct',
    ]);
    expect(timeTicks(day('2026-11-02'), day('2026-11-03'), 7)).toHaveLength(2);
  });
});

describe('dots of officers', () => {
  it('never hide one another', () => {
    const positions = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(positions, (xs) => {
        const levels = stackDots(xs, 9);
        xs.forEach((x, i) =>
          xs.forEach((other, j) => {
            if (i < j && levels[i] === levels[j]) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(9);
          }),
        );
      }),
    );
  });

  it('stand on the line where there is room', () => {
    expect(stackDots([0, 20, 40], 9)).toEqual([0, 0, 0]);
    expect(stackDots([10, 10, 10], 9)).toEqual([0, 1, -1]);
  });
});

describe('units', () => {
  const unit = (officers: number): UnitRow => ({
    id: 'u',
    name: 'U',
    percent: 104,
    text: '104.0%',
    state: 'over',
    over100: '1 of 2',
    officers: Array.from({ length: officers }, (_, index) => ({
      percent: 80 + (index % 40),
      role: 'ordinary' as const,
    })),
  });

  it('show officers as dots while these can be told apart, else bars from 0', () => {
    expect(unitsLayout([unit(30)], 1100)).toMatchObject({ dots: true, low: 60, high: 140 });
    expect(unitsLayout([unit(400)], 1100)).toMatchObject({ dots: false, low: 0 });
    expect(unitsLayout([unit(0)], 1100).dots).toBe(false);
  });

  it('get higher rows where many officers stand at the same workload', () => {
    const crowd = {
      ...unit(0),
      officers: Array.from({ length: 20 }, () => ({ percent: 100, role: 'senior' as const })),
    };
    expect(unitsLayout([crowd], 1100).rowHeight).toBeGreaterThan(unitsLayout([unit(10)], 1100).rowHeight);
  });
});

describe('reductions and absences below a trend', () => {
  const scale = {
    first: toEpochDay(isoDate('2026-01-01')),
    last: toEpochDay(isoDate('2026-12-31')),
    across: 400,
  };
  const interval = (from: string, to: string, label: string) => ({
    from: isoDate(from),
    to: isoDate(to),
    label,
  });

  it('have their words within where they fit, else on the roomier side', () => {
    const placed = placeIntervals(
      [
        interval('2026-01-01', '2026-01-20', 'Contact lead'),
        interval('2026-05-01', '2026-10-30', 'QA audits'),
        interval('2026-12-20', '2027-02-01', 'Sickness'),
      ],
      scale,
    );
    expect(placed.map((one) => [one.interval.label, one.words])).toEqual([
      ['Contact lead', 'after'],
      ['QA audits', 'within'],
      ['Sickness', 'before'],
    ]);
  });

  it('stand in lanes where they, or their words, would touch', () => {
    const overlapping = [
      interval('2026-03-01', '2026-06-30', 'QA audits'),
      interval('2026-06-01', '2026-09-30', 'Sickness'),
    ];
    expect(laneCount(placeIntervals(overlapping, scale))).toBe(2);
    const apart = [
      interval('2026-01-10', '2026-04-30', 'QA audits'),
      interval('2026-08-01', '2026-11-30', 'Sickness'),
    ];
    expect(laneCount(placeIntervals(apart, scale))).toBe(1);
  });

  it('are left out when they lie outside the days shown', () => {
    expect(placeIntervals([interval('2024-01-01', '2024-02-01', 'Mentoring')], scale)).toEqual([]);
  });
});

describe('the shade of a cell', () => {
  it.each([
    [2469, 4],
    [1679, 4],
    [642, 3],
    [562, 3],
    [386, 2],
    [299, 2],
    [148, 1],
    [13, 0],
    [0, 0],
  ])('%i cases of 2,469 in the fullest cell is %i', (count, level) => {
    expect(heatLevel(count, 2469)).toBe(level);
  });

  it('is none where there are no cases at all', () => {
    expect(heatLevel(0, 0)).toBe(0);
  });
});

describe('what is written below a histogram', () => {
  const steps = Array.from({ length: 9 }, (_, index) => ({ from: 50 + index * 10, to: 60 + index * 10 }));
  it('always has 100%, and as much else as there is room for', () => {
    expect(edgesToWrite(steps, 45)).toEqual([60, 80, 100, 110, 120]);
    expect(edgesToWrite(steps, 24)).toEqual([60, 80, 100, 120]);
    expect(edgesToWrite(steps, 12)).toEqual([60, 100]);
    expect(edgesToWrite(steps, 5)).toEqual([100]);
  });
});
