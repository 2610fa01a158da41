import { describe, expect, test } from 'vitest';
import { addressThatTells, withoutUntold } from './told';

describe('what a page tells of what was done', () => {
  test('is what an action has just done', () => {
    const told = addressThatTells('/cases/X1?saved=approved#oversight') ?? undefined;
    expect(told).toBe('/cases/X1?saved=approved');
    expect(withoutUntold('/cases/X1?saved=approved', told)).toBeNull();
    expect(withoutUntold('/teams?sort=name', told)).toBeNull();
    expect(addressThatTells('/teams?sort=name')).toBeNull();
  });

  test.each([
    ['/cases/X1?saved=approved', undefined, '/cases/X1'],
    ['/cases/X1?saved=toString', undefined, '/cases/X1'],
    ['/cases/X1?saved=approved', '/cases/X2?saved=approved', '/cases/X1'],
    ['/cases/X1?saved=approved&tab=all', '/cases/X1?saved=ended', '/cases/X1?tab=all'],
    [
      '/cases/differences?saved=batch&n=900',
      '/cases/differences?saved=batch&n=2',
      '/cases/differences?n=900',
    ],
  ])('is not what an address says: %s', (address, told, instead) => {
    expect(withoutUntold(address, told)).toBe(instead);
  });
});
