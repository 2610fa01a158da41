import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import type { AbsenceKind } from '../../workload/absence/absence';
import { stretchOn } from '../../workload/absence/absence-stretch';
import { type CaseForLeaver, duringLeaveWords, mayTakeDuringLeave } from './during-leave';

const TODAY = isoDate('2026-11-02');
const away = (endDate: string | null, kind: AbsenceKind = 'annual_leave', startDate = '2026-11-02') => {
  const end = endDate === null ? null : isoDate(endDate);
  const stretch = stretchOn([{ kind, startDate: isoDate(startDate), endDate: end }], TODAY);
  if (stretch === null) throw new Error('Nobody is away');
  return stretch;
};
const given = (appointment: string | null, facts: Partial<CaseForLeaver['facts']> = {}): CaseForLeaver => ({
  facts: { setting: 'community', rosh: 'medium', releaseDate: null, lastSeen: null, ...facts },
  appointment: appointment === null ? null : isoDate(appointment),
});
const may = (stretch: ReturnType<typeof away>, entry: CaseForLeaver) =>
  mayTakeDuringLeave({ absenceDays: 14 }, stretch, entry, TODAY);

describe('a new case for somebody on short annual leave', () => {
  it('is possible where they are back 2 working days before the booked appointment', () => {
    expect(may(away('2026-11-06'), given('2026-11-11'))).toBe(true);
    expect(may(away('2026-11-06'), given('2026-11-10'))).toBe(false);
    expect(may(away('2026-11-08'), given('2026-11-11'))).toBe(true);
  });

  it('is not for longer leave, leave without an end, or any other kind', () => {
    expect(may(away('2026-11-15'), given('2026-11-30'))).toBe(true);
    expect(may(away('2026-11-16'), given('2026-11-30'))).toBe(false);
    expect(may(away(null), given('2026-11-30'))).toBe(false);
    expect(may(away('2026-11-03', 'sickness'), given('2026-11-30'))).toBe(false);
  });

  it('is not where nothing is booked, or it has passed', () => {
    expect(may(away('2026-11-06'), given(null))).toBe(false);
    expect(may(away('2026-11-06'), given('2026-10-30'))).toBe(false);
  });

  it('is not for ROSH high, very high or not recorded, nor for a release', () => {
    for (const rosh of ['high', 'very_high', null] as const)
      expect(may(away('2026-11-06'), given('2026-11-20', { rosh }))).toBe(false);
    expect(may(away('2026-11-06'), given('2026-11-20', { setting: 'custody' }))).toBe(false);
    const licence = { setting: 'licence', releaseDate: isoDate('2026-10-30') } as const;
    expect(may(away('2026-11-06'), given('2026-11-20', licence))).toBe(false);
    const seen = { ...licence, lastSeen: isoDate('2026-10-31') };
    expect(may(away('2026-11-06'), given('2026-11-20', seen))).toBe(true);
  });

  it('is marked in words', () => {
    expect(duringLeaveWords(away('2026-11-06'))).toBe(
      'Away until 6 November 2026, back before the appointment.',
    );
  });
});
