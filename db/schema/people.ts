import type { Role, ScopeLevel } from '../../lib/domain/access/actor';
import type { IsoDate } from '../../lib/kernel/dates';
import type { StaffCode, UserId } from '../../lib/kernel/ids';
import { officers } from './staff';
import { boolean, date, integer, real, sequence, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Someone who signs in. `sessionVersion` rises to revoke every session of theirs. */
export const users = table('user_account', {
  id: text().$type<UserId>().primaryKey(),
  /** Lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** argon2id, PHC string; null for people who sign in elsewhere. */
  passwordHash: text('password_hash'),
  sessionVersion: integer('session_version').notNull().default(1),
  staffCode: text('staff_code')
    .$type<StaffCode>()
    .references(() => officers.staffCode),
  disabled: boolean().notNull().default(false),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  lockedUntil: text('locked_until'),
});

/** A role over a part of the estate, from and until (both days included); `scopeCode` is empty for the nation. Ended ones stay. */
export const userRoles = table(
  'user_role',
  {
    seq: sequence(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    role: text().$type<Role>().notNull(),
    scopeLevel: text('scope_level').$type<ScopeLevel>().notNull(),
    scopeCode: text('scope_code').notNull().default(''),
    /** Null: from the beginning. */
    startsOn: date('starts_on').$type<IsoDate>(),
    /** Null: it has no end. */
    endsOn: date('ends_on').$type<IsoDate>(),
    /** When it was taken away, at once; null: it was not. */
    endedAt: text('ended_at'),
    /** The rule by which the organisation's own sign-in gave it (claim_role); null: somebody gave it here. */
    claimRoleId: text('claim_role_id'),
  },
  (t, { index }) => [index('user_role_by_user').on(t.userId)],
);

/** Which claim of the organisation's own sign-in gives which role over which part of the estate. */
export const claimRoles = table('claim_role', {
  id: text().primaryKey(),
  claim: text().notNull(),
  value: text().notNull(),
  role: text().$type<Role>().notNull(),
  scopeLevel: text('scope_level').$type<ScopeLevel>().notNull(),
  scopeCode: text('scope_code').notNull().default(''),
  createdAt: text('created_at').notNull(),
});

/** A session that somebody ended by signing out, until its cookie would have run out by itself. */
export const endedSessions = table('ended_session', {
  id: text().primaryKey(),
  endedAt: text('ended_at').notNull(),
});

/**
 * Wrong passwords in a row for one account (its email, lower case, whether or not somebody has it) from one place: a browser that the
 * account has signed in by, or an address, of which only a keyed digest is kept. Forgotten after a day.
 */
export const signInFailures = table(
  'sign_in_failure',
  {
    account: text().notNull(),
    source: text().notNull(),
    failures: integer().notNull().default(0),
    lockedUntil: text('locked_until'),
    lastAt: text('last_at').notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.account, t.source] })],
);

/** A link by which somebody chooses a password, once: only its SHA-256 is kept. */
export const accountLinks = table('account_link', {
  hash: text().primaryKey(),
  userId: text('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
});

/** One row that the service writes to see whether it can. */
export const healthProbes = table('health_probe', {
  id: integer().primaryKey(),
  writtenAt: text('written_at').notNull(),
});

/** A key for other systems; only its SHA-256 is kept. */
export const apiTokens = table(
  'api_token',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    role: text().$type<Role>().notNull(),
    scopeLevel: text('scope_level').$type<ScopeLevel>().notNull(),
    scopeCode: text('scope_code').notNull().default(''),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
    /** From when it opens nothing any more; null: it does not run out. */
    expiresAt: text('expires_at'),
    /** The last hour in which it was sent, as the instant of the first time; null: never. */
    lastUsedAt: text('last_used_at'),
  },
  (t, { index }) => [index('api_token_by_hash').on(t.tokenHash)],
);

/**
 * How much one asker has left before they are asked to wait, where several servers count together: on PostgreSQL alone, by whole rows, in a
 * table that is in no log. What is full again, or was lost in a crash, is the same as none.
 */
export const rateBuckets = table('rate_bucket', {
  /** What is limited, and a key of whoever asks: `api USER`, `sign-in DIGEST`. */
  key: text().primaryKey(),
  tokens: real().notNull(),
  /** When it held them, in milliseconds since 1970, by the clock that was furthest ahead. */
  atMs: real('at_ms').notNull(),
  /** When it is full again. */
  fullAtMs: real('full_at_ms').notNull(),
  /** What the last asker was told: how many seconds to wait, or 0. */
  waitSeconds: integer('wait_seconds').notNull(),
  /** Up to where in the log of the primary a client without cookies has written, so that no replica answers it from before. */
  wrotePosition: text('wrote_position'),
});
