import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, isoDate, toEpochDay } from '../kernel/dates';
import {
  type Absence,
  ABSENCE_KINDS,
  ABSENCE_LABELS,
  type AbsenceKind,
  hoursStopOn,
  isAway,
  takesAllHours,
} from './absence';

const START = isoDate('2026-11-02');
const absence = (days: number | null, kind: AbsenceKind = 'sickness'): Absence => ({
  kind,
  startDate: START,
  endDate: days === null ? null : addDays(START, days - 1),
});
const LONG = ABSENCE_KINDS.filter((kind) => kind !== 'annual_leave');

describe('being away', () => {
  it.each([
    ['the day before', -1, false],
    ['the first day', 0, true],
    ['the last day', 9, true],
    ['the day after', 10, false],
  ])('%s of ten days', (_, offset, away) => {
    expect(isAway(absence(10), addDays(START, offset))).toBe(away);
    expect(isAway(absence(10, 'annual_leave'), addDays(START, offset))).toBe(away);
  });

  it('lasts while the end is not known', () => {
    expect(isAway(absence(null), addDays(START, -1))).toBe(false);
    expect(isAway(absence(null), START)).toBe(true);
    expect(isAway(absence(null), addDays(START, 4000))).toBe(true);
  });
});

describe('the day from which all hours are gone', () => {
  it.each(LONG)('%s: at once when planned for more than 14 days, never for 14 or fewer', (kind) => {
    expect(hoursStopOn(absence(1, kind), 14)).toBeNull();
    expect(hoursStopOn(absence(14, kind), 14)).toBeNull();
    expect(hoursStopOn(absence(15, kind), 14)).toBe(START);
    expect(hoursStopOn(absence(200, kind), 14)).toBe(START);
  });

  it.each(LONG)('%s: the 15th day when the end is not known', (kind) => {
    expect(hoursStopOn(absence(null, kind), 14)).toBe('2026-11-16');
  });

  it('annual leave takes no hours, however long', () => {
    expect(hoursStopOn(absence(60, 'annual_leave'), 14)).toBeNull();
    expect(hoursStopOn(absence(null, 'annual_leave'), 14)).toBeNull();
  });

  it('follows the limit of the model', () => {
    expect(hoursStopOn(absence(8), 7)).toBe(START);
    expect(hoursStopOn(absence(7), 7)).toBeNull();
    expect(hoursStopOn(absence(null), 7)).toBe('2026-11-09');
  });
});

describe('whether all hours are gone on a day', () => {
  it.each<[string, number | null, AbsenceKind, number, boolean]>([
    ['planned for 15 days, the day before', 15, 'maternity', -1, false],
    ['planned for 15 days, the first day', 15, 'maternity', 0, true],
    ['planned for 15 days, the last day', 15, 'maternity', 14, true],
    ['planned for 15 days, the day after', 15, 'maternity', 15, false],
    ['planned for 14 days, the first day', 14, 'sickness', 0, false],
    ['planned for 14 days, the last day', 14, 'sickness', 13, false],
    ['end not known, the 14th day', null, 'sickness', 13, false],
    ['end not known, the 15th day', null, 'sickness', 14, true],
    ['end not known, years later', null, 'secondment', 2000, true],
    ['annual leave of three weeks', 21, 'annual_leave', 20, false],
  ])('%s', (_, days, kind, offset, gone) => {
    expect(takesAllHours(absence(days, kind), addDays(START, offset), 14)).toBe(gone);
  });

  it('agrees with counting the days of the absence on one’s fingers', () => {
    const day = fc
      .integer({ min: toEpochDay(isoDate('2026-03-01')), max: toEpochDay(isoDate('2026-11-30')) })
      .map(fromEpochDay);
    fc.assert(
      fc.property(
        day,
        fc.option(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: -5, max: 50 }),
        fc.constantFrom(...ABSENCE_KINDS),
        (startDate, length, offset, kind) => {
          const on = addDays(startDate, offset);
          const planned = length === null ? Number.POSITIVE_INFINITY : length;
          let dayOfAbsence = 0;
          for (let at = startDate; at <= on; at = addDays(at, 1)) dayOfAbsence += 1;
          const away = dayOfAbsence >= 1 && dayOfAbsence <= planned;
          const gone =
            kind !== 'annual_leave' && away && (length === null ? dayOfAbsence >= 15 : planned > 14);
          const entry: Absence = {
            kind,
            startDate,
            endDate: length === null ? null : addDays(startDate, length - 1),
          };
          expect(isAway(entry, on)).toBe(away);
          expect(takesAllHours(entry, on, 14)).toBe(gone);
        },
      ),
    );
  });
});

it('every kind has words', () => {
  expect(Object.keys(ABSENCE_LABELS)).toEqual([...ABSENCE_KINDS]);
});
