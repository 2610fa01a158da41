import 'server-only';
import { createHash } from 'node:crypto';

/** What stands before the first link. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of a link: SHA-256 of the hash of the one before and of its entry, in hexadecimal. */
export function chainHash(before: string, text: string): string {
  return createHash('sha256').update(before).update('\n').update(text).digest('hex');
}
