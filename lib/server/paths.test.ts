import { describe, expect, test } from 'vitest';
import { isServicePath, safeNext, signInPath } from './paths';

describe('where to go after sign-in', () => {
  test.each(['/', '/teams', '/teams/HX1?sort=workload', '/cases?q=a%20b'])('%s is ours', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '\\\\elsewhere.example',
    'javascript:alert(1)',
    'teams',
    '',
    '/sign-in?next=/',
    '/api/auth/signout',
    '/..//elsewhere.example',
  ])('%j is not: the home page instead', (next) => {
    expect(safeNext(next)).toBe('/');
  });

  test('the home page needs no mention', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath('/teams?a=b')).toBe('/sign-in?next=%2Fteams%3Fa%3Db');
  });
});

test('only the public pages, and the API that answers for itself, are open to the signed-out', () => {
  for (const path of ['/', '/teams', '/cases/X123456', '/sign-in-sheet', '/helpers', '/admin'])
    expect(isServicePath(path)).toBe(true);
  for (const path of ['/sign-in', '/accessibility', '/help', '/api-reference', '/api/v1/health'])
    expect(isServicePath(path)).toBe(false);
});
