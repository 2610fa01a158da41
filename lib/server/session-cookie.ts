import 'server-only';
import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { SESSION_SECONDS } from '../domain/access/sign-in-rules';
import { asUserId, type UserId } from '../kernel/ids';
import { now } from '../machine/clock';
import { sessionSecret, settings } from '../machine/settings';

/** What a session cookie says: who, the version of their sessions that it belongs to, and which session it is. */
interface SessionClaims {
  readonly userId: UserId;
  readonly sessionVersion: number;
  readonly sessionId: string;
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
  claims: Omit<SessionClaims, 'sessionId'>,
): Promise<{ name: string; value: string; options: CookieOptions }> {
  const token = sessionToken(claims);
  const value = await encode({ token, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  return { name: sessionCookieName(), value, options: { ...cookieOptions(), maxAge: SESSION_SECONDS } };
}

/** What is signed into the cookie of a new session. */
export function sessionToken({ userId, sessionVersion }: Omit<SessionClaims, 'sessionId'>) {
  return { sub: userId, version: sessionVersion, session: randomUUID() };
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
  const known = readBefore.get(value);
  if (known !== undefined && now().getTime() < known.untilMs) return known.claims;
  readBefore.delete(value);
  try {
    const token = await decode({ token: value, secret: sessionSecret() });
    if (!token?.sub || typeof token.version !== 'number') return null;
    // A cookie of before sessions had ids is known by its own.
    const sessionId = typeof token.session === 'string' ? token.session : token.jti;
    if (typeof sessionId !== 'string') return null;
    const claims = { userId: asUserId(token.sub), sessionVersion: token.version, sessionId };
    if (typeof token.exp === 'number') {
      if (readBefore.size >= MOST_READ) readBefore.clear();
      readBefore.set(value, { claims, untilMs: token.exp * 1000 });
    }
    return claims;
  } catch {
    return null;
  }
}

/**
 * Cookies of ours that were read and have not run out: whoever asks sends the same one with each request, and to open it takes longer than
 * to ask the database whether its session has ended, which is asked each time.
 */
const readBefore = new Map<string, { readonly claims: SessionClaims; readonly untilMs: number }>();
const MOST_READ = 5_000;
