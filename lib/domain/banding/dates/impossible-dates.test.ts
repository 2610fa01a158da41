import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { type CaseDates, impossibleDatesOf } from './impossible-dates';
import { plausibleAge } from './plausible-age';

const today = isoDate('2026-11-28');
const found = (dates: Record<string, string>) =>
  impossibleDatesOf(
    Object.fromEntries(Object.entries(dates).map(([field, date]) => [field, isoDate(date)])) as CaseDates,
    today,
  ).map(({ field, message }) => `${field}: ${message}`);

describe('dates that cannot be', () => {
  it.each([
    [{ dateOfBirth: '2030-01-01' }, ['dateOfBirth: Date of birth must be in the past']],
    [
      { dateOfBirth: '2026-11-20' },
      ['dateOfBirth: Date of birth (20 November 2026) is less than 10 years before today (28 November 2026)'],
    ],
    [
      { dateOfBirth: '2012-06-02', orderStart: '2022-06-01' },
      ['dateOfBirth: Date of birth (2 June 2012) is less than 10 years before order start (1 June 2022)'],
    ],
    [
      { dateOfBirth: '2015-06-02', allocatedOn: '2025-06-01' },
      ['dateOfBirth: Date of birth (2 June 2015) is less than 10 years before the allocation (1 June 2025)'],
    ],
    [
      { dateOfBirth: '1905-03-01' },
      ['dateOfBirth: Date of birth (1 March 1905) is more than 110 years before today (28 November 2026)'],
    ],
    [
      { orderStart: '2126-06-01', orderEnd: '2127-06-01' },
      [
        'orderStart: Order start (1 June 2126) is more than 30 years after today (28 November 2026)',
        'orderEnd: Order end (1 June 2127) is more than 80 years after today (28 November 2026)',
      ],
    ],
    [
      { lastSeen: '2028-01-01', allocatedOn: '2030-01-01' },
      [
        'lastSeen: Last seen (1 January 2028) is more than a year after today (28 November 2026)',
        'allocatedOn: Allocation (1 January 2030) is more than a year after today (28 November 2026)',
      ],
    ],
  ])('are told with the date that they are at odds with: %j', (dates, told) => {
    expect(found(dates as Record<string, string>)).toEqual(told);
  });

  it('are none where they can be: a child of 10, a long sentence, somebody of 109', () => {
    expect(found({ dateOfBirth: '2016-06-01', orderStart: '2026-06-01' })).toEqual([]);
    expect(found({ dateOfBirth: '1917-11-28', releaseDate: '2086-01-01', lastSeen: '2026-11-28' })).toEqual(
      [],
    );
    expect(found({})).toEqual([]);
  });

  it('give nobody an age', () => {
    expect(plausibleAge(isoDate('1900-01-01'), today)).toBeNull();
    expect(plausibleAge(isoDate('2030-01-01'), today)).toBeNull();
    expect(plausibleAge(isoDate('1990-11-28'), today)).toBe(36);
    expect(plausibleAge(null, today)).toBeNull();
  });
});
