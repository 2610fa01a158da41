import { describe, expect, test } from 'vitest';
import { decideSignIn, type SignInFacts } from './sign-in-rules';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const FRESH: SignInFacts = { disabled: false, failedSignIns: 0, lockedUntil: null };

describe('signing in', () => {
  test('the right password lets in and forgets earlier failures', () => {
    expect(decideSignIn({ ...FRESH, failedSignIns: 9 }, true, NOW)).toEqual({
      outcome: 'signed_in',
      failedSignIns: 0,
      lockedUntil: null,
    });
  });

  test('the tenth wrong password in a row locks for 15 minutes', () => {
    expect(decideSignIn({ ...FRESH, failedSignIns: 8 }, false, NOW)).toEqual({
      outcome: 'refused',
      failedSignIns: 9,
      lockedUntil: null,
    });
    const tenth = decideSignIn({ ...FRESH, failedSignIns: 9 }, false, NOW);
    expect(tenth).toEqual({ outcome: 'locked', failedSignIns: 0, lockedUntil: '2026-11-21T12:15:00.000Z' });
  });

  test('a lock holds against the right password, does not grow, and ends by itself', () => {
    const locked = { ...FRESH, lockedUntil: '2026-11-21T12:00:00.001Z' };
    expect(decideSignIn(locked, true, NOW)).toEqual({
      outcome: 'locked',
      failedSignIns: 0,
      lockedUntil: locked.lockedUntil,
    });
    expect(decideSignIn(locked, false, NOW)).toEqual({
      outcome: 'locked',
      failedSignIns: 0,
      lockedUntil: locked.lockedUntil,
    });
    expect(decideSignIn({ ...FRESH, lockedUntil: NOW.toISOString() }, true, NOW).outcome).toBe('signed_in');
  });

  test('a disabled account refuses the right password, in the same words as a wrong one', () => {
    expect(decideSignIn({ ...FRESH, disabled: true }, true, NOW).outcome).toBe('refused');
  });
});
