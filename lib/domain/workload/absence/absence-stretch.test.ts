import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, type IsoDate, isoDate, toEpochDay } from '../../../kernel/dates';
import { isWorkingDay } from '../../../kernel/working-days';
import { type Absence, ABSENCE_KINDS, type AbsenceKind } from './absence';
import {
  absenceOfDay,
  hoursStopOn,
  longFrom,
  type Stretch,
  stretchesOf,
  stretchHolding,
  stretchLabel,
  stretchOn,
  takesAllHours,
} from './absence-stretch';
import { daysGoneByHand } from '../testing/absence-by-hand';

/** A Monday, with no bank holiday within seven weeks. */
const START = isoDate('2026-11-02');
const SETTINGS = { absenceDays: 14 };
const LONG = ABSENCE_KINDS.filter((kind) => kind !== 'annual_leave');

/** An absence by its first and last day, counted from the Monday. */
const spell = (from: number, to: number | null, kind: AbsenceKind = 'sickness'): Absence => ({
  kind,
  startDate: addDays(START, from),
  endDate: to === null ? null : addDays(START, to),
});
const weeks = (count: number, kind: AbsenceKind = 'sickness'): Absence[] =>
  Array.from({ length: count }, (_, week) => spell(week * 7, week * 7 + 4, kind));
const day = (offset: number): IsoDate => addDays(START, offset);

/** The days, counted from the Monday, on which all hours are gone. */
function daysWithout(absences: readonly Absence[], from = -5, to = 75): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at).filter((at) => {
    const stretch = stretchOn(absences, day(at));
    return stretch !== null && takesAllHours(stretch, day(at), SETTINGS);
  });
}
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('one absence alone', () => {
  it.each(LONG)('%s: hours go at once when planned for more than 14 days, never for 14 or fewer', (kind) => {
    expect(daysWithout([spell(0, 0, kind)])).toEqual([]);
    expect(daysWithout([spell(0, 13, kind)])).toEqual([]);
    expect(daysWithout([spell(0, 14, kind)])).toEqual(range(0, 14));
  });

  it.each(LONG)('%s: from the 15th day while the end is not known', (kind) => {
    expect(daysWithout([spell(0, null, kind)])).toEqual(range(14, 74));
  });

  it.each(range(0, 6))('of 14 days keeps its hours whichever weekday it begins on: %i', (from) => {
    expect(daysWithout([spell(from, from + 13)])).toEqual([]);
    expect(daysWithout([spell(from, null)])).toEqual(range(from + 14, 74));
  });

  it('annual leave takes no hours, however long', () => {
    expect(daysWithout([spell(0, 60, 'annual_leave')])).toEqual([]);
    expect(daysWithout([spell(0, null, 'annual_leave')])).toEqual([]);
    expect(daysWithout(weeks(4, 'annual_leave'))).toEqual([]);
  });

  it('follows the days of the model', () => {
    const [stretch] = stretchesOf([spell(0, 7)]);
    expect(stretch && hoursStopOn(stretch, { absenceDays: 7 })).toBe(day(0));
    expect(stretch && hoursStopOn(stretch, { absenceDays: 8 })).toBeNull();
  });
});

