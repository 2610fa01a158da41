import 'server-only';
import type { FieldProblem } from '../kernel/form-state';
import { type Bucket, takeToken } from '../machine/token-bucket';

/** Attempts from one address: an office of many people has one, so it is wide; checking a password costs what this bounds. */
const LIMITS = { burst: 100, perMinute: 60 };
const MOST_ADDRESSES = 10_000;
const buckets = new Map<string, Bucket>();

/** Counts an attempt to sign in from an address; the problem when there were too many, null when it may go on. */
export function tooManyFrom(address: string, at: Date): FieldProblem | null {
  const taken = takeToken(buckets.get(address), LIMITS, at.getTime());
  if (buckets.size > MOST_ADDRESSES) buckets.clear();
  buckets.set(address, taken.bucket);
  if (taken.waitSeconds === 0) return null;
  const seconds = taken.waitSeconds === 1 ? '1 second' : `${taken.waitSeconds} seconds`;
  return {
    field: '',
    message: `There were too many attempts to sign in from where you are. Wait ${seconds}, then try again`,
  };
}
