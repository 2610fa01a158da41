import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { appointmentDays, nextAppointmentOf, nextDayOf, type NextDayFacts, nextDayWords } from './next-day';

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

describe('the next appointment', () => {
  const none = { firstAppointment: null, lastSeen: null, nextAppointment: null };

  it('is the first one for somebody whom nobody has seen: such a case is not one without an appointment', () => {
    expect(nextAppointmentOf({ ...none, firstAppointment: day(1) }, today)).toBe(day(1));
    expect(nextAppointmentOf({ ...none, firstAppointment: day(1), nextAppointment: day(9) }, today)).toBe(
      day(1),
    );
    expect(nextAppointmentOf({ ...none, firstAppointment: day(1), lastSeen: day(-9) }, today)).toBeNull();
  });

  it('is none that has passed, and all that are booked are told', () => {
    expect(nextAppointmentOf({ ...none, firstAppointment: day(-1), nextAppointment: day(3) }, today)).toBe(
      day(3),
    );
    expect(nextAppointmentOf({ ...none, nextAppointment: day(-1) }, today)).toBeNull();
    expect(appointmentDays({ ...none, firstAppointment: day(5), nextAppointment: day(2) })).toEqual([
      day(2),
      day(5),
    ]);
  });
});
