import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { asUserId, type UserId } from '../kernel/ids';
import { sessionSecret, settings } from '../machine/settings';

/** How long a session lasts: a working day with some to spare. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** What a session cookie says: who, and the version of their sessions that it belongs to. */
export interface SessionClaims {
  readonly userId: UserId;
  readonly sessionVersion: number;
}

/** Whether people reach the service over HTTPS, so that cookies are sent over nothing else. */
export function usesHttps(): boolean {
  return settings().address.startsWith('https://');
}

/** The name of next-auth's session cookie at this address. */
export function sessionCookieName(): string {
  return usesHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

/** The session cookie of somebody who has just signed in, ready to set. */
export async function sessionCookie(
  claims: SessionClaims,
): Promise<{ name: string; value: string; options: CookieOptions }> {
  const token = { sub: claims.userId, version: claims.sessionVersion };
  const value = await encode({ token, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  return { name: sessionCookieName(), value, options: { ...cookieOptions(), maxAge: SESSION_SECONDS } };
}

interface CookieOptions {
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly secure: boolean;
  readonly path: '/';
  readonly maxAge?: number;
}

/** The attributes of the session cookie. */
export function cookieOptions(): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: usesHttps(), path: '/' };
}

/** Reads a session cookie; null when it is not ours, was changed, or has run out. */
export async function readSessionCookie(value: string): Promise<SessionClaims | null> {
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    if (!token?.sub || typeof token.version !== 'number') return null;
    return { userId: asUserId(token.sub), sessionVersion: token.version };
  } catch {
    return null;
  }
}