describe('absences that follow each other', () => {
  it('Monday to Friday sick notes four weeks running are one stretch, weekends with them', () => {
    expect(stretchesOf(weeks(4))).toMatchObject([{ startDate: day(0), endDate: day(25) }]);
    expect(daysWithout(weeks(4))).toEqual(range(0, 25));
    expect(daysWithout(weeks(2))).toEqual([]);
  });

  it('a bank holiday between two of them does not break a stretch', () => {
    const easter = (from: string, to: string): Absence => ({
      kind: 'sickness',
      startDate: isoDate(from),
      endDate: isoDate(to),
    });
    const notes = [easter('2026-03-30', '2026-04-02'), easter('2026-04-07', '2026-04-17')];
    expect(stretchesOf(notes)).toHaveLength(1);
    const [stretch] = stretchesOf(notes);
    expect(stretch && hoursStopOn(stretch, SETTINGS)).toBe('2026-03-30');
    expect(stretchOn(notes, isoDate('2026-04-05'))).not.toBeNull();
  });

  it.each<[string, Absence[], number[]]>([
    ['sick, then special leave', [spell(0, 6), spell(7, 15, 'special_leave')], range(0, 15)],
    ['leave, then sick for longer', [spell(0, 4, 'annual_leave'), spell(7, 22)], range(0, 22)],
    ['sick for longer, then leave', [spell(0, 15), spell(16, 25, 'annual_leave')], range(0, 25)],
    ['leave, then sick for a short time', [spell(0, 10, 'annual_leave'), spell(11, 16)], []],
    [
      'leave between two sicknesses',
      [spell(0, 4), spell(7, 11, 'annual_leave'), spell(14, 18)],
      range(0, 18),
    ],
    ['a working day between', [spell(0, 6), spell(8, 14)], []],
    ['overlapping', [spell(0, 9), spell(5, 14)], range(0, 14)],
    ['in any order', [spell(10, 14), spell(0, 4), spell(5, 9)], range(0, 14)],
    ['the last without an end', [spell(0, 6), spell(7, null)], range(14, 74)],
    ['the last without an end, sure to pass the limit', [spell(0, 13), spell(14, null)], range(0, 74)],
    [
      'sick without an end, leave recorded inside',
      [spell(0, null), spell(2, 6, 'annual_leave')],
      range(14, 74),
    ],
    ['leave without an end after a short sickness', [spell(0, 4), spell(5, null, 'annual_leave')], []],
  ])('%s', (_, absences, gone) => {
    expect(daysWithout(absences)).toEqual(gone);
  });

  it('one day back does not restart the count', () => {
    const notes = [...weeks(2), spell(15, 18)];
    expect(stretchesOf(notes)).toHaveLength(2);
    expect(daysWithout(notes)).toEqual(range(15, 18));
    expect(daysWithout([...weeks(2), spell(15, null)])).toEqual(range(15, 74));
  });

  it('counts 10 of the 15 working days before, and no fewer', () => {
    expect(daysWithout([spell(0, 10), spell(15, 17)])).toEqual([16, 17]);
    expect(daysWithout([spell(0, 9), spell(15, 16)])).toEqual([]);
    expect(daysWithout([...weeks(2), spell(22, 25)])).toEqual([]);
  });

  it('leaves annual leave out of that count, and takes leave that follows with it', () => {
    expect(daysWithout([...weeks(2, 'annual_leave'), spell(15, 18)])).toEqual([]);
    expect(daysWithout([...weeks(2), spell(15, 15), spell(16, 20, 'annual_leave')])).toEqual(range(15, 20));
  });

  it('takes the number of days from the model', () => {
    const [, second] = stretchesOf([...weeks(1), spell(8, 9)]);
    const often = { ...SETTINGS, absenceOften: { days: 5, ofWorkingDays: 6 } };
    expect(second && hoursStopOn(second, often)).toBe(day(8));
    expect(second && hoursStopOn(second, SETTINGS)).toBeNull();
  });

  it('on one day another kind goes before annual leave', () => {
    const both = stretchOn([spell(0, 4, 'annual_leave'), spell(2, 3)], day(2));
    expect(both && absenceOfDay(both, day(2))?.kind).toBe('sickness');
    expect(both && absenceOfDay(both, day(4))?.kind).toBe('annual_leave');
    const [weekend] = stretchesOf([spell(0, 4), spell(7, 8, 'annual_leave')]);
    expect(weekend && absenceOfDay(weekend, day(6))?.kind).toBe('sickness');
  });

  it('is named by its kinds in their order', () => {
    const label = (absences: Absence[]) => stretchesOf(absences).map(stretchLabel);
    expect(label([spell(0, 4), spell(7, 11)])).toEqual(['Sick']);
    expect(label([spell(0, 4, 'annual_leave'), spell(7, 11)])).toEqual(['Annual leave, then sick']);
  });

  it('finds the stretch of a recorded absence', () => {
    expect(stretchHolding(spell(7, 11), weeks(3)).endDate).toBe(day(18));
    expect(stretchHolding(spell(30, 31), weeks(1)).startDate).toBe(day(30));
  });
});

