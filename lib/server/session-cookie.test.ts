import { encode } from 'next-auth/jwt';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asUserId } from '../kernel/ids';

const CLAIMS = { userId: asUserId('u-1'), sessionVersion: 3 };
const SECRET = 'a secret for tests, long enough for it';

/** The module as it is in a process with this environment: settings are read once a process. */
async function withEnvironment(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ NEXTAUTH_SECRET: SECRET, ...environment }))
    vi.stubEnv(name, value);
  return import('./session-cookie');
}
afterEach(() => vi.unstubAllEnvs());

describe('the session cookie', () => {
  test('says who and which version of their sessions, to this service alone', async () => {
    const { readSessionCookie, sessionCookie } = await withEnvironment({});
    const cookie = await sessionCookie(CLAIMS);
    expect(await readSessionCookie(cookie.value)).toEqual({ ...CLAIMS, sessionId: expect.any(String) });
    expect(cookie.value).not.toContain('u-1');
    expect(cookie.options).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      path: '/',
      maxAge: 43_200,
    });
    const other = await withEnvironment({ NEXTAUTH_SECRET: 'another secret, quite as long as that' });
    expect(await other.readSessionCookie(cookie.value)).toBeNull();
  });

  test('is nothing when it was changed, has run out, or says something else', async () => {
    const { readSessionCookie, sessionCookie } = await withEnvironment({});
    const { value } = await sessionCookie(CLAIMS);
    expect(await readSessionCookie(`${value.slice(0, -5)}AAAAA`)).toBeNull();
    expect(await readSessionCookie('')).toBeNull();
    const other = (token: object, maxAge: number) => encode({ token: { ...token }, secret: SECRET, maxAge });
    expect(await readSessionCookie(await other({ sub: 'u-1', version: 3 }, -60))).toBeNull();
    expect(await readSessionCookie(await other({ sub: 'u-1' }, 60))).toBeNull();
    expect(await readSessionCookie(await other({ version: 3 }, 60))).toBeNull();
  });

  test('that was read before is nothing either once it has run out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { readSessionCookie, sessionCookie } = await withEnvironment({});
    const { value, options } = await sessionCookie(CLAIMS);
    const first = await readSessionCookie(value);
    expect(await readSessionCookie(value)).toEqual(first);
    vi.setSystemTime(Date.now() + ((options.maxAge ?? 0) + 60) * 1000);
    expect(await readSessionCookie(value)).toBeNull();
    vi.useRealTimers();
  });

  test('goes over nothing but HTTPS where people reach the service by HTTPS', async () => {
    const { sessionCookie } = await withEnvironment({ NEXTAUTH_URL: 'https://headroom.example' });
    const cookie = await sessionCookie(CLAIMS);
    expect(cookie).toMatchObject({ name: '__Secure-next-auth.session-token', options: { secure: true } });
  });

  test('is never signed with a key that others know, in production', async () => {
    const { sessionCookie } = await withEnvironment({ NODE_ENV: 'production', NEXTAUTH_SECRET: '' });
    await expect(sessionCookie(CLAIMS)).rejects.toThrow('NEXTAUTH_SECRET');
  });
});
