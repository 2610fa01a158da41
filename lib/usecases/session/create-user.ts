import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveUser } from '../../../db/commands/session/save-user';
import { loadAccount } from '../../../db/queries/session/load-account';
import type { Tx } from '../../../db/store';
import type { Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { GUARDED_REFUSAL, mayKeepRole } from '../../domain/access/held/guarded-roles';
import { USER_FIELDS } from '../../domain/access/user-fields';
import { asUserId, type UserId } from '../../kernel/ids';
import { readRecord, type TextsOf, type ValuesOf } from '../../kernel/reading/record';
import { err, ok, type Result } from '../../kernel/result';
import { hashPassword } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';
import { queueLinkEmail } from '../users/parts/queue-link-email';
import { findScope } from './parts/find-scope';
import { passwordProblems } from './parts/password-problems';

/** What was typed of somebody, and what is over them. */
export interface NewUserInput extends TextsOf<typeof USER_FIELDS> {
  readonly scope: Scope;
  /** Null: they choose it themselves, by a link. */
  readonly password: string | null;
  /** Whether they are emailed that link, in the same transaction. */
  readonly invited?: boolean;
}

/**
 * Creates somebody who can sign in with a password, now or once they have chosen one, with one role over one part of the estate. Without a name they go by the part of
 * the email before the @; without a staff code they are no officer. An email that is taken is refused.
 */
export async function createUser(
  context: UseCaseContext,
  input: NewUserInput,
): Promise<Result<UserId, Problem>> {
  const { store, actor, now } = context;
  const permission = can(actor, 'manage_users', { places: [] });
  if (!permission.allowed) return err({ code: 'not_allowed', detail: permission.reason });
  const { password } = input;
  const read = readRecord(USER_FIELDS, input, {
    check: () => (password === null ? [] : passwordProblems(password)),
  });
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { email, role, staffCode } = read.value;
  if (!mayKeepRole(actor, role)) return err({ code: 'not_allowed', detail: GUARDED_REFUSAL });
  const passwordHash = password === null ? null : await hashPassword(password);
  const id = asUserId(randomUUID());
  return store.tx(async (tx) => {
    const found = await findScope(tx, store.t, input.scope);
    const others = await unknownThings(context, tx, read.value);
    const unknown = found.ok ? others : [found.error, ...others];
    if (!found.ok || unknown.length > 0) return err({ code: 'does_not_fit', fields: unknown });
    const scope = found.value;
    const name = read.value.name ?? email.slice(0, email.indexOf('@'));
    await saveUser(tx, store.t, { id, email, name, passwordHash, staffCode, grants: [{ role, scope }] });
    const detail = {
      email,
      role,
      scope: scope.level === 'nation' ? 'nation' : `${scope.level} ${scope.code}`,
    };
    await saveAudit(tx, store.t, actor, now, id, { action: 'user.created', thingType: 'user', detail });
    if (input.invited === true) await queueLinkEmail(context, tx, { id, name, email }, 'invitation');
    return ok(id);
  });
}

/** What does not exist, or does already: looked up in the transaction that would write it. */
async function unknownThings(
  { store: { t } }: UseCaseContext,
  tx: Tx,
  { email, staffCode }: ValuesOf<typeof USER_FIELDS>,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (await loadAccount(tx, t, email))
    problems.push({ field: 'email', message: `There is already a user with the email ${email}` });
  if (staffCode !== null) {
    const [officer] = await tx
      .select({ code: t.officers.staffCode })
      .from(t.officers)
      .where(eq(t.officers.staffCode, staffCode));
    if (!officer)
      problems.push({
        field: 'staffCode',
        message: `There is no officer with the staff code ${staffCode}`,
      });
  }
  return problems;
}
