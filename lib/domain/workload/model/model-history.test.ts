import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { dateRefusal, nextVersion, toHistory } from './model-history';
import { HMPPS_TIERS, IBAT_4 } from './shipped/shipped-models';

const START = isoDate('2026-01-01');
const published = (from: number, version = 1) => ({
  model: { ...IBAT_4, version },
  effectiveFrom: addDays(START, from),
  publishedAt: '2026-01-01T09:00:00.000Z',
  publishedByName: 'Ada',
});

it('has exactly one version in force on any day since the first', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 450 }),
      (days, day) => {
        const history = toHistory(
          days.map((from, index) => published(from, index + 1)),
          addDays(START, day),
        );
        const inForce = history.filter((entry) => entry.status === 'in_force').length;
        expect(inForce).toBe(Math.min(...days) <= day ? 1 : 0);
      },
    ),
  );
});

it('takes a day that is today or later and after every published version', () => {
  const today = addDays(START, 10);
  const history = toHistory([published(0), published(20, 2)], today);
  expect(dateRefusal(history, addDays(START, 9), today)).toEqual({ kind: 'past' });
  expect(dateRefusal(history, addDays(START, 15), today)).toMatchObject({ kind: 'not_after' });
  expect(dateRefusal(history, addDays(START, 20), today)).toMatchObject({ kind: 'not_after' });
  expect(dateRefusal(history, addDays(START, 21), today)).toBeNull();
  expect(dateRefusal(toHistory([published(0)], today), today, today)).toBeNull();
});

it('numbers the versions of each code for itself', () => {
  const versions = [published(0), published(5, 2)];
  expect(nextVersion(versions, IBAT_4.code)).toBe(3);
  expect(nextVersion(versions, HMPPS_TIERS.code)).toBe(1);
});
