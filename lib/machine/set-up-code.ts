import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionSecret } from './settings';

/** Letters and figures that nobody takes for another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/**
 * The code that opens the set-up page while nobody can sign in: `ABCD-EFGH-JKLM-NPQR`. It is worked out from the key that signs
 * sessions, so that every server of a service prints the same, and nothing is kept. Once there is a user it opens nothing.
 */
export function setUpCode(): string {
  const bytes = createHmac('sha256', sessionSecret()).update('set-up of an empty service').digest();
  const signs = Array.from({ length: LENGTH }, (_, place) => SIGNS[(bytes[place] ?? 0) % SIGNS.length]);
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

/** Whether somebody entered the code, however they wrote it. Takes the same time whatever is wrong. */
export function isSetUpCode(text: string): boolean {
  const digest = (code: string) => createHmac('sha256', 'compare').update(plain(code)).digest();
  return timingSafeEqual(digest(text.slice(0, 100)), digest(setUpCode()));
}

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
