import 'server-only';
import { z } from 'zod';
import { ROLES, SCOPE_LEVELS } from '../../../domain/access/actor';
import { ROLE_DAY_FIELDS, ROLE_END_FIELDS } from '../../../domain/access/role-fields';
import { emptyIs, optional } from '../../../kernel/reading/field';
import { line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { apiTexts } from '../../../kernel/reading/api-texts';
import type { ShownUser, UsersPage } from '../users-page';

const scope = z.object({
  level: z.enum(SCOPE_LEVELS),
  code: z.string().max(200).default('').meta({ description: 'Empty for the whole organisation' }),
});

/** The query of `GET /users`. */
export const usersQuerySchema = apiQuery(
  describeFields({
    words: optional(line('Words', 100, { hint: 'Part of a name or of an email address' })),
    cursor: emptyIs(whole('Cursor', 1, 100_000, { hint: 'What the page before gave as next' }), 1),
  }),
);

/** The body of `POST /users`: they choose their password by a link. */
export const newUserBodySchema = z.object({
  email: z.string().max(254),
  name: z.string().max(200).default(''),
  staffCode: z.string().max(200).default('').meta({ description: 'Which officer they are; empty: none' }),
  role: z.enum(ROLES),
  scope,
  invite: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether they are emailed the link, where a mail server is set' }),
});

/** The body of `POST /users/{id}/roles`. */
export const newRoleBodySchema = apiTexts(ROLE_DAY_FIELDS, { role: z.enum(ROLES), scope });

/** The body of `PUT /users/{id}/roles/{seq}`. */
export const roleEndBodySchema = apiTexts(ROLE_END_FIELDS, {});

/** The body of `POST /users/{id}/account`. */
export const accountBodySchema = z.object({
  change: z.enum(['disable', 'enable', 'unlock', 'email_link']).meta({
    description:
      'disable: sessions end at once; enable: they may sign in again; unlock: locks of wrong passwords are lifted; email_link: they are sent a link to choose a password',
  }),
});

/** The body of `POST /users/invitations`. */
export const invitationsBodySchema = z.object({
  staffCodes: z.array(z.string().max(200)).min(1).max(100),
});

export const invitedSchema = z.object({ invited: z.int() });

const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  staffCode: z.string().nullable(),
  state: z.enum(['open', 'locked', 'disabled', 'no_password', 'left']),
  leavingDate: z.iso.date().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
  roles: z.array(
    z.object({
      seq: z.int().meta({ description: 'Which of their roles it is' }),
      role: z.enum(ROLES),
      scope: z.object({ level: z.enum(SCOPE_LEVELS), code: z.string() }),
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
      state: z.enum(['counts', 'to_come', 'ended']),
      byClaims: z.boolean().meta({ description: 'Given by a rule of the identity provider’s claims' }),
    }),
  ),
});

/** The answer of `GET /users/{id}`, and of what changes them. */
export const userAnswerSchema = userSchema;

/** The answer of `GET /users`. */
export const usersAnswerSchema = z.object({
  items: z.array(userSchema),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** One of them as a call is answered. */
export function toUserAnswer(user: ShownUser): z.infer<typeof userSchema> {
  const { id, email, name, staffCode, state, leavingDate, lastSignInAt, roles } = user;
  return {
    id,
    email,
    name,
    staffCode,
    state,
    leavingDate,
    lastSignInAt,
    roles: roles.map(({ seq, role, scope: { level, code }, startsOn, endsOn, claimRoleId, ...held }) => ({
      seq,
      role,
      scope: { level, code },
      startsOn,
      endsOn,
      state: held.state,
      byClaims: claimRoleId !== null,
    })),
  };
}

/** A page of them. */
export function toUsersAnswer({ users, part }: UsersPage): z.infer<typeof usersAnswerSchema> {
  const next = part.page < part.pageCount ? String(part.page + 1) : null;
  return { items: users.map(toUserAnswer), next };
}
