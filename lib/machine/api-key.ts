import 'server-only';
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new token: `hr_` and 32 random bytes. Shown once; only its hash is kept. */
export function newApiToken(): string {
  return `hr_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 of a token, in hexadecimal. Enough for a random key of this length, unlike for a password. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The token of a link that goes out by email: worked out from the id of the email and the secret of the service, so that neither the
 * outbox nor a backup holds one that opens anything.
 */
export function mailedToken(secret: string, emailId: string): string {
  const digest = createHmac('sha256', secret).update(`link by email ${emailId}`).digest('base64url');
  return `hr_${digest}`;
}
