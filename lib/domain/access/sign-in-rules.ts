/** How long a session lasts: a working day with some to spare. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Wrong passwords in a row, for one account from one place, that lock it for that place, and for how long. */
export const FAILURES_THAT_LOCK = 10;
export const LOCK_MINUTES = 15;

/** Wrong passwords in a row from all places together that lock an account for every place but browsers that it has signed in by. */
const FAILURES_FROM_EVERYWHERE = 100;

/** Hours after which a count of wrong passwords is forgotten. */
export const REMEMBERED_HOURS = 24;

/** Days for which a browser is known after somebody has signed in by it. */
export const KNOWN_DAYS = 180;

/** Wrong passwords in a row, and the instant until which they lock, or null. */
export interface SignInCount {
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
}

/** What sign-in needs to know about an account. */
export interface SignInFacts {
  readonly disabled: boolean;
  /** From the place that this attempt comes from. */
  readonly here: SignInCount;
  /** From all places together; null from a browser that the account has signed in by, which strangers cannot lock out. */
  readonly everywhere: SignInCount | null;
}

/** What becomes of an attempt, and what to remember. */
export interface SignInDecision {
  readonly outcome: 'signed_in' | 'refused' | 'locked';
  readonly here: SignInCount;
  readonly everywhere: SignInCount | null;
}

/**
 * Decides an attempt to sign in. While it is locked even the right password is refused, and the lock does not grow. A stranger
 * locks an account for the place that the wrong passwords come from, not for the person whose account it is.
 */
export function decideSignIn(facts: SignInFacts, passwordRight: boolean, now: Date): SignInDecision {
  const { here, everywhere, disabled } = facts;
  if (isLocked(here, now) || (everywhere !== null && isLocked(everywhere, now)))
    return { outcome: 'locked', here, everywhere };
  if (passwordRight && !disabled) return { outcome: 'signed_in', here: NONE, everywhere: everywhere && NONE };
  const counted = {
    here: oneMore(here, FAILURES_THAT_LOCK, now),
    everywhere: everywhere && oneMore(everywhere, FAILURES_FROM_EVERYWHERE, now),
  };
  const locks = counted.here.lockedUntil !== null || (counted.everywhere?.lockedUntil ?? null) !== null;
  return { outcome: locks ? 'locked' : 'refused', ...counted };
}

const NONE: SignInCount = { failedSignIns: 0, lockedUntil: null };

function isLocked({ lockedUntil }: SignInCount, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now.toISOString();
}

function oneMore({ failedSignIns }: SignInCount, most: number, now: Date): SignInCount {
  const failures = failedSignIns + 1;
  if (failures < most) return { failedSignIns: failures, lockedUntil: null };
  return { failedSignIns: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString() };
}
