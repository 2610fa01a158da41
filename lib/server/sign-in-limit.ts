import 'server-only';
import type { FieldProblem } from '../kernel/form-state';
import { secondsToWait } from '../usecases/session/limit-rate';
import type { serviceStore } from '../usecases/service-store';

/** Attempts from one address: an office of many people has one, so it is wide; checking a password costs what this bounds. */
const LIMITS = { burst: 100, perMinute: 60 };

/** Counts an attempt to sign in from an address; the problem when there were too many, null when it may go on. */
export async function tooManyFrom(
  store: ReturnType<typeof serviceStore>,
  address: string,
  at: Date,
): Promise<FieldProblem | null> {
  const waitSeconds = await secondsToWait(store, `sign-in ${address}`, LIMITS, at);
  if (waitSeconds === 0) return null;
  const seconds = waitSeconds === 1 ? '1 second' : `${waitSeconds} seconds`;
  return {
    field: '',
    message: `There were too many attempts to sign in from where you are. Wait ${seconds}, then try again`,
  };
}
