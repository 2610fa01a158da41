import 'server-only';
import path from 'node:path';
import { z } from 'zod';

const LOCAL_SECRET = 'headroom-development-only-not-for-production';

/** How long a statement waits for what another has locked: as long as a write to a file waits. In milliseconds. */
const LOCK_MS = 5_000;

/** Of the key that signs sessions: as many as 16 random bytes in hexadecimal. */
const SHORTEST_SECRET = 32;

const databaseUrl = z
  .string()
  .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must start with file: or postgres://')
  .default('file:./data/headroom.db');

const optionalText = z.string().min(1).optional();

/** A whole number from `min` to `max`, or what holds without one. */
function wholeNumber(min: number, max: number, otherwise: number) {
  const words = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(words).int(words).min(min, words).max(max, words).default(otherwise);
}

const schema = z
  .object({
    DATABASE_URL: databaseUrl,
    PORT: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65535, 'must be 1 to 65535')
      .default(3000),
    NEXTAUTH_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://headroom.example' })
      .optional(),
    NEXTAUTH_SECRET: z
      .string()
      .min(SHORTEST_SECRET, `must be at least ${SHORTEST_SECRET} characters`)
      .optional(),
    TRUST_PROXY: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
    RATE_LIMIT_PER_MINUTE: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1, 'must be 1 or more')
      .default(1200),
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'must be an address such as smtp://user:password@mail.example:587',
      })
      .optional(),
    MAIL_FROM: z.string().min(3).optional(),
    DATABASE_POOL_SIZE: wholeNumber(2, 500, 10),
    DATABASE_CONNECT_SECONDS: wholeNumber(1, 300, 10),
    DATABASE_STATEMENT_SECONDS: wholeNumber(0, 3_600, 60),
    DATABASE_READ_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/./, 'must start with postgres://')
      .optional(),
    DATABASE_READ_LAG_SECONDS: wholeNumber(1, 300, 5),
    KEEP_ALIVE_SECONDS: wholeNumber(1, 3_600, 75),
    HEADERS_SECONDS: wholeNumber(1, 3_600, 60),
    REQUEST_SECONDS: wholeNumber(1, 3_600, 300),
    HEADROOM_NIGHTLY: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    PULSE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    METRICS_PORT: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65535, 'must be 1 to 65535')
      .optional(),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    BACKUP_FOLDER: optionalText,
    BACKUP_KEEP: wholeNumber(1, 3_650, 14),
    FEED_FOLDER: optionalText,
    FEED_SETTLED_SECONDS: wholeNumber(5, 3_600, 60),
    OIDC_ISSUER: z.url({ error: 'must be the address of the OpenID Connect issuer' }).optional(),
    OIDC_CLIENT_ID: optionalText,
    OIDC_CLIENT_SECRET: optionalText,
    OIDC_SCOPE: optionalText,
  })
  .superRefine((values, context) => {
    if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is needed with SMTP_URL' });
    if (values.METRICS_PORT === values.PORT)
      context.addIssue({
        code: 'custom',
        path: ['METRICS_PORT'],
        message: 'must not be that of the service',
      });
    if (values.HEADERS_SECONDS > values.REQUEST_SECONDS)
      context.addIssue({
        code: 'custom',
        path: ['HEADERS_SECONDS'],
        message: 'must not be more than REQUEST_SECONDS, of which it is a part',
      });
    if (values.DATABASE_READ_URL !== undefined && values.DATABASE_URL.startsWith('file:'))
      context.addIssue({
        code: 'custom',
        path: ['DATABASE_READ_URL'],
        message: 'names a replica of a PostgreSQL database, which DATABASE_URL must name',
      });
    const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    if (names.every((name) => values[name] === undefined)) return;
    for (const name of [...names, 'NEXTAUTH_URL'] as const) {
      if (values[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'is needed with the other OIDC settings' });
    }
  });

/** Sign-in through an organisation's own OpenID Connect service. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is asked of it, so that it says the claims that give roles. */
  readonly scope: string;
}

/** How the service is connected to PostgreSQL, in milliseconds (db/store-options.ts). */
interface ConnectionSettings {
  readonly poolSize: number;
  readonly connectMs: number;
  /** 0: as long as it takes. */
  readonly statementMs: number;
  readonly lockMs: number;
  readonly replica: { readonly url: string; readonly mostLagMs: number } | null;
}

