import { describe, expect, it } from 'vitest';
import { isOfKind, kindWords } from './case-kind';

const LICENCE_4 = { band: '4', setting: 'licence' } as const;

describe('a list of cases narrowed by kind', () => {
  it('has every case where nothing is asked for, else those of the band and of the setting', () => {
    expect(isOfKind({ band: null, setting: null }, LICENCE_4)).toBe(true);
    expect(isOfKind({ band: '4', setting: null }, LICENCE_4)).toBe(true);
    expect(isOfKind({ band: '4', setting: 'licence' }, LICENCE_4)).toBe(true);
    expect(isOfKind({ band: '3', setting: 'licence' }, LICENCE_4)).toBe(false);
    expect(isOfKind({ band: null, setting: 'custody' }, LICENCE_4)).toBe(false);
  });

  it('is called by what narrows it', () => {
    expect(kindWords({ band: null, setting: null })).toBeNull();
    expect(kindWords({ band: '4', setting: null })).toBe('Band 4');
    expect(kindWords({ band: null, setting: 'unpaid_work' })).toBe('Unpaid work');
    expect(kindWords({ band: '4', setting: 'licence' })).toBe('Band 4, licence');
  });
});
