import 'server-only';
import {
  loadLastSignIns,
  loadLockedEmails,
  loadPlaces,
  loadUser,
  loadUsers,
} from '../../../db/queries/users/load-users';
import { countWithoutSignIn } from '../../../db/queries/users/load-without-sign-in';
import { loadHeldRoles } from '../../../db/queries/users/load-held-roles';
import { hasLeftBy, roleState } from '../../domain/access/held/held-role';
import { can } from '../../domain/access/can';
import { listPart, type PageAsked, rowsAsked } from '../../kernel/list-part';
import { err, ok, type Result } from '../../kernel/result';
import { londonDay } from '../../kernel/dates';
import { settings } from '../../machine/settings';
import { todayOf, type UseCaseContext } from '../context';
import { modelOf } from '../once-a-request';
import type { Problem } from '../problem';
import type { Places, ShownUser, UserPage, UsersPage } from './users-page';

const PER_PAGE = 50;

type Account = NonNullable<Awaited<ReturnType<typeof loadUser>>>;

/** Everybody who signs in, by name, as far as the words asked for stand in their name or email. For administrators of the whole; not there for others. */
export async function viewUsers(
  context: UseCaseContext,
  asked: { readonly words: string; readonly page: PageAsked },
): Promise<Result<UsersPage, Problem>> {
  if (!managesUsers(context)) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const { words } = asked;
  const { users, total } = await loadUsers(db, t, { words, ...rowsAsked(asked.page, PER_PAGE) });
  return ok({
    users: await shown(context, users),
    part: listPart(total, asked.page, PER_PAGE),
    words,
    withoutSignIn: await countWithoutSignIn(db, t, todayOf(context)),
  });
}

/** One of them. */
export async function viewUser(context: UseCaseContext, id: string): Promise<Result<UserPage, Problem>> {
  if (!managesUsers(context)) return err({ code: 'not_found' });
  const { db, t } = context.store;
  const found = await loadUser(db, t, id);
  const [user] = found === null ? [] : await shown(context, [found]);
  if (user === undefined) return err({ code: 'not_found' });
  return ok({
    user,
    places: await placesOf(context),
    own: user.id === context.actor.id,
    sends: settings().mail !== null,
  });
}

/** The parts of the estate over which somebody may be given a role, or a token. */
export async function viewPlaces(context: UseCaseContext): Promise<Result<Places, Problem>> {
  if (!managesUsers(context)) return err({ code: 'not_found' });
  return ok(await placesOf(context));
}

async function placesOf(context: UseCaseContext): Promise<Places> {
  const { db, t } = context.store;
  return { ...(await loadPlaces(db, t)), levels: (await modelOf(context)).estateNames };
}

function managesUsers({ actor }: UseCaseContext): boolean {
  return can(actor, 'manage_users', { places: [] }).allowed;
}

async function shown({ store, now }: UseCaseContext, users: readonly Account[]): Promise<ShownUser[]> {
  const { db, t } = store;
  const ids = users.map(({ id }) => id);
  const at = now.toISOString();
  const today = londonDay(now);
  const [roles, signIns, locked] = await Promise.all([
    loadHeldRoles(db, t, ids),
    loadLastSignIns(db, t, ids),
    loadLockedEmails(
      db,
      t,
      users.map(({ email }) => email),
      at,
    ),
  ]);
  return users.map((user) => {
    const isLocked = locked.has(user.email) || (user.lockedUntil !== null && user.lockedUntil > at);
    const open = user.hasPassword === 1 ? 'open' : 'no_password';
    return {
      id: user.id,
      email: user.email,
      name: user.name,
      staffCode: user.staffCode,
      leavingDate: user.leavingDate,
      roles: (roles.get(user.id) ?? []).map((role) => ({
        ...role,
        place: role.scope.level === 'nation' ? null : (role.place ?? role.scope.code),
        state: roleState(role, today),
      })),
      state: user.disabled
        ? 'disabled'
        : hasLeftBy(user.leavingDate, today)
          ? 'left'
          : isLocked
            ? 'locked'
            : open,
      lastSignInAt: signIns.get(user.id) ?? null,
    };
  });
}
