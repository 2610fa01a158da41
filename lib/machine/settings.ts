import 'server-only';
import path from 'node:path';
import { z } from 'zod';

const LOCAL_SECRET = 'headroom-development-only-not-for-production';

/** Of the key that signs sessions: as many as 16 random bytes in hexadecimal. */
const SHORTEST_SECRET = 32;

const databaseUrl = z
  .string()
  .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must start with file: or postgres://')
  .default('file:./data/headroom.db');

const optionalText = z.string().min(1).optional();

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
    HEADROOM_NIGHTLY: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    OIDC_ISSUER: z.url({ error: 'must be the address of the OpenID Connect issuer' }).optional(),
    OIDC_CLIENT_ID: optionalText,
    OIDC_CLIENT_SECRET: optionalText,
  })
  .superRefine((values, context) => {
    if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is needed with SMTP_URL' });
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
}

/** What the environment sets. `databaseUrl` is absolute where it names a file. */
export interface Settings {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly port: number;
  /** Address at which people reach the service. */
  readonly address: string;
  readonly sessionSecret: string;
  readonly rateLimitPerMinute: number;
  /** Whether this process takes the nightly snapshots by itself. */
  readonly nightly: boolean;
  readonly oidc: OidcSettings | null;
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
    port: values.PORT,
    address: values.NEXTAUTH_URL ?? `http://localhost:${values.PORT}`,
    sessionSecret: values.NEXTAUTH_SECRET ?? LOCAL_SECRET,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    nightly: values.HEADROOM_NIGHTLY === 'on',
    mail: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : null,
    oidc:
      values.OIDC_ISSUER && values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET
        ? {
            issuer: values.OIDC_ISSUER,
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
          }
        : null,
  };
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
