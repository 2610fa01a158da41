import 'server-only';
import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { asUserId, type UserId } from '../kernel/ids';
import { KNOWN_DAYS } from '../domain/access/sign-in-rules';
import { sessionSecret } from '../machine/settings';
import type { SignInPlace } from '../usecases/session/sign-in';
import { cookieOptions, usesHttps } from './session-cookie';

/** How long a browser is known after somebody has signed in by it. */
const KNOWN_SECONDS = KNOWN_DAYS * 24 * 60 * 60;
/** Keeps this cookie from being taken for a session’s. */
const SALT = 'known browser';

function cookieName(): string {
  return usesHttps() ? '__Secure-headroom-browser' : 'headroom-browser';
}

/** The browser of this request, and whom it has signed in; null where that is not known. It opens nothing by itself. */
export async function knownBrowser(): Promise<SignInPlace['browser']> {
  const value = (await cookies()).get(cookieName())?.value;
  if (value === undefined) return null;
  try {
    const token = await decode({ token: value, secret: sessionSecret(), salt: SALT });
    if (!token?.sub || typeof token.browser !== 'string') return null;
    return { id: token.browser, userId: asUserId(token.sub) };
  } catch {
    return null;
  }
}

/** Remembers that this browser has signed somebody in, so that wrong passwords from elsewhere do not lock them out here. */
export async function rememberBrowser(userId: UserId): Promise<void> {
  const before = await knownBrowser();
  const browser = before?.userId === userId ? before.id : randomUUID();
  const token = { sub: userId, browser };
  const value = await encode({ token, secret: sessionSecret(), salt: SALT, maxAge: KNOWN_SECONDS });
  (await cookies()).set(cookieName(), value, { ...cookieOptions(), maxAge: KNOWN_SECONDS });
}
