import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { addRole, endRole, saveRoleEnd } from '../../../db/commands/users/save-role';
import { lockAccount } from '../../../db/queries/session/load-account';
import { hasLastingAdministrator, loadHeldRoles } from '../../../db/queries/users/load-held-roles';
import { loadUser } from '../../../db/queries/users/load-users';
import type { Tx } from '../../../db/store';
import { type Role, ROLES, type Scope } from '../../domain/access/actor';
import { can } from '../../domain/access/can';
import { GUARDED_REFUSAL, mayKeepRole } from '../../domain/access/held/guarded-roles';
import { type HeldRole, type RoleDays, roleState, shareDays } from '../../domain/access/held/held-role';
import { ROLE_DAY_FIELDS, ROLE_END_FIELDS } from '../../domain/access/role-fields';
import { sameValue } from '../../kernel/same-value';
import type { IsoDate } from '../../kernel/dates';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { err, ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import { findScope } from '../session/parts/find-scope';
import type { FieldProblem, Problem } from '../problem';

interface RoleInput {
  readonly id: string;
  readonly role: string;
  /** Null: none was chosen. */
  readonly scope: Scope | null;
  /** From today without an end where left out. */
  readonly days?: TextsOf<typeof ROLE_DAY_FIELDS>;
}

/** One role of somebody, by its number. */
interface OneRole {
  readonly id: string;
  readonly seq: number;
}

const OWN: Problem = {
  code: 'not_allowed',
  detail: 'Nobody changes their own roles: ask another administrator',
};
const GUARDED: Problem = { code: 'not_allowed', detail: GUARDED_REFUSAL };
const LAST: Problem = {
  code: 'not_allowed',
  detail:
    'There must be an administrator of the whole organisation without a last day: give somebody else that role first',
};
const GONE: Problem = { code: 'stale', detail: 'They do not have this role any more' };

/** Gives somebody another role over a part of the estate, for some days, both included. It counts from their next request on, on its days. Nobody changes their own. */
export async function giveRole(
  context: UseCaseContext,
  { id, role: roleText, scope: asked, days = { startsOn: '', endsOn: '' } }: RoleInput,
): Promise<Result<null, Problem>> {
  const { store } = context;
  const refused = refusedFor(context, id);
  if (refused !== null) return err(refused);
  const role = ROLES.find((entry) => entry === roleText);
  const span = readDays(context, days);
  const fields = [...missing(role, asked), ...(span.ok ? [] : span.error)];
  if (role === undefined || asked === null || !span.ok) return err({ code: 'does_not_fit', fields });
  if (!mayKeepRole(context.actor, role)) return err(GUARDED);
  return store.tx(async (tx) => {
    const user = await lockUser(context, tx, id);
    if (user === null) return err({ code: 'not_found' });
    const scope = await findScope(tx, store.t, asked);
    if (!scope.ok) return err({ code: 'does_not_fit', fields: [scope.error] });
    const given = { role, scope: scope.value, ...span.value };
    if (user.roles.some((held) => overlaps(held, given)))
      return err({ code: 'stale', detail: 'They have this role over this part already' });
    await addRole(tx, store.t, user.id, given);
    await noteRole(context, tx, user, 'user.role_added', given);
    return ok(null);
  });
}

/** Takes a role from somebody, at once: it stays on record. Nobody changes their own. */
export async function takeRole(
  context: UseCaseContext,
  { id, seq }: OneRole,
): Promise<Result<null, Problem>> {
  return changeRole(context, { id, seq }, async (tx, user, held) => {
    const { store, now } = context;
    if (!(await endRole(tx, store.t, { userId: user.id, seq }, now.toISOString()))) return GONE;
    await noteRole(context, tx, user, 'user.role_removed', held);
    return null;
  });
}

/** Changes until when somebody has a role, the last day included; an empty one is no end. Nobody changes their own. */
export async function changeRoleEnd(
  context: UseCaseContext,
  { id, seq, ...texts }: OneRole & TextsOf<typeof ROLE_END_FIELDS>,
): Promise<Result<null, Problem>> {
  const read = readRecord(ROLE_END_FIELDS, texts);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { endsOn } = read.value;
  return changeRole(context, { id, seq }, async (tx, user, held) => {
    const span = { startsOn: held.startsOn, endsOn };
    const wrong = wrongEnd(span, todayOf(context));
    if (wrong !== null) return { code: 'does_not_fit', fields: [wrong] };
    if (user.roles.some((other) => other.seq !== seq && overlaps(other, { ...held, ...span })))
      return { code: 'stale', detail: 'They have this role over this part again later' };
    if (!(await saveRoleEnd(tx, context.store.t, { userId: user.id, seq }, endsOn))) return GONE;
    await noteRole(context, tx, user, 'user.role_changed', { ...held, ...span });
    return null;
  });
}

type LockedUser = NonNullable<Awaited<ReturnType<typeof lockUser>>>;

/** Changes one role that has not ended, unless nobody would be left who can give roles for good. */
async function changeRole(
  context: UseCaseContext,
  { id, seq }: OneRole,
  change: (tx: Tx, user: LockedUser, held: HeldRole) => Promise<Problem | null>,
): Promise<Result<null, Problem>> {
  const { store } = context;
  const refused = refusedFor(context, id);
  if (refused !== null) return err(refused);
  return store.tx(async (tx) => {
    const user = await lockUser(context, tx, id);
    if (user === null) return err({ code: 'not_found' });
    const today = todayOf(context);
    const held = user.roles.find((role) => role.seq === seq && roleState(role, today) !== 'ended');
    if (held === undefined) return err(GONE);
    if (!mayKeepRole(context.actor, held.role)) return err(GUARDED);
    const guards = isLasting(held);
    if (guards && !(await hasLastingAdministrator(tx, store.t, today, seq))) return err(LAST);
    const problem = await change(tx, user, held);
    return problem === null ? ok(null) : err(problem);
  });
}

function isLasting({ role, scope, endsOn }: HeldRole): boolean {
  return role === 'administrator' && scope.level === 'nation' && endsOn === null;
}

function refusedFor({ actor }: UseCaseContext, id: string): Problem | null {
  if (!can(actor, 'manage_users', { places: [] }).allowed) return { code: 'not_found' };
  return id === actor.id ? OWN : null;
}

/** Somebody with all their roles, held until the transaction ends: two who give the same role give it once. */
async function lockUser({ store: { t } }: UseCaseContext, tx: Tx, id: string) {
  const user = await loadUser(tx, t, id);
  if (user === null) return null;
  await lockAccount(tx, t, user.email);
  return { ...user, roles: (await loadHeldRoles(tx, t, [user.id])).get(user.id) ?? [] };
}

function readDays(
  context: UseCaseContext,
  days: TextsOf<typeof ROLE_DAY_FIELDS>,
): Result<RoleDays, readonly FieldProblem[]> {
  const today = todayOf(context);
  const read = readRecord(ROLE_DAY_FIELDS, days);
  if (!read.ok) return read;
  const span = { startsOn: read.value.startsOn ?? today, endsOn: read.value.endsOn };
  const wrong = wrongEnd(span, today);
  return wrong === null ? ok(span) : err([wrong]);
}

/** An end before the first day, or in the past: whoever is to have it no more today has it taken away. */
function wrongEnd({ startsOn, endsOn }: RoleDays, today: IsoDate): FieldProblem | null {
  if (endsOn === null) return null;
  if (startsOn !== null && endsOn < startsOn)
    return { field: 'endsOn', message: 'Last day must be on or after the first day' };
  return endsOn < today ? { field: 'endsOn', message: 'Last day must be today or later' } : null;
}

function overlaps(held: HeldRole, given: Pick<HeldRole, 'role' | 'scope'> & RoleDays): boolean {
  return (
    held.endedAt === null &&
    held.role === given.role &&
    sameValue(held.scope, given.scope) &&
    shareDays(held, given)
  );
}

async function noteRole(
  { store, actor, now }: UseCaseContext,
  tx: Tx,
  user: LockedUser,
  action: 'user.role_added' | 'user.role_removed' | 'user.role_changed',
  { role, scope: { level, code }, startsOn, endsOn }: Pick<HeldRole, 'role' | 'scope'> & RoleDays,
): Promise<void> {
  await saveAudit(tx, store.t, actor, now, user.id, {
    action,
    thingType: 'user',
    detail: {
      email: user.email,
      role,
      scope: `${level} ${code}`.trim(),
      ...(startsOn === null ? {} : { since: startsOn }),
      ...(endsOn === null ? {} : { until: endsOn }),
    },
  });
}

function missing(role: Role | undefined, scope: Scope | null): FieldProblem[] {
  return [
    ...(role === undefined ? [{ field: 'role', message: 'Choose a role' }] : []),
    ...(scope === null ? [{ field: 'scope', message: 'Choose a part of the estate' }] : []),
  ];
}
