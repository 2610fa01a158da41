import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadApiToken } from '../../../db/queries/session/load-api-token';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR, type Actor } from '../../domain/access/actor';
import { londonDay } from '../../kernel/dates';
import { hashApiToken } from '../../machine/api-key';
import { changePassword } from './change-password';
import { createToken } from './create-token';
import { createUser } from './create-user';
import { disableUser } from './disable-user';
import { listTokens } from './list-tokens';
import { noteTokenUse } from './note-token-use';
import { revokeToken } from './revoke-token';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { unlockUser } from './unlock-user';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const PASSWORD = 'correct horse battery';
const NATION = { level: 'nation', code: '' } as const;

describe.each(TEST_DIALECTS)('what is revoked on %s', (dialect) => {
  let at: TestStore;
  let people = 0;
  beforeAll(async () => {
    at = await openTestStore(dialect);
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = SYSTEM_ACTOR, now = NOON) => ({ store: at.store, actor, now });
  const somebody = async () => {
    people += 1;
    const email = `somebody${people}@example.org`;
    const created = await createUser(context(), {
      email,
      role: 'manager',
      scope: NATION,
      name: '',
      staffCode: '',
      password: PASSWORD,
    });
    if (!created.ok) throw new Error('not created');
    const actor: Actor = { kind: 'user', id: created.value, name: 'x', grants: [], staffCode: null };
    return { email, id: created.value, actor };
  };
  const stands = (person: { id: Awaited<ReturnType<typeof somebody>>['id'] }, sessionId: string) =>
    loadSignedInUser(
      at.store.db,
      at.store.t,
      { userId: person.id, sessionVersion: 1, sessionId },
      londonDay(NOON),
    );
  const enter = (email: string, password: string) =>
    signIn({ store: at.store, now: NOON }, { email, password });
  const actionsFor = async (key: string) => {
    const { auditEntries } = at.store.t;
    const rows = await at.store.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.thingKey, key))
      .orderBy(auditEntries.seq);
    return rows.map((row) => row.action);
  };

  test('a copy of the cookie opens nothing once its session was signed out of; other sessions go on', async () => {
    const person = await somebody();
    expect(await stands(person, 'at the desk')).not.toBeNull();
    await signOut(context(person.actor), 'at the desk');
    expect(await stands(person, 'at the desk')).toBeNull();
    expect(await stands(person, 'on the phone')).not.toBeNull();
    await signOut(context(person.actor), 'at the desk');
    expect(await stands(person, 'at the desk')).toBeNull();
  });

  test('a session that ended is remembered for as long as its cookie could last, and no longer', async () => {
    const person = await somebody();
    await signOut(context(person.actor), 'long ago');
    await signOut(context(person.actor, new Date(NOON.getTime() + 11.9 * 3_600_000)), 'later');
    expect(await stands(person, 'long ago')).toBeNull();
    await signOut(context(person.actor, new Date(NOON.getTime() + 12.1 * 3_600_000)), 'later still');
    const kept = await at.store.db.select().from(at.store.t.endedSessions);
    expect(kept.map(({ id }) => id)).not.toContain('long ago');
  });

  test('a revoked token is refused at once, and list and trail say so', async () => {
    const made = await createToken(context(), { name: 'Dashboard', role: 'leader', scope: NATION });
    if (!made.ok) throw new Error('not made');
    const load = () => loadApiToken(at.store.db, at.store.t, hashApiToken(made.value), NOON.toISOString());
    const id = (await load())?.id ?? '';
    expect(await revokeToken(context(), { token: 'Dashboard' })).toEqual({
      ok: true,
      value: { name: 'Dashboard' },
    });
    expect(await load()).toBeNull();
    const listed = await listTokens(context());
    expect(listed.ok && listed.value).toEqual([
      expect.objectContaining({ id, name: 'Dashboard', role: 'leader', revokedAt: NOON.toISOString() }),
    ]);
    expect(JSON.stringify(listed)).not.toContain(hashApiToken(made.value));
    expect(await actionsFor(id)).toEqual(['token.created', 'token.revoked']);
    expect(await revokeToken(context(), { token: id })).toMatchObject({
      error: { fields: [{ message: expect.stringContaining('revoked before') }] },
    });
    expect(await revokeToken(context(), { token: 'nothing' })).toMatchObject({
      error: { fields: [{ message: 'There is no token with the id or name nothing' }] },
    });
  });

  test('a token runs out on its day, its last use is noted, and days that are none are refused', async () => {
    const asked = { name: 'For a day', role: 'leader', scope: NATION };
    const made = await createToken(context(), { ...asked, days: '1' });
    if (!made.ok) throw new Error('not made');
    const at24 = NOON.getTime() + 86_400_000;
    const loadAt = (ms: number) =>
      loadApiToken(at.store.db, at.store.t, hashApiToken(made.value), new Date(ms).toISOString());
    const found = await loadAt(at24 - 1);
    expect(found?.lastUsedAt).toBeNull();
    expect(await loadAt(at24)).toBeNull();
    await noteTokenUse(at.store, found?.id ?? '', NOON);
    expect((await loadAt(NOON.getTime()))?.lastUsedAt).toBe(NOON.toISOString());
    for (const days of ['0', '1.5', '-3', '99999', 'a week'])
      expect(await createToken(context(), { ...asked, days })).toMatchObject({
        error: { fields: [{ field: 'days' }] },
      });
  });

  test('of two tokens with one name, the id says which', async () => {
    await createToken(context(), { name: 'Twice', role: 'leader', scope: NATION });
    await createToken(context(), { name: 'Twice', role: 'leader', scope: NATION });
    expect(await revokeToken(context(), { token: 'Twice' })).toMatchObject({
      error: { fields: [{ message: expect.stringContaining('Several tokens are named Twice') }] },
    });
  });

  test('a disabled user is out at once and stays out; enabled again, they sign in anew', async () => {
    const person = await somebody();
    await disableUser(context(), { email: ` ${person.email.toUpperCase()}`, disabled: true });
    expect(await stands(person, 's')).toBeNull();
    expect((await enter(person.email, PASSWORD)).ok).toBe(false);
    await disableUser(context(), { email: person.email, disabled: false });
    expect(await stands(person, 's')).toBeNull();
    expect(await enter(person.email, PASSWORD)).toMatchObject({ ok: true, value: { sessionVersion: 2 } });
    expect(await actionsFor(person.id)).toEqual([
      'user.created',
      'user.disabled',
      'session.refused',
      'user.enabled',
      'session.signed_in',
    ]);
  });

  test('another password ends every session, and the old one opens nothing', async () => {
    const person = await somebody();
    expect(await changePassword(context(), { email: person.email, password: 'short' })).toMatchObject({
      error: { fields: [{ field: 'password' }] },
    });
    await changePassword(context(), { email: person.email, password: 'another horse battery' });
    expect(await stands(person, 's')).toBeNull();
    expect((await enter(person.email, PASSWORD)).ok).toBe(false);
    expect((await enter(person.email, 'another horse battery')).ok).toBe(true);
  });

  test('an unlocked account takes the right password again', async () => {
    const person = await somebody();
    for (let time = 0; time < 10; time += 1) await enter(person.email, 'wrong password');
    expect((await enter(person.email, PASSWORD)).ok).toBe(false);
    await unlockUser(context(), { email: person.email });
    expect((await enter(person.email, PASSWORD)).ok).toBe(true);
    expect(await actionsFor(person.id)).toContain('user.unlocked');
  });

  test('an email that nobody has is said, and nobody but an administrator may', async () => {
    const nobody = { email: 'nobody@example.org' };
    const message = 'There is no user with the email nobody@example.org';
    expect(await unlockUser(context(), nobody)).toMatchObject({ error: { fields: [{ message }] } });
    const manager: Actor = { ...SYSTEM_ACTOR, kind: 'user', grants: [{ role: 'manager', scope: NATION }] };
    const refusals = [
      await listTokens(context(manager)),
      await revokeToken(context(manager), { token: 'x' }),
      await disableUser(context(manager), { ...nobody, disabled: true }),
      await unlockUser(context(manager), nobody),
      await changePassword(context(manager), { ...nobody, password: PASSWORD }),
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({ error: { code: 'not_allowed' } });
  });

  test('a stranger’s wrong passwords lock the stranger’s address, and not the person elsewhere', async () => {
    const person = await somebody();
    const from = (address: string, password: string, known = false) =>
      signIn(
        { store: at.store, now: NOON },
        { email: person.email, password },
        { address, browser: known ? { id: 'her own', userId: person.id } : null },
      );
    for (let time = 0; time < 10; time += 1) await from('stranger', 'wrong password');
    expect((await from('stranger', PASSWORD)).ok).toBe(false);
    expect((await from('office', PASSWORD)).ok).toBe(true);
    for (let place = 0; place < 100; place += 1) await from(`net ${place}`, 'wrong password');
    expect((await from('office', PASSWORD)).ok).toBe(false);
    expect((await from('office', PASSWORD, true)).ok).toBe(true);
  });
});
