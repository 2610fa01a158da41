import { describe, expect, test } from 'vitest';
import { decideSignIn, type SignInCount, type SignInFacts } from './sign-in-rules';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const LATER = '2026-11-21T12:15:00.000Z';
const count = (failedSignIns: number, lockedUntil: string | null = null): SignInCount => ({
  failedSignIns,
  lockedUntil,
});
const FRESH: SignInFacts = { disabled: false, here: count(0), everywhere: count(0) };

describe('signing in', () => {
  test('the right password lets in and forgets earlier failures', () => {
    expect(decideSignIn({ ...FRESH, here: count(9), everywhere: count(60) }, true, NOW)).toEqual({
      outcome: 'signed_in',
      here: count(0),
      everywhere: count(0),
    });
  });

  test('the tenth wrong password in a row locks for 15 minutes', () => {
    expect(decideSignIn({ ...FRESH, here: count(8), everywhere: count(8) }, false, NOW)).toEqual({
      outcome: 'refused',
      here: count(9),
      everywhere: count(9),
    });
    expect(decideSignIn({ ...FRESH, here: count(9), everywhere: count(9) }, false, NOW)).toEqual({
      outcome: 'locked',
      here: count(0, LATER),
      everywhere: count(10),
    });
  });

  test('a lock holds against the right password, does not grow, and ends by itself', () => {
    const locked = { ...FRESH, here: count(0, '2026-11-21T12:00:00.001Z') };
    const unchanged = { outcome: 'locked', here: locked.here, everywhere: count(0) };
    expect(decideSignIn(locked, true, NOW)).toEqual(unchanged);
    expect(decideSignIn(locked, false, NOW)).toEqual(unchanged);
    const over = { ...FRESH, here: count(0, NOW.toISOString()) };
    expect(decideSignIn(over, true, NOW).outcome).toBe('signed_in');
  });

  test('wrong passwords from elsewhere lock nobody out until there are a hundred of them', () => {
    const attacked = (failures: number): SignInFacts => ({ ...FRESH, everywhere: count(failures) });
    expect(decideSignIn(attacked(98), true, NOW).outcome).toBe('signed_in');
    expect(decideSignIn(attacked(98), false, NOW)).toMatchObject({ outcome: 'refused' });
    expect(decideSignIn(attacked(99), false, NOW)).toMatchObject({
      outcome: 'locked',
      everywhere: count(0, LATER),
    });
    expect(decideSignIn({ ...FRESH, everywhere: count(0, LATER) }, true, NOW).outcome).toBe('locked');
  });

  test('a browser that the account has signed in by is locked by its own wrong passwords alone', () => {
    const known = { ...FRESH, everywhere: null };
    expect(decideSignIn(known, true, NOW)).toEqual({
      outcome: 'signed_in',
      here: count(0),
      everywhere: null,
    });
    expect(decideSignIn({ ...known, here: count(9) }, false, NOW).outcome).toBe('locked');
  });

  test('a disabled account refuses the right password, in the same words as a wrong one', () => {
    expect(decideSignIn({ ...FRESH, disabled: true }, true, NOW).outcome).toBe('refused');
  });
});
