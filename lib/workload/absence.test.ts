import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, type IsoDate, isoDate, toEpochDay } from '../kernel/dates';
import {
  type Absence,
  ABSENCE_KINDS,
  ABSENCE_LABELS,
  type AbsenceKind,
  countedAbsence,
  hoursStopOn,
  isAway,
  joinAbsences,
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

describe('absences that follow each other', () => {
  const spell = (from: number, to: number | null, kind: AbsenceKind = 'sickness'): Absence => ({
    kind,
    startDate: addDays(START, from),
    endDate: to === null ? null : addDays(START, to),
  });

  it.each<[string, Absence[], number | null]>([
    ['two notes of a week, one after the other, and a day', [spell(0, 6), spell(7, 14)], 0],
    ['two notes of a week', [spell(0, 6), spell(7, 13)], null],
    ['with a day at work between', [spell(0, 6), spell(8, 15)], null],
    ['that overlap', [spell(0, 9), spell(5, 14)], 0],
    ['one inside the other', [spell(0, 14), spell(3, 5)], 0],
    ['in any order, three of them', [spell(10, 14), spell(0, 4), spell(5, 9)], 0],
    ['of two kinds', [spell(0, 6), spell(7, 14, 'special_leave')], null],
    ['of annual leave', [spell(0, 10, 'annual_leave'), spell(11, 30, 'annual_leave')], null],
    ['the last without an end: from the 15th day of all', [spell(0, 6), spell(7, null)], 14],
    ['the last without an end, sure to pass the limit', [spell(0, 13), spell(14, null)], 0],
  ])('%s', (_, absences, stops) => {
    const [first] = [...absences].sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
    const counted = first ? countedAbsence(first, absences) : absence(1);
    expect(hoursStopOn(counted, 14)).toBe(stops === null ? null : addDays(START, stops));
  });

  const anySpell = fc
    .record({
      kind: fc.constantFrom<AbsenceKind>('sickness', 'maternity', 'annual_leave'),
      from: fc.integer({ min: 0, max: 50 }),
      length: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 8 }),
    })
    .map(({ kind, from, length }) => spell(from, length === null ? null : from + length - 1, kind));
  const spells = fc.array(anySpell, { maxLength: 6 });
  const DAYS = Array.from({ length: 90 }, (_, at) => addDays(START, at - 5));

  it('cover the same days as before, of each kind, and no two that are left could still be joined', () => {
    fc.assert(
      fc.property(spells, (absences) => {
        const joined = joinAbsences(absences);
        const wrong: string[] = [];
        for (const kind of new Set(absences.map((entry) => entry.kind))) {
          const ofKind = joined.filter((entry) => entry.kind === kind);
          const recorded = absences.filter((entry) => entry.kind === kind);
          let before: Absence | undefined;
          for (const day of DAYS) {
            const covering = ofKind.filter((entry) => isAway(entry, day));
            const away = recorded.some((entry) => isAway(entry, day));
            const joinedOn = before !== undefined && away && covering[0] !== before;
            if (covering.length !== (away ? 1 : 0) || joinedOn) wrong.push(`${kind} ${day}`);
            before = covering[0];
          }
        }
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('take hours on the days that runs of days of one kind say, told apart from how they were recorded', () => {
    fc.assert(
      fc.property(spells, (absences) => {
        const joined = joinAbsences(absences);
        const takes = (day: IsoDate): boolean => joined.some((entry) => takesAllHours(entry, day, 14));
        expect(DAYS.filter(takes)).toEqual(DAYS.filter((day) => byRuns(absences, day)));
      }),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 200) / 4) },
    );
  });

  /** Walks the days out from one: how long the run of days of its kind is sure to be, and which day of it this is. */
  function byRuns(absences: readonly Absence[], day: string): boolean {
    const FAR = toEpochDay(START) + 100;
    return ABSENCE_KINDS.filter((kind) => kind !== 'annual_leave').some((kind) => {
      const ofKind = absences.filter((entry) => entry.kind === kind);
      const away = (at: number): boolean =>
        ofKind.some(
          ({ startDate, endDate }) =>
            toEpochDay(startDate) <= at && (endDate === null ? at <= FAR : at <= toEpochDay(endDate)),
        );
      const known = (at: number): boolean =>
        ofKind.some(
          ({ startDate, endDate }) => toEpochDay(startDate) <= at && at <= toEpochDay(endDate ?? startDate),
        );
      const at = toEpochDay(isoDate(day));
      if (!away(at)) return false;
      let first = at;
      while (away(first - 1)) first -= 1;
      let last = at;
      while (away(last + 1)) last += 1;
      let sure = first;
      for (let next = first; next <= last; next += 1) if (known(next)) sure = next;
      return sure - first + 1 > 14 || (last >= FAR && at - first + 1 > 14);
    });
  }

  it('never give hours back because another absence was recorded', () => {
    fc.assert(
      fc.property(spells, anySpell, (absences, more) => {
        const daysWithout = (all: readonly Absence[]): IsoDate[] => {
          const joined = joinAbsences(all);
          return DAYS.filter((day) => joined.some((entry) => takesAllHours(entry, day, 14)));
        };
        const after = new Set(daysWithout([...absences, more]));
        expect(daysWithout(absences).filter((day) => !after.has(day))).toEqual([]);
      }),
    );
  });
});