/** What the environment sets. `databaseUrl` is absolute where it names a file. */
export interface Settings {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly connections: ConnectionSettings;
  readonly port: number;
  /** Address at which people reach the service. */
  readonly address: string;
  readonly sessionSecret: string;
  readonly rateLimitPerMinute: number;
  /** Whether this process takes the nightly snapshots by itself. */
  readonly nightly: boolean;
  /** Whether officers may be asked how they find their workload, and what they answered is shown. */
  readonly pulse: boolean;
  readonly oidc: OidcSettings | null;
  /** Where metrics are served, apart from the service; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where the service keeps a backup of each night, and how many; null: it makes none. */
  readonly backups: { readonly folder: string; readonly keep: number } | null;
  /** Where other systems put their files, and how long those stay as they are before they are taken as whole; null: nowhere. */
  readonly feeds: { readonly folder: string; readonly settledMs: number } | null;
  /** The mail server; null: emails go to the log. */
  readonly mail: { readonly url: string; readonly from: string } | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting that is missing or wrong, one to a line. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Reads and checks all settings; throws a SettingsError that names every fault at once. An empty variable counts as not set. */
export function readSettings(
  environment: Environment,
  options: { readonly needsSecret?: boolean } = {},
): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const production = environment.NODE_ENV === 'production';
  if (production && options.needsSecret && given.NEXTAUTH_SECRET === undefined) {
    problems.unshift(`NEXTAUTH_SECRET is not set: give at least ${SHORTEST_SECRET} random characters`);
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const values = parsed.data;
  return {
    production,
    databaseUrl: absoluteUrl(values.DATABASE_URL, environment.HEADROOM_ROOT ?? process.cwd()),
    connections: {
      poolSize: values.DATABASE_POOL_SIZE,
      connectMs: values.DATABASE_CONNECT_SECONDS * 1_000,
      // A command takes as long as it needs for one statement, and reads from the primary alone.
      statementMs: environment.HEADROOM_COMMAND === 'on' ? 0 : values.DATABASE_STATEMENT_SECONDS * 1_000,
      lockMs: LOCK_MS,
      replica:
        values.DATABASE_READ_URL === undefined || environment.HEADROOM_COMMAND === 'on'
          ? null
          : { url: values.DATABASE_READ_URL, mostLagMs: values.DATABASE_READ_LAG_SECONDS * 1_000 },
    },
    port: values.PORT,
    address: values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`,
    sessionSecret: values.NEXTAUTH_SECRET ?? LOCAL_SECRET,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    nightly: values.HEADROOM_NIGHTLY === 'on',
    pulse: values.PULSE === 'on',
    metrics:
      values.METRICS_PORT === undefined ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT },
    backups:
      values.BACKUP_FOLDER === undefined
        ? null
        : {
            folder: path.resolve(environment.HEADROOM_ROOT ?? process.cwd(), values.BACKUP_FOLDER),
            keep: values.BACKUP_KEEP,
          },
    feeds: feedsIn(values, environment.HEADROOM_ROOT ?? process.cwd()),
    mail: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : null,
    oidc:
      values.OIDC_ISSUER && values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET
        ? {
            issuer: values.OIDC_ISSUER,
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
            scope: values.OIDC_SCOPE ?? 'openid email',
          }
        : null,
  };
}

/** The folder of feeds is relative to the project's root, too. */
function feedsIn(
  { FEED_FOLDER, FEED_SETTLED_SECONDS }: z.output<typeof schema>,
  root: string,
): Settings['feeds'] {
  if (FEED_FOLDER === undefined) return null;
  return { folder: path.resolve(root, FEED_FOLDER), settledMs: FEED_SETTLED_SECONDS * 1_000 };
}

/** A file database is relative to the project's root, whatever the working directory. */
function absoluteUrl(url: string, root: string): string {
  return url.startsWith('file:') ? `file:${path.resolve(root, url.slice('file:'.length))}` : url;
}

let known: Settings | undefined;

/** The settings of this process, for what needs no secret. Read once. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

/** The key that signs sessions. Throws in production when none is set: nothing is ever signed with a key that others know. */
export function sessionSecret(): string {
  return readSettings(process.env, { needsSecret: true }).sessionSecret;
}

/** Where the project (or its standalone build) keeps files such as the migrations. */
export function projectRoot(): string {
  return process.env.HEADROOM_ROOT ?? process.cwd();
}
