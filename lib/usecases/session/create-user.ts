import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { saveUser } from '../../../db/commands/session/save-user';
import { loadAccount } from '../../../db/queries/session/load-account';
import { loadScopeName } from '../../../db/queries/estate/load-scope-name';
import type { Tx } from '../../../db/store';
import { type Role, ROLES, type Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { asStaffCode, asUserId, type UserId } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import { hashPassword } from '../../machine/password';
import type { UseCaseContext } from '../context';
import type { FieldProblem, Problem } from '../problem';

export interface NewUserInput {
  readonly email: string;
  readonly role: string;
  readonly scope: Scope;
  /** Empty: the part of the email before the @. */
  readonly name: string;
  /** Empty: this person is no officer. */
  readonly staffCode: string;
  readonly password: string;
}

const SHORTEST_PASSWORD = 10;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Creates somebody who can sign in with a password, with one role over one part of the estate. An email that is taken is refused. */
export async function createUser(
  context: UseCaseContext,
  input: NewUserInput,
): Promise<Result<UserId, Problem>> {
  const { store, actor, now } = context;
  const permission = can(actor, 'manage_users', { places: [] });
  if (!permission.allowed) return err({ code: 'not_allowed', detail: permission.reason });
  const email = input.email.trim().toLowerCase();
  const role = ROLES.find((known) => known === input.role);
  const fields = fieldProblems(input, email, role);
  if (role === undefined || fields.length > 0) return err({ code: 'does_not_fit', fields });
  const passwordHash = await hashPassword(input.password);
  const id = asUserId(randomUUID());
  const { scope } = input;
  return store.tx(async (tx) => {
    const unknown = await unknownThings(context, tx, input, email);
    if (unknown.length > 0) return err({ code: 'does_not_fit', fields: unknown });
    const staffCode = input.staffCode === '' ? null : asStaffCode(input.staffCode);
    const name = input.name.trim() || email.slice(0, email.indexOf('@'));
    await saveUser(tx, store.t, { id, email, name, passwordHash, staffCode, grants: [{ role, scope }] });
    const detail = {
      email,
      role,
      scope: scope.level === 'nation' ? 'nation' : `${scope.level} ${scope.code}`,
    };
    await saveAudit(tx, store.t, actor, now, id, { action: 'user.created', thingType: 'user', detail });
    return ok(id);
  });
}

function fieldProblems(input: NewUserInput, email: string, role: Role | undefined): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (email.length > 254 || !EMAIL.test(email))
    problems.push({ field: 'email', message: 'Enter an email address, such as name@example.org' });
  if (role === undefined)
    problems.push({ field: 'role', message: `Role must be one of: ${ROLES.join(', ')}` });
  if (input.password.length < SHORTEST_PASSWORD) {
    problems.push({ field: 'password', message: `Password must be ${SHORTEST_PASSWORD} characters or more` });
  }
  return problems;
}

/** What does not exist, or does already: looked up in the transaction that would write it. */
async function unknownThings(
  { store }: UseCaseContext,
  tx: Tx,
  input: NewUserInput,
  email: string,
): Promise<FieldProblem[]> {
  const { t } = store;
  const problems: FieldProblem[] = [];
  if (await loadAccount(tx, t, email))
    problems.push({ field: 'email', message: `There is already a user with the email ${email}` });
  if ((await loadScopeName(tx, t, input.scope)) === null) {
    problems.push({
      field: 'scope',
      message: `There is no ${input.scope.level} with the code ${input.scope.code}`,
    });
  }
  if (input.staffCode !== '') {
    const [officer] = await tx
      .select({ code: t.officers.staffCode })
      .from(t.officers)
      .where(eq(t.officers.staffCode, asStaffCode(input.staffCode)));
    if (!officer)
      problems.push({
        field: 'staffCode',
        message: `There is no officer with the staff code ${input.staffCode}`,
      });
  }
  return problems;
}