describe('a long stretch that takes no hours', () => {
  const longOf = (absences: Absence[]) => stretchesOf(absences).map((stretch) => longFrom(stretch, SETTINGS));
  it('is four weeks of annual leave, or leave with a short sickness', () => {
    expect(longOf(weeks(4, 'annual_leave'))).toEqual([day(0)]);
    expect(longOf([spell(0, 10, 'annual_leave'), spell(11, 16)])).toEqual([day(0)]);
    expect(longOf([spell(0, 13, 'annual_leave')])).toEqual([null]);
    expect(longOf([spell(0, null, 'annual_leave')])).toEqual([day(14)]);
  });
});

describe('over generated calendars', () => {
  const first = fc
    .integer({ min: toEpochDay(isoDate('2026-03-01')), max: toEpochDay(isoDate('2026-12-31')) })
    .map(fromEpochDay);
  const anySpell = fc.record({
    kind: fc.constantFrom<AbsenceKind>('sickness', 'special_leave', 'annual_leave'),
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 8 }),
  });
  const toAbsence =
    (start: IsoDate) =>
    ({ kind, from, length }: { kind: AbsenceKind; from: number; length: number | null }): Absence => ({
      kind,
      startDate: addDays(start, from),
      endDate: length === null ? null : addDays(start, from + length - 1),
    });
  const calendar = fc
    .tuple(first, fc.array(anySpell, { maxLength: 6 }))
    .map(([start, spells]) => ({ start, absences: spells.map(toAbsence(start)) }));

  const goneOn = (absences: readonly Absence[], on: IsoDate): boolean => {
    const stretch: Stretch | null = stretchOn(absences, on);
    return stretch !== null && takesAllHours(stretch, on, SETTINGS);
  };
  const runs = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 200) / 2) };

  it('takes hours on the days that counting day by day says', () => {
    fc.assert(
      fc.property(calendar, ({ start, absences }) => {
        const first = toEpochDay(start);
        const expected = daysGoneByHand(absences, first - 40, first + 400);
        const wrong = range(0, 100).filter(
          (offset) => goneOn(absences, addDays(start, offset)) !== expected.has(first + offset),
        );
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it('gives each day of absence one stretch, and leaves a working day between any two', () => {
    fc.assert(
      fc.property(calendar, ({ start, absences }) => {
        const stretches = stretchesOf(absences);
        for (let offset = 0; offset < 80; offset += 1) {
          const on = addDays(start, offset);
          const within = stretches.filter(
            ({ startDate, endDate }) => startDate <= on && (endDate === null || on <= endDate),
          );
          const away = absences.some(
            ({ startDate, endDate }) => startDate <= on && (endDate === null || on <= endDate),
          );
          expect(within.length).toBeLessThanOrEqual(1);
          if (away) expect(within.length).toBe(1);
        }
        for (const [index, stretch] of stretches.entries()) {
          const next = stretches[index + 1];
          if (!next || stretch.endDate === null) continue;
          const gap = range(1, daysBetween(stretch.endDate, next.startDate) - 1);
          const { endDate } = stretch;
          expect(gap.some((offset) => isWorkingDay(addDays(endDate, offset)))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('never gives hours back because another absence was recorded', () => {
    fc.assert(
      fc.property(calendar, anySpell, ({ start, absences }, more) => {
        const after = [...absences, toAbsence(start)(more)];
        const back = range(0, 90)
          .map((offset) => addDays(start, offset))
          .filter((on) => goneOn(absences, on) && !goneOn(after, on));
        expect(back).toEqual([]);
      }),
      runs,
    );
  });

  it('does not depend on the order in which absences were recorded', () => {
    fc.assert(
      fc.property(calendar, ({ absences }) => {
        const days = (all: readonly Absence[]) =>
          stretchesOf(all).map(({ startDate, endDate, sureTo }) => [startDate, endDate, sureTo]);
        expect(days([...absences].reverse())).toEqual(days(absences));
      }),
    );
  });
});
