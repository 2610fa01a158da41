import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoDate } from '../../../kernel/dates';
import type { Absence, AbsenceKind } from '../absence/absence';
import { awayWords, leavesSoon, reallocationDue, reallocationWords, standingOn } from './officer-standing';

const TODAY = isoDate('2026-11-02');
const away = (kind: AbsenceKind, from: number, to: number | null): Absence => ({
  kind,
  startDate: addDays(TODAY, from),
  endDate: to === null ? null : addDays(TODAY, to),
});
const dated = (
  absences: Absence[] = [],
  startDate: IsoDate | null = null,
  leavingDate: IsoDate | null = null,
) => ({ absences, startDate, leavingDate });
const MODEL = { absenceDays: 14 };

describe('where an officer stands on a day', () => {
  it('counts the leaving date as the first day gone, and the start date as the first day here', () => {
    expect(standingOn(dated([], null, TODAY), TODAY)).toBe('left');
    expect(standingOn(dated([], null, addDays(TODAY, 1)), TODAY)).toBe('current');
    expect(standingOn(dated([], TODAY), TODAY)).toBe('current');
    expect(standingOn(dated([], addDays(TODAY, 1)), TODAY)).toBe('not_started');
  });

  it('asks for new officers once somebody has left, or an absence takes all hours away', () => {
    expect(reallocationDue(MODEL, dated([], null, TODAY), TODAY)).toMatchObject({
      why: 'left',
      since: TODAY,
    });
    expect(reallocationDue(MODEL, dated([away('sickness', -14, null)]), TODAY)).toMatchObject({
      why: 'absent',
      since: TODAY,
    });
    expect(reallocationDue(MODEL, dated([away('sickness', -13, null)]), TODAY)).toBeNull();
    expect(reallocationDue(MODEL, dated([away('sickness', 0, 13)]), TODAY)).toBeNull();
    expect(reallocationDue(MODEL, dated([away('sickness', 0, 14)]), TODAY)).toMatchObject({ since: TODAY });
    expect(reallocationDue(MODEL, dated([away('annual_leave', -7, 6)]), TODAY)).toBeNull();
  });

  it('leaves cover or move to the manager where a stretch is long and takes no hours', () => {
    const leave = reallocationDue(MODEL, dated([away('annual_leave', -7, 20)]), TODAY);
    expect(leave).toMatchObject({ why: 'away_long', since: addDays(TODAY, -7) });
    expect(leave && reallocationWords(leave)).toBe(
      'Annual leave to 22 Nov; cover or move: the manager decides',
    );
    const both = dated([away('annual_leave', -14, -4), away('sickness', -3, 4)]);
    expect(reallocationDue(MODEL, both, TODAY)).toMatchObject({ why: 'away_long' });
    expect(reallocationDue(MODEL, both, addDays(TODAY, 5))).toBeNull();
  });

  it('offers cover until a return that is known and within 8 weeks', () => {
    const until = (to: number | null, settings: Parameters<typeof reallocationDue>[0] = MODEL) =>
      reallocationDue(settings, dated([away('sickness', -20, to)]), TODAY)?.coverUntil;
    expect(until(20)).toBe(addDays(TODAY, 20));
    expect(until(53)).toBe(addDays(TODAY, 53));
    expect(until(55)).toBe(addDays(TODAY, 55));
    expect(until(56)).toBeNull();
    expect(until(null)).toBeNull();
    expect(until(20, { ...MODEL, coverUntilWeeks: 2 })).toBeNull();
    expect(reallocationDue(MODEL, dated([], null, TODAY), TODAY)?.coverUntil).toBeNull();
  });

  it('warns of leavers from 28 days before, and no earlier', () => {
    expect(leavesSoon(dated([], null, addDays(TODAY, 28)), TODAY)).toBe('2026-11-30');
    expect(leavesSoon(dated([], null, addDays(TODAY, 29)), TODAY)).toBeNull();
    expect(leavesSoon(dated([], null, TODAY), TODAY)).toBeNull();
  });

  it('says in words who is away, until when, and what comes', () => {
    expect(awayWords(dated(), TODAY)).toBe('');
    expect(awayWords(dated([away('sickness', -21, null)]), TODAY)).toBe('Sick since 12 Oct, end not known');
    expect(awayWords(dated([away('annual_leave', -1, 4)]), TODAY)).toBe('Annual leave to 6 Nov');
    expect(awayWords(dated([away('other', 3, 3)]), TODAY)).toBe('Absent on 5 Nov');
    expect(awayWords(dated([away('annual_leave', 3, 9)]), TODAY)).toBe('Annual leave from 5 Nov to 11 Nov');
    expect(awayWords(dated([away('annual_leave', 8, 9)]), TODAY)).toBe('');
    expect(awayWords(dated([], addDays(TODAY, 14)), TODAY)).toBe('Starts on 16 Nov 2026');
    expect(awayWords(dated([], null, addDays(TODAY, -3)), TODAY)).toBe('Left on 30 Oct 2026');
    expect(awayWords(dated([away('sickness', 0, 1)], null, addDays(TODAY, 7)), TODAY)).toBe(
      'Sick to 3 Nov; Leaves on 9 Nov 2026',
    );
  });

  it('names every kind of a stretch in its order', () => {
    expect(awayWords(dated([away('annual_leave', -2, 1), away('sickness', -1, null)]), TODAY)).toBe(
      'Annual leave, then sick, since 31 Oct, end not known',
    );
  });
});
