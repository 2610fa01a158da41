import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR, type Actor } from '../../domain/access/actor';
import { londonDay } from '../../kernel/dates';
import { asLduCode, asRegionCode, asStaffCode, asTeamCode } from '../../kernel/ids';
import { createUser, type NewUserInput } from './create-user';
import { signIn } from './sign-in';
import { signInElsewhere } from './sign-in-elsewhere';
import { signOut } from './sign-out';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const TODAY = londonDay(NOON);
const PASSWORD = 'correct horse battery';

describe.each(TEST_DIALECTS)('accounts on %s', (dialect) => {
  let at: TestStore;
  let people = 0;

  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx(async (tx) => {
      const { t } = at.store;
      await tx.insert(t.regions).values({ code: asRegionCode('WY'), name: 'West Yorkshire' });
      await tx
        .insert(t.ldus)
        .values({ code: asLduCode('CAL'), name: 'Calderdale', regionCode: asRegionCode('WY') });
      await tx
        .insert(t.teams)
        .values({ code: asTeamCode('HX1'), name: 'Halifax', type: 'generic', lduCode: asLduCode('CAL') });
      await tx.insert(t.officers).values({
        staffCode: asStaffCode('N01A001'),
        forename: 'Helen',
        surname: 'Pickles',
        teamCode: asTeamCode('HX1'),
      });
    });
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = SYSTEM_ACTOR) => ({ store: at.store, actor, now: NOON });
  const input = (extra: Partial<NewUserInput> = {}): NewUserInput => {
    people += 1;
    const scope = { level: 'nation', code: '' } as const;
    return {
      email: `person${people}@example.org`,
      role: 'manager',
      scope,
      name: '',
      staffCode: '',
      password: PASSWORD,
      ...extra,
    };
  };
  const somebody = async (): Promise<string> => {
    const person = input();
    await createUser(context(), person);
    return person.email;
  };
  const attempt = (email: string, password: string, now = NOON) =>
    signIn({ store: at.store, now }, { email, password });
  const messageOf = async (outcome: ReturnType<typeof attempt>): Promise<string> => {
    const result = await outcome;
    return !result.ok && result.error.code === 'does_not_fit'
      ? (result.error.fields[0]?.message ?? '')
      : 'let in';
  };
  const account = async (email: string) =>
    (await at.store.db.select().from(at.store.t.users).where(eq(at.store.t.users.email, email)))[0];
  const actionsFor = async (key: string) => {
    const { auditEntries } = at.store.t;
    const rows = await at.store.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.thingKey, key))
      .orderBy(auditEntries.seq);
    return rows.map((row) => row.action);
  };

  test('a created user signs in, whatever the case of the email, and both are in the audit trail', async () => {
    const email = await somebody();
    const result = await attempt(` ${email.toUpperCase()} `, PASSWORD);
    const stored = await account(email);
    expect(result).toEqual({ ok: true, value: { userId: stored?.id, sessionVersion: 1 } });
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await actionsFor(stored?.id ?? '')).toEqual(['user.created', 'session.signed_in']);
  });

  test('a wrong password, an unknown email and a disabled account get the same answer', async () => {
    const [known, disabled] = [await somebody(), await somebody()];
    await at.store.tx((tx) =>
      tx.update(at.store.t.users).set({ disabled: true }).where(eq(at.store.t.users.email, disabled)),
    );
    const answers = [
      attempt(known, 'wrong password'),
      attempt('nobody@example.org', PASSWORD),
      attempt(disabled, PASSWORD),
    ];
    const messages = await Promise.all(answers.map(messageOf));
    expect(new Set(messages).size).toBe(1);
    expect(messages[0]).toContain('is not right');
    expect(await actionsFor('nobody@example.org')).toEqual(['session.refused']);
  });

  test('empty fields are named and count as no attempt', async () => {
    const result = await attempt(' ', '');
    expect(result.ok ? [] : result.error).toMatchObject({
      fields: [{ field: 'email' }, { field: 'password' }],
    });
  });

  test('ten wrong passwords at once lock the account for 15 minutes, and then it opens again', async () => {
    const email = await somebody();
    const messages = await Promise.all(
      Array.from({ length: 10 }, () => messageOf(attempt(email, 'wrong password'))),
    );
    expect(messages.filter((message) => message.includes('locked'))).toHaveLength(1);
    expect(await messageOf(attempt(email, PASSWORD))).toContain('locked for 15 minutes');
    const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
    expect(await messageOf(attempt(email, PASSWORD, later(14.9)))).toContain('locked');
    expect((await attempt(email, PASSWORD, later(15))).ok).toBe(true);
  });

  test('a sign-in that succeeds starts the count again', async () => {
    const email = await somebody();
    for (let time = 0; time < 9; time += 1) await attempt(email, 'wrong password');
    expect((await attempt(email, PASSWORD)).ok).toBe(true);
    expect((await account(email))?.failedSignIns).toBe(0);
  });

  test('wrong passwords of more than a day before count for nothing', async () => {
    const email = await somebody();
    for (let time = 0; time < 9; time += 1) await attempt(email, 'wrong password');
    const dayAfter = new Date(NOON.getTime() + 25 * 3_600_000);
    expect(await messageOf(attempt(email, 'wrong password', dayAfter))).toContain('is not right');
    expect((await attempt(email, PASSWORD, dayAfter)).ok).toBe(true);
  });

  test('an email that nobody has locks in the same words, so that accounts cannot be counted', async () => {
    const messages: string[] = [];
    for (let time = 0; time < 11; time += 1)
      messages.push(await messageOf(attempt('stranger@example.org', 'wrong password')));
    expect(messages.slice(0, 9).every((message) => message.includes('is not right'))).toBe(true);
    expect(messages.slice(9).every((message) => message.includes('locked'))).toBe(true);
  });

  test('a session ends when its version is revoked or its person disabled', async () => {
    const email = await somebody();
    const signedIn = await attempt(email, PASSWORD);
    if (!signedIn.ok) throw new Error('not signed in');
    const { userId, sessionVersion } = signedIn.value;
    const { db, t } = at.store;
    const load = () => loadSignedInUser(db, t, { userId, sessionVersion, sessionId: 's' }, TODAY);
    expect(await load()).toMatchObject({
      id: userId,
      grants: [{ role: 'manager', level: 'nation', place: null }],
    });
    await at.store.tx((tx) => tx.update(t.users).set({ disabled: true }).where(eq(t.users.id, userId)));
    expect(await load()).toBeNull();
    await at.store.tx((tx) =>
      tx.update(t.users).set({ disabled: false, sessionVersion: 2 }).where(eq(t.users.id, userId)),
    );
    expect(await load()).toBeNull();
    expect(
      await loadSignedInUser(db, t, { userId, sessionVersion: 2, sessionId: 's' }, TODAY),
    ).not.toBeNull();
  });

  test('roles over a team, an LDU and a region come with the names of those places', async () => {
    const person = input({
      scope: { level: 'team', code: 'HX1' },
      staffCode: 'N01A001',
      name: 'Pickles, Helen',
    });
    const created = await createUser(context(), person);
    if (!created.ok) throw new Error('not created');
    const more = [
      { userId: created.value, role: 'leader', scopeLevel: 'region', scopeCode: 'WY' },
      { userId: created.value, role: 'allocator', scopeLevel: 'ldu', scopeCode: 'CAL' },
    ] as const;
    await at.store.tx((tx) => tx.insert(at.store.t.userRoles).values([...more]));
    const user = await loadSignedInUser(
      at.store.db,
      at.store.t,
      { userId: created.value, sessionVersion: 1, sessionId: 's' },
      TODAY,
    );
    expect(user).toMatchObject({ name: 'Pickles, Helen', staffCode: 'N01A001' });
    expect(user?.grants.map(({ role, place }) => `${role}, ${place}`)).toEqual([
      'allocator, Calderdale',
      'leader, West Yorkshire',
      'manager, Halifax',
    ]);
  });

  test('signing out is in the audit trail', async () => {
    const email = await somebody();
    const id = (await account(email))?.id ?? '';
    await signOut(context({ kind: 'user', id, name: 'x', grants: [], staffCode: null }), 'a session');
    expect(await actionsFor(id)).toEqual(['user.created', 'session.signed_out']);
  });

  test('the organisation’s own sign-in lets in those with an account that is not disabled, and nobody else', async () => {
    const email = await somebody();
    const outside = { store: at.store, now: NOON };
    expect((await signInElsewhere(outside, { email: email.toUpperCase() })).ok).toBe(true);
    expect(await signInElsewhere(outside, { email: 'nobody@example.org' })).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
    await at.store.tx((tx) =>
      tx.update(at.store.t.users).set({ disabled: true }).where(eq(at.store.t.users.email, email)),
    );
    expect((await signInElsewhere(outside, { email })).ok).toBe(false);
  });

  test('creating a user refuses, field by field, what does not fit, and changes nothing', async () => {
    const count = async () => (await at.store.db.select().from(at.store.t.users)).length;
    const before = await count();
    const bad = await createUser(context(), input({ email: 'no-email', role: 'boss', password: 'short' }));
    expect(bad).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'email' }, { field: 'role' }, { field: 'password' }] },
    });
    const unknown = await createUser(
      context(),
      input({ scope: { level: 'team', code: 'NONE' }, staffCode: 'NONE' }),
    );
    expect(unknown).toMatchObject({
      ok: false,
      error: { fields: [{ field: 'scope' }, { field: 'staffCode' }] },
    });
    expect(await count()).toBe(before);
  });

  test('what a new user is called is cut, trimmed and kept in lower case as every field is', async () => {
    const person = input({ name: '  Pickles, Helen ', staffCode: ' N01A001 ' });
    await createUser(context(), { ...person, email: ` ${person.email.toUpperCase()} ` });
    expect(await account(person.email)).toMatchObject({ name: 'Pickles, Helen', staffCode: 'N01A001' });
    const refused = await createUser(
      context(),
      input({ email: 'name@example', name: 'x'.repeat(201), staffCode: 'N 01' }),
    );
    expect(refused).toMatchObject({
      ok: false,
      error: {
        fields: [
          { field: 'email', message: 'Enter an email address, such as name@example.org' },
          { field: 'name', message: 'Name must be 200 characters or fewer' },
          { field: 'staffCode' },
        ],
      },
    });
  });

  test('an email that is taken is refused, and the account stays as it was', async () => {
    const email = await somebody();
    const before = await account(email);
    const again = await createUser(
      context(),
      input({ email: email.toUpperCase(), role: 'administrator', password: 'another password' }),
    );
    expect(again).toMatchObject({ ok: false, error: { fields: [{ field: 'email' }] } });
    expect(await account(email)).toEqual(before);
  });

  test('only an administrator creates users', async () => {
    const manager: Actor = {
      ...SYSTEM_ACTOR,
      kind: 'user',
      grants: [{ role: 'manager', scope: { level: 'nation', code: '' } }],
    };
    expect(await createUser(context(manager), input())).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
  });
});
