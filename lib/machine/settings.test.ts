import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

const problemsOf = (environment: Record<string, string>, needsSecret = false): readonly string[] => {
  try {
    readSettings(environment, { needsSecret });
    return [];
  } catch (error) {
    return error instanceof SettingsError ? error.problems : [String(error)];
  }
};

describe('settings', () => {
  test('need nothing: everything has its default', () => {
    expect(readSettings({ HEADROOM_ROOT: '/srv/headroom' })).toMatchObject({
      production: false,
      databaseUrl: 'file:/srv/headroom/data/headroom.db',
      port: 3000,
      address: 'http://localhost:3000',
      rateLimitPerMinute: 1200,
      nightly: true,
      oidc: null,
    });
  });

  test('a file database is relative to the root of the project, an absolute one and PostgreSQL stay as given', () => {
    const urlOf = (DATABASE_URL: string) =>
      readSettings({ DATABASE_URL, HEADROOM_ROOT: '/srv/headroom' }).databaseUrl;
    expect(urlOf('file:other.db')).toBe('file:/srv/headroom/other.db');
    expect(urlOf('file:/var/headroom.db')).toBe('file:/var/headroom.db');
    expect(urlOf('postgres://a@b/c')).toBe('postgres://a@b/c');
    expect(urlOf('postgresql://a@b/c')).toBe('postgresql://a@b/c');
  });

  test('of the connections are right for a load balancer that keeps idle ones for a minute, and checked like the others', () => {
    expect(readSettings({}).connections).toEqual({
      poolSize: 10,
      connectMs: 10_000,
      statementMs: 60_000,
      lockMs: 5_000,
      replica: null,
    });
    const wrong = {
      DATABASE_POOL_SIZE: '1',
      KEEP_ALIVE_SECONDS: 'long',
      DATABASE_READ_URL: 'file:replica.db',
    };
    expect(problemsOf(wrong)).toEqual([
      'DATABASE_POOL_SIZE must be a whole number from 2 to 500',
      'DATABASE_READ_URL must start with postgres://',
      'KEEP_ALIVE_SECONDS must be a whole number from 1 to 3600',
    ]);
    expect(problemsOf({ HEADERS_SECONDS: '400' })).toEqual([
      'HEADERS_SECONDS must not be more than REQUEST_SECONDS, of which it is a part',
    ]);
  });

  test('a replica needs a database that it is a replica of; a command neither reads from it nor hurries', () => {
    const DATABASE_READ_URL = 'postgres://replica/headroom';
    expect(problemsOf({ DATABASE_READ_URL })).toEqual([
      'DATABASE_READ_URL names a replica of a PostgreSQL database, which DATABASE_URL must name',
    ]);
    const given = { DATABASE_URL: 'postgres://db/headroom', DATABASE_READ_URL };
    expect(readSettings(given).connections.replica).toEqual({ url: DATABASE_READ_URL, mostLagMs: 5_000 });
    expect(readSettings({ ...given, HEADROOM_COMMAND: 'on' }).connections).toMatchObject({
      statementMs: 0,
      replica: null,
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', HEADROOM_ROOT: '/r' })).toMatchObject({
      port: 3000,
      databaseUrl: 'file:/r/data/headroom.db',
    });
  });

  test('the nightly snapshots are turned off by one word, and no other word is taken', () => {
    expect(readSettings({ HEADROOM_NIGHTLY: 'off' }).nightly).toBe(false);
    expect(readSettings({ HEADROOM_NIGHTLY: 'on' }).nightly).toBe(true);
    expect(readSettings({ PULSE: 'off' }).pulse).toBe(false);
    expect(readSettings({}).pulse).toBe(true);
    expect(problemsOf({ HEADROOM_NIGHTLY: 'no' })).toEqual(['HEADROOM_NIGHTLY must be on or off']);
  });

  test('every fault is named at once', () => {
    const environment = {
      DATABASE_URL: 'mysql://x',
      PORT: '99999',
      RATE_LIMIT_PER_MINUTE: 'many',
      NEXTAUTH_URL: 'headroom',
      NODE_ENV: 'production',
    };
    const problems = problemsOf(environment, true).join('\n');
    for (const name of ['DATABASE_URL', 'PORT', 'RATE_LIMIT_PER_MINUTE', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET'])
      expect(problems).toContain(name);
  });

  test('production needs its secret where sessions are signed, and a command does not', () => {
    expect(problemsOf({ NODE_ENV: 'production' }, true)).toHaveLength(1);
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'development' }, true)).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', NEXTAUTH_SECRET: 'short' }, true)).toEqual([
      'NEXTAUTH_SECRET must be at least 32 characters',
    ]);
  });

  test('a mail server needs an address to send from; without one, emails go to the log', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(() => readSettings({ SMTP_URL: 'smtp://mail.example:587' })).toThrow(
      'MAIL_FROM is needed with SMTP_URL',
    );
    expect(() => readSettings({ SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@example.org' })).toThrow(
      'SMTP_URL must be an address such as smtp://',
    );
    expect(readSettings({ SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'a@example.org' }).mail).toEqual({
      url: 'smtps://u:p@mail.example',
      from: 'a@example.org',
    });
  });

  test('a folder of feeds is relative to the project, and its files settle for a minute', () => {
    expect(readSettings({}).feeds).toBeNull();
    expect(readSettings({ FEED_FOLDER: 'feeds', HEADROOM_ROOT: '/srv/headroom' }).feeds).toEqual({
      folder: '/srv/headroom/feeds',
      settledMs: 60_000,
    });
    expect(() => readSettings({ FEED_FOLDER: 'feeds', FEED_SETTLED_SECONDS: '1' })).toThrow(
      'FEED_SETTLED_SECONDS must be a whole number from 5 to 3600',
    );
  });

  test('sign-in through the organisation needs all of its settings, and the address to come back to', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://id.example' })).toEqual([
      'OIDC_CLIENT_ID is needed with the other OIDC settings',
      'OIDC_CLIENT_SECRET is needed with the other OIDC settings',
      'NEXTAUTH_URL is needed with the other OIDC settings',
    ]);
    const oidc = {
      OIDC_ISSUER: 'https://id.example',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
      NEXTAUTH_URL: 'https://headroom.example',
    };
    expect(readSettings(oidc).oidc).toEqual({
      issuer: 'https://id.example',
      clientId: 'a',
      clientSecret: 'b',
      scope: 'openid email',
    });
    expect(readSettings({ ...oidc, OIDC_SCOPE: 'openid email groups' }).oidc?.scope).toBe(
      'openid email groups',
    );
  });
});
