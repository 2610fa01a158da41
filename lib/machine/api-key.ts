import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A new token: `hr_` and 32 random bytes. Shown once; only its hash is kept. */
export function newApiToken(): string {
  return `hr_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 of a token, in hexadecimal. Enough for a random key of this length, unlike for a password. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
