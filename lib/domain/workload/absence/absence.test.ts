import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import {
  type Absence,
  ABSENCE_KINDS,
  ABSENCE_LABELS,
  absenceLabel,
  type AbsenceKind,
  absenceSentence,
  isAway,
} from './absence';

const START = isoDate('2026-11-02');
const absence = (days: number | null, kind: AbsenceKind = 'sickness'): Absence => ({
  kind,
  startDate: START,
  endDate: days === null ? null : addDays(START, days - 1),
});

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

it('every kind has words', () => {
  expect(Object.keys(ABSENCE_LABELS)).toEqual([...ABSENCE_KINDS]);
  expect(absenceLabel({ kind: 'sickness' })).toBe('Sick');
  expect(absenceSentence(absence(5))).toBe('Sick from 2 November 2026 to 6 November 2026.');
  expect(absenceSentence(absence(null))).toBe('Sick from 2 November 2026, last day not known.');
});
