import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, toEpochDay } from '@/lib/kernel/dates';
import { type ChartLines, clearOfLines, spreadWords } from './chart-lines';
import { percentTicks, stackDots, wholeTicks } from './chart-scales';
import { heatLevel } from './heat-level';
import { edgesToWrite, histogramScale, wordsBelow } from './histogram-layout';
import { drawnPercent, type OfficerColumn, scaleSteps, scaleTop } from './officers-layout';
import { laneCount, placeIntervals } from './place-intervals';
import { timeTicks } from './time-scale';
import { lastStoredWords } from './trend-layout';
import { beyondScale, type UnitRow, unitsLayout } from './units-layout';
import { waterfallScale, waterfallTicks } from './waterfall-layout';

/** The model as it is shipped, and one whose thresholds were edited. */
const LINES: ChartLines = { over: 100, wellOver: 110 };
const EDITED: ChartLines = { over: 105, wellOver: 120 };

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
    expect(percentTicks([96.4, 112.4], LINES)).toEqual([90, 100, 110, 120]);
    expect(percentTicks([], LINES)).toEqual([90, 100, 110]);
    expect(percentTicks([20, 150], LINES)).toEqual([20, 40, 60, 80, 100, 120, 140, 160]);
    expect(percentTicks([96.4, 112.4], EDITED)).toEqual([90, 100, 110, 120]);
    expect(percentTicks([], { over: 130, wellOver: 150 })).toEqual([120, 130, 140, 150]);
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
    over: '1 of 2',
    officers: Array.from({ length: officers }, (_, index) => ({
      percent: 80 + (index % 40),
      role: 'ordinary' as const,
    })),
  });

  it('show officers as dots while these can be told apart, else bars from 0', () => {
    expect(unitsLayout({ units: [unit(30)], lines: LINES }, 1100)).toMatchObject({
      dots: true,
      low: 60,
      high: 140,
    });
    expect(unitsLayout({ units: [unit(400)], lines: LINES }, 1100)).toMatchObject({ dots: false, low: 0 });
    expect(unitsLayout({ units: [unit(0)], lines: LINES }, 1100).dots).toBe(false);
  });

  it('are not pushed together by one officer far below the others, who stands at the end of the scale', () => {
    const outlier = { percent: 12, role: 'trainee' as const };
    const units = [{ ...unit(30), officers: [...(unit(30).officers ?? []), outlier] }];
    const layout = unitsLayout({ units, lines: LINES }, 1100);
    expect(layout.low).toBe(40);
    expect(beyondScale({ units }, layout)).toEqual({ below: 1, above: 0 });
  });

  it('get higher rows where many officers stand at the same workload', () => {
    const crowd = {
      ...unit(0),
      officers: Array.from({ length: 20 }, () => ({ percent: 100, role: 'senior' as const })),
    };
    const heightOf = (row: UnitRow): number => unitsLayout({ units: [row], lines: LINES }, 1100).rowHeight;
    expect(heightOf(crowd)).toBeGreaterThan(heightOf(unit(10)));
  });
});

describe('the lines of a chart', () => {
  it('keep the percentages of the scale off their own words', () => {
    expect(clearOfLines([90, 100, 110, 120], EDITED, 6)).toEqual([90]);
  });

  it('have their words apart by as much as these would touch', () => {
    expect(spreadWords(20, 44)).toBe(12);
    expect(spreadWords(60, 44)).toBe(0);
  });

  it('are always within the scale of officers and of units, wherever the model has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 0, max: 100 }), (over, apart) => {
        const lines = { over, wellOver: over + apart };
        expect(scaleTop([], lines)).toBeGreaterThan(lines.wellOver);
        const { low, high } = unitsLayout({ units: [], lines }, 1100);
        expect(low).toBeLessThan(over);
        expect(high).toBeGreaterThan(lines.wellOver);
      }),
    );
  });
});

describe('officers', () => {
  const officer = (percent: number | null): OfficerColumn => ({
    id: 'o',
    name: 'O',
    grade: 'CM',
    percent,
    text: '',
    state: 'over',
  });

  it('are drawn on a scale from 0 that ends a step past the highest, and past the second line', () => {
    expect(scaleTop([officer(80)], LINES)).toBe(125);
    expect(scaleTop([officer(131)], LINES)).toBe(150);
    expect(scaleTop([officer(900)], LINES)).toBe(200);
    expect(scaleTop([officer(80)], { over: 120, wellOver: 140 })).toBe(150);
    expect(scaleSteps(125)).toEqual([0, 25, 50, 75, 100, 125]);
  });

  it('without points available are drawn up to the first line, without a number', () => {
    expect(drawnPercent(officer(null), 125, LINES)).toBe(100);
    expect(drawnPercent(officer(null), 150, EDITED)).toBe(105);
  });
});

