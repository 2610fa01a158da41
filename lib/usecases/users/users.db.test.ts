import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import { createToken } from '../session/create-token';
import { createUser } from '../session/create-user';
import { disableUser } from '../session/disable-user';
import { listTokens } from '../session/list-tokens';
import { signIn } from '../session/sign-in';
import { changeOwnPassword } from './change-own-password';
import { changeRoleEnd, giveRole, takeRole } from './change-roles';
import { choosePassword, makePasswordLink, viewPasswordLink } from './choose-password';
import { viewPlaces, viewUser, viewUsers } from './view-users';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const NATION = { level: 'nation', code: '' } as const;
const PASSWORD = 'correct horse battery';
const later = (hours: number): Date => new Date(NOON.getTime() + hours * 3_600_000);

describe.each(TEST_DIALECTS)('people who sign in, on %s', (dialect) => {
  let at: TestStore;
  let people = 0;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await seedSmallTeam(at.store);
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = SYSTEM_ACTOR, now = NOON) => ({ store: at.store, actor, now });
  const acting = (id: string, role: Role, scope: Actor['grants'][number]['scope'] = NATION): Actor => ({
    ...SYSTEM_ACTOR,
    kind: 'user',
    id,
    grants: [{ role, scope }],
  });
  const somebody = async (password: string | null = PASSWORD) => {
    people += 1;
    const email = `somebody${people}@example.org`;
    const input = {
      email,
      role: 'manager',
      scope: NATION,
      name: `Body, Some ${people}`,
      staffCode: '',
      password,
    };
    const made = await createUser(context(), input);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return { id: made.value as string, email };
  };
  const enter = (email: string, password: string, now = NOON) =>
    signIn({ store: at.store, now }, { email, password });
  const actionsOf = async (id: string) => {
    const { auditEntries: a } = at.store.t;
    const rows = await at.store.db.select().from(a).where(eq(a.thingKey, id)).orderBy(a.seq);
    return rows.map(({ action }) => action);
  };
  const see = async (id: string, now = NOON) => {
    const viewed = await viewUser(context(SYSTEM_ACTOR, now), id);
    if (!viewed.ok) throw new Error('not there');
    return viewed.value.user;
  };

  test('choose a password by a link that works once, for three days', async () => {
    const { id, email } = await somebody(null);
    expect(await see(id)).toMatchObject({ state: 'no_password', lastSignInAt: null });
    expect((await enter(email, '')).ok).toBe(false);
    const first = await makePasswordLink(context(), { email });
    const second = await makePasswordLink(context(), { email });
    if (!first.ok || !second.ok) throw new Error('no link');
    const choose = (token: string, password: string, now = NOON) =>
      choosePassword({ store: at.store, now }, { token, password });
    expect((await choose(first.value, PASSWORD)).ok).toBe(false);
    expect((await choose(second.value, PASSWORD, later(72))).ok).toBe(false);
    expect(await choose(second.value, 'short')).toMatchObject({ error: { fields: [{ field: 'password' }] } });
    expect(await viewPasswordLink({ store: at.store, now: NOON }, second.value)).toMatchObject({
      value: { email },
    });
    expect((await choose(second.value, PASSWORD, later(71))).ok).toBe(true);
    expect((await choose(second.value, 'another horse battery')).ok).toBe(false);
    expect((await enter(email, PASSWORD)).ok).toBe(true);
    expect(await see(id)).toMatchObject({ state: 'open', lastSignInAt: NOON.toISOString() });
    expect(await actionsOf(id)).toEqual([
      'user.created',
      'user.link_made',
      'user.link_made',
      'user.password_chosen',
      'session.signed_in',
    ]);
    const stored = await at.store.db.select().from(at.store.t.accountLinks);
    expect(JSON.stringify(stored)).not.toContain(second.value);
  });

  test('whose account is disabled have no use of a link that was made before', async () => {
    const { email } = await somebody(null);
    const link = await makePasswordLink(context(), { email });
    await disableUser(context(), { email, disabled: true });
    if (!link.ok) throw new Error('no link');
    expect((await viewPasswordLink({ store: at.store, now: NOON }, link.value)).ok).toBe(false);
    expect(
      (await choosePassword({ store: at.store, now: NOON }, { token: link.value, password: PASSWORD })).ok,
    ).toBe(false);
  });

  test('are given roles and lose them, but nobody their own', async () => {
    const { id } = await somebody();
    const give = (role: string, scope: typeof NATION | null) => giveRole(context(), { id, role, scope });
    expect(await give('leader', NATION)).toMatchObject({ ok: true });
    expect(await give('leader', NATION)).toMatchObject({ error: { code: 'stale' } });
    expect(await give('king', null)).toMatchObject({
      error: { fields: [{ field: 'role' }, { field: 'scope' }] },
    });
    expect(
      await giveRole(context(), { id, role: 'leader', scope: { level: 'team', code: 'NONE' } }),
    ).toMatchObject({ error: { fields: [{ field: 'scope' }] } });
    expect((await see(id)).roles.map(({ role }) => role)).toEqual(['leader', 'manager']);
    const seqOf = async (wanted: Role) =>
      (await see(id)).roles.find(({ role }) => role === wanted)?.seq ?? -1;
    const manager = await seqOf('manager');
    expect(await takeRole(context(), { id, seq: manager })).toMatchObject({ ok: true });
    expect(await takeRole(context(), { id, seq: manager })).toMatchObject({ error: { code: 'stale' } });
    expect((await see(id)).roles.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'leader counts',
      'manager ended',
    ]);
    expect(await actionsOf(id)).toEqual(['user.created', 'user.role_added', 'user.role_removed']);
    const own = context(acting(id, 'administrator'));
    expect(await giveRole(own, { id, role: 'manager', scope: NATION })).toMatchObject({
      error: { code: 'not_allowed' },
    });
    const user = await see(id);
    expect(await disableUser(own, { email: user.email, disabled: true })).toMatchObject({
      error: { code: 'not_allowed' },
    });
  });

  test('change their own password when they know it, and not by trying', async () => {
    const { id, email } = await somebody();
    const own = (currentPassword: string, password: string) =>
      changeOwnPassword(context(acting(id, 'manager')), { currentPassword, password });
    expect(await own('', 'short')).toMatchObject({
      error: { fields: [{ field: 'currentPassword' }, { field: 'password' }] },
    });
    expect(await own(PASSWORD, 'another horse battery')).toMatchObject({ value: { sessionVersion: 2 } });
    expect((await enter(email, PASSWORD)).ok).toBe(false);
    expect((await enter(email, 'another horse battery')).ok).toBe(true);
    for (let time = 0; time < 4; time += 1)
      expect(await own('wrong', 'a third horse battery')).toMatchObject({
        error: { fields: [{ field: 'currentPassword' }] },
      });
    expect(await own('another horse battery', 'a third horse battery')).toMatchObject({
      error: { code: 'not_allowed' },
    });
  });

  test('are listed by name and found by words, locked ones as locked', async () => {
    const { id, email } = await somebody();
    for (let time = 0; time < 10; time += 1) await enter(email, 'wrong password');
    expect(await see(id)).toMatchObject({ state: 'locked' });
    expect(await see(id, later(1))).toMatchObject({ state: 'open' });
    const find = async (words: string) => {
      const found = await viewUsers(context(), { words, page: 1 });
      return found.ok ? found.value.users.map((user) => user.email) : [];
    };
    expect(await find(email.toUpperCase())).toEqual([email]);
    expect(await find(`Some ${people}`)).toEqual([email]);
    expect(await find('%')).toEqual([]);
  });

  test('are there for administrators of the whole alone, and so are tokens', async () => {
    const { id, email } = await somebody();
    const others = [
      acting('u-x', 'manager'),
      acting('u-x', 'leader'),
      acting('u-x', 'administrator', { level: 'region', code: 'WY' }),
    ];
    for (const actor of others) {
      const who = context(actor);
      for (const answer of [
        await viewUsers(who, { words: '', page: 1 }),
        await viewUser(who, id),
        await viewPlaces(who),
        await giveRole(who, { id, role: 'leader', scope: NATION }),
        await takeRole(who, { id, seq: 1 }),
        await changeRoleEnd(who, { id, seq: 1, endsOn: '' }),
      ])
        expect(answer).toMatchObject({ error: { code: 'not_found' } });
      for (const answer of [
        await makePasswordLink(who, { email }),
        await listTokens(who),
        await createToken(who, { name: 'x', role: 'manager', scope: NATION }),
      ])
        expect(answer).toMatchObject({ error: { code: 'not_allowed' } });
    }
  });
});
