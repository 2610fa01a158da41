import 'server-only';

/** The time. The only place where the service reads the clock; tests may set HEADROOM_NOW (an ISO instant) outside production. */
export function now(): Date {
  const fixed = process.env.NODE_ENV === 'production' ? undefined : process.env.HEADROOM_NOW;
  return fixed ? new Date(fixed) : new Date();
}