describe('the steps of a waterfall', () => {
  const step = (from: number, to: number) => ({ label: '', from, to, text: '' });

  it('are on a scale that covers them and no more, written in whole per cents', () => {
    expect(waterfallScale([step(1028, 1028), step(1028, 1071), step(1071, 1071)])).toEqual({
      low: 1028,
      high: 1071,
    });
    expect(waterfallScale([step(1000, 1000), step(1000, 1003)])).toEqual({ low: 1000, high: 1020 });
    expect(waterfallTicks(1028, 1071, 5)).toEqual([1030, 1040, 1050, 1060, 1070]);
    expect(waterfallTicks(1028, 1271, 5)).toEqual([1050, 1100, 1150, 1200, 1250]);
  });
});

describe('reductions and absences below a trend', () => {
  const scale = {
    first: toEpochDay(isoDate('2026-01-01')),
    last: toEpochDay(isoDate('2026-12-31')),
    across: 400,
    left: 44,
    right: 70,
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

  it('have their words whole in a line of their own where there is no room on either side', () => {
    const placed = placeIntervals([interval('2026-06-10', '2026-06-20', 'Single point of contact lead')], {
      ...scale,
      across: 100,
    });
    expect(placed).toMatchObject([{ text: 'Single point of contact lead', words: 'below', lane: 0 }]);
    expect(laneCount(placed)).toBe(2);
  });

  it('have their words cut only where the whole chart is narrower than they are', () => {
    const label = 'Temporarily promoted to the office of the regional director';
    const [placed] = placeIntervals([interval('2026-06-10', '2026-06-20', label)], { ...scale, across: 100 });
    expect(placed?.text).toMatch(/^Temporarily promoted.*…$/);
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

describe('a histogram', () => {
  const steps = Array.from({ length: 9 }, (_, index) => ({ from: 50 + index * 10, to: 60 + index * 10 }));

  it('always has the first line written below it, and as much else as there is room for', () => {
    expect(edgesToWrite(steps, LINES, 45)).toEqual([60, 80, 100, 110, 120]);
    expect(edgesToWrite(steps, LINES, 24)).toEqual([60, 80, 100, 120]);
    expect(edgesToWrite(steps, LINES, 12)).toEqual([60, 100]);
    expect(edgesToWrite(steps, LINES, 5)).toEqual([100]);
  });

  it('says below its first column that it holds everybody at its end or under', () => {
    expect(wordsBelow(steps, LINES, 45)).toEqual([
      { at: 55, text: '≤60%' },
      { at: 80, text: '80%' },
      { at: 100, text: '100%' },
      { at: 110, text: '110%' },
      { at: 120, text: '120%' },
    ]);
    expect(wordsBelow(steps, LINES, 5).map(({ text }) => text)).toEqual(['100%']);
  });

  it('has its first line where the model has it', () => {
    const edited = steps.map(({ from, to }) => ({ from: from + 5, to: to + 5, count: 1 }));
    expect(edgesToWrite(edited, EDITED, 24)).toEqual([65, 85, 105, 125]);
    const { columns } = histogramScale({
      steps: edited,
      lines: EDITED,
      noCapacity: 0,
      atOrUnder: 5,
      over: 4,
      wellOver: 2,
    });
    expect(columns.filter((column) => column.kind === 'over').map((column) => column.from)).toEqual([
      105, 115, 125, 135,
    ]);
  });

  it('has those without capacity in a column of their own, apart from the scale', () => {
    const scale = histogramScale({
      steps: steps.map((step) => ({ ...step, count: 1 })),
      lines: LINES,
      noCapacity: 3,
      atOrUnder: 5,
      over: 4,
      wellOver: 3,
    });
    expect(scale).toMatchObject({ low: 50, high: 140, end: 160 });
    expect(scale.columns.at(-1)).toMatchObject({ middle: 155, count: 3, kind: 'none' });
  });
});

describe('a trend', () => {
  it('says from when its last figure is, which is not the figure of now', () => {
    const days = ['2026-10-31', '2026-11-01'].map((onDate) => ({ onDate: isoDate(onDate) }));
    expect(lastStoredWords(days)).toBe(
      'The last is as stored at the end of 1 November 2026; today’s figure may differ.',
    );
    expect(lastStoredWords([])).toBe('');
  });
});
