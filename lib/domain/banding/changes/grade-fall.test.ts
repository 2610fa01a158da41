import { describe, expect, it } from 'vitest';
import { fellBy } from './grade-fall';
import { IBAT } from '../testing/ibat';

const change = (more: Partial<Parameters<typeof fellBy>[0]>) =>
  fellBy(
    { oldBand: '3', newBand: '3', oldGrade: null, newGrade: null, oldInputs: {}, newInputs: {}, ...more },
    IBAT,
  );

describe('whether a kept change was a downgrade', () => {
  it('is told by the band, and at the same band by the steps of the lowest grade', () => {
    expect(change({ newBand: '2' })).toBe(true);
    expect(change({ newBand: '4', oldGrade: 'ordinary', newGrade: 'senior' })).toBe(false);
    expect(change({ oldGrade: 'senior', newGrade: 'ordinary' })).toBe(true);
    expect(change({ oldGrade: 'undecided', newGrade: 'standalone' })).toBe(true);
    expect(change({ oldGrade: 'standalone', newGrade: 'undecided' })).toBe(false);
  });

  it('is worked out from the inputs of older records where these suffice, and else not known', () => {
    expect(change({ oldInputs: { rsr: 2 }, newInputs: { rsr: 3.5 } })).toBe(false);
    expect(change({ oldInputs: { rsr: 2.5 }, newInputs: { rsr: 2.4 } })).toBe(false);
    // Another rule may have needed a senior case manager all the time.
    expect(change({ oldInputs: { rsr: 3.1 }, newInputs: { rsr: 2.9 } })).toBeNull();
    expect(
      change({
        oldInputs: { rsr: 3.1, rosh: 'high', flags: ['iom'], setting: 'licence', ogrs: 80 },
        newInputs: { rsr: 2.9, rosh: 'low', flags: ['iom'], setting: 'licence', ogrs: 76 },
      }),
    ).toBe(true);
  });
});
