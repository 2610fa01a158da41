/** Wrong passwords in a row that lock an account, and for how long. */
export const FAILURES_THAT_LOCK = 10;
export const LOCK_MINUTES = 15;

/** What sign-in needs to know about an account. */
export interface SignInFacts {
  readonly disabled: boolean;
  readonly failedSignIns: number;
  /** Instant until which the account is locked, or null. */
  readonly lockedUntil: string | null;
}

/** What becomes of an attempt, and what to remember. */
export interface SignInDecision {
  readonly outcome: 'signed_in' | 'refused' | 'locked';
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
}

/** Decides an attempt to sign in. A locked account refuses even the right password, and its lock does not grow. */
export function decideSignIn(facts: SignInFacts, passwordRight: boolean, now: Date): SignInDecision {
  const { failedSignIns, lockedUntil } = facts;
  if (lockedUntil !== null && lockedUntil > now.toISOString())
    return { outcome: 'locked', failedSignIns, lockedUntil };
  if (passwordRight && !facts.disabled) return { outcome: 'signed_in', failedSignIns: 0, lockedUntil: null };
  const failures = failedSignIns + 1;
  if (failures < FAILURES_THAT_LOCK)
    return { outcome: 'refused', failedSignIns: failures, lockedUntil: null };
  return {
    outcome: 'locked',
    failedSignIns: 0,
    lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString(),
  };
}
