import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { nextDayOf, type NextDayFacts, nextDayWords } from './next-day';

const today = isoDate('2026-11-02');
const day = (ahead: number) => addDays(today, ahead);
const words = (facts: Partial<NextDayFacts>) =>
  nextDayWords(
    nextDayOf(
      {
        setting: 'community',
        releaseDate: null,
        firstAppointment: null,
        lastSeen: null,
        nextAppointment: null,
        ...facts,
      },
      today,
    ),
    today,
  );

describe('what comes next for a person', () => {
  it('is never a day that has passed', () => {
    expect(words({ nextAppointment: day(-1) })).toBe('None');
    expect(words({ firstAppointment: day(-1) })).toBe('None');
    expect(words({ setting: 'custody', releaseDate: day(-1) })).toBe('None');
    expect(words({ nextAppointment: today })).toBe('2 Nov');
  });

  it('is the release of somebody in custody, unless they are seen before', () => {
    expect(words({ setting: 'custody', releaseDate: isoDate('2027-04-06') })).toBe('Release 6 Apr');
    expect(words({ setting: 'custody', releaseDate: isoDate('2027-09-06') })).toBe('Release 6 Sep 2027');
    expect(words({ setting: 'custody', releaseDate: day(30), nextAppointment: day(4) })).toBe('6 Nov');
    expect(words({ setting: 'licence', releaseDate: day(30) })).toBe('None');
  });

  it('is not shown where the day is withheld from the reader', () => {
    expect(nextDayWords({ kind: 'release', nextAppointment: null }, today)).toBe('Not shown');
  });

  it('is the first appointment until the person was seen', () => {
    expect(words({ firstAppointment: day(4) })).toBe('6 Nov, the first');
    expect(words({ firstAppointment: day(4), lastSeen: day(-3) })).toBe('None');
    expect(words({ firstAppointment: day(4), nextAppointment: day(4) })).toBe('6 Nov');
  });
});
