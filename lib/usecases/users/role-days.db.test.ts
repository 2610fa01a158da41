import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectManagedParts, toDeciders } from '../../../db/queries/session/load-deciders';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, type Scope, SYSTEM_ACTOR } from '../../domain/access/actor';
import { addDays, londonDay } from '../../kernel/dates';
import { asStaffCode } from '../../kernel/ids';
import { createUser } from '../session/create-user';
import { changePassword } from '../session/change-password';
import { signIn } from '../session/sign-in';
import { valueOf } from '../testing/context-of';
import { changeRoleEnd, giveRole, takeRole } from './change-roles';
import { choosePassword, makePasswordLink } from './choose-password';
import { viewUser } from './view-users';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const TODAY = londonDay(NOON);
const NATION: Scope = { level: 'nation', code: '' };
const PASSWORD = 'correct horse battery';

describe.each(TEST_DIALECTS)('roles from and until, on %s', (dialect) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await openTestStore(dialect);
    await seedSmallTeam(at.store);
  });
  afterEach(() => at.destroy());

  const context = (actor: Actor = SYSTEM_ACTOR, now = NOON) => ({ store: at.store, actor, now });
  const acting = (role: Role): Actor => ({
    ...SYSTEM_ACTOR,
    kind: 'user',
    id: 'u-other',
    grants: [{ role, scope: NATION }],
  });
  const somebody = async (role: Role, staffCode = '') =>
    valueOf(
      await createUser(context(), {
        email: `${role}${staffCode}@example.org`,
        role,
        scope: NATION,
        name: 'Body, Some',
        staffCode,
        password: PASSWORD,
      }),
    );
  const give = (id: string, role: Role, startsOn: string, endsOn: string, scope: Scope = NATION) =>
    giveRole(context(), { id, role, scope, days: { startsOn, endsOn } });
  const see = async (id: string) => valueOf(await viewUser(context(), id)).user;
  const seqOf = async (id: string, wanted: Role) =>
    (await see(id)).roles.find(({ role }) => role === wanted)?.seq ?? -1;
  const rolesOn = async (id: Awaited<ReturnType<typeof somebody>>, days: number, sessionVersion = 1) => {
    const claims = { userId: id, sessionVersion, sessionId: 's' };
    const user = await loadSignedInUser(at.store.db, at.store.t, claims, addDays(TODAY, days));
    return user?.grants.map(({ role }) => role) ?? null;
  };

  it('count in a session from the first day until the last, both included', async () => {
    const id = await somebody('leader');
    valueOf(await give(id, 'manager', '2026-11-25', '2026-11-27'));
    const found: unknown[] = [];
    for (const days of [0, 1, 2, 4, 5]) found.push(await rolesOn(id, days));
    expect(found).toEqual([['leader'], ['leader'], ['leader', 'manager'], ['leader', 'manager'], ['leader']]);
    expect((await see(id)).roles.map(({ role, state }) => [role, state])).toEqual([
      ['leader', 'counts'],
      ['manager', 'to_come'],
    ]);
  });

  it('make a decider of changes of band on their days alone', async () => {
    const id = await somebody('leader');
    valueOf(await give(id, 'manager', '2026-11-25', '2026-11-25', { level: 'region', code: SMALL.region }));
    const decides = async (days: number) =>
      toDeciders(await selectManagedParts(at.store.db, at.store.t, addDays(TODAY, days))).some(
        (who) => who.id === id,
      );
    expect([await decides(1), await decides(2), await decides(3)]).toEqual([false, true, false]);
  });

  it('are refused where they share a day with the same role over the same part, and follow each other', async () => {
    const id = await somebody('leader');
    valueOf(await give(id, 'manager', '2026-11-25', '2026-11-27'));
    expect(await give(id, 'manager', '2026-11-27', '')).toMatchObject({ error: { code: 'stale' } });
    expect(await give(id, 'manager', '2026-11-28', '')).toMatchObject({ ok: true });
    const first = await seqOf(id, 'manager');
    expect(await changeRoleEnd(context(), { id, seq: first, endsOn: '2026-11-28' })).toMatchObject({
      error: { code: 'stale' },
    });
    expect(await changeRoleEnd(context(), { id, seq: first, endsOn: '2026-11-26' })).toMatchObject({
      ok: true,
    });
    expect(await rolesOn(id, 4)).toEqual(['leader']);
  });

  it('have real days, in order and not over before they were given', async () => {
    const id = await somebody('leader');
    for (const [from, until, field] of [
      ['31/2/2026', '', 'startsOn'],
      ['2026-11-25', '2026-11-24', 'endsOn'],
      ['2026-11-01', '2026-11-02', 'endsOn'],
    ] as const)
      expect(await give(id, 'manager', from, until)).toMatchObject({ error: { fields: [{ field }] } });
  });

  it('stay on record once taken away, end at once, and can be given again the same day', async () => {
    const id = await somebody('manager');
    valueOf(await takeRole(context(), { id, seq: await seqOf(id, 'manager') }));
    expect(await rolesOn(id, 0)).toEqual([]);
    valueOf(await give(id, 'manager', '', ''));
    expect(await rolesOn(id, 0)).toEqual(['manager']);
    expect((await see(id)).roles.map(({ state }) => state)).toEqual(['ended', 'counts']);
  });

  it('given twice at the same moment are given once', async () => {
    const id = await somebody('leader');
    const both = await Promise.all([give(id, 'manager', '', ''), give(id, 'manager', '', '')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('leave an administrator of the whole for good', async () => {
    const { userRoles: r } = at.store.t;
    await at.store.tx((tx) => tx.delete(r).where(eq(r.role, 'administrator')));
    const id = await somebody('administrator');
    const seq = await seqOf(id, 'administrator');
    for (const answer of [
      await takeRole(context(), { id, seq }),
      await changeRoleEnd(context(), { id, seq, endsOn: '2026-12-31' }),
    ])
      expect(answer).toMatchObject({ error: { code: 'not_allowed' } });
    const other = await somebody('leader');
    valueOf(await give(other, 'administrator', '', '2026-12-31'));
    expect(await takeRole(context(), { id, seq })).toMatchObject({ error: { code: 'not_allowed' } });
    valueOf(
      await changeRoleEnd(context(), { id: other, seq: await seqOf(other, 'administrator'), endsOn: '' }),
    );
    expect(await takeRole(context(), { id, seq })).toMatchObject({ ok: true });
  });

  it('of administrators, stewards and exporters are kept by administrators alone, and so are their accounts', async () => {
    const steward = context(acting('data_steward'));
    const id = await somebody('leader');
    for (const role of ['administrator', 'data_steward', 'reasons'] as const) {
      expect(await giveRole(steward, { id, role, scope: NATION })).toMatchObject({
        error: { code: 'not_allowed' },
      });
      const boss = await somebody(role);
      expect(await takeRole(steward, { id: boss, seq: await seqOf(boss, role) })).toMatchObject({
        error: { code: 'not_allowed' },
      });
      const account = { email: `${role}@example.org`, password: 'another horse battery' };
      expect(await changePassword(steward, account)).toMatchObject({ error: { code: 'not_allowed' } });
      expect(await makePasswordLink(steward, account)).toMatchObject({ error: { code: 'not_allowed' } });
    }
    expect(await giveRole(steward, { id, role: 'business_administrator', scope: NATION })).toMatchObject({
      ok: true,
    });
  });

  it('are of no use to an officer from the day after their last, by password, link or open session', async () => {
    const { officers } = at.store.t;
    const [officer] = await at.store.db.select({ code: officers.staffCode }).from(officers).limit(1);
    const staffCode = asStaffCode(officer?.code ?? '');
    const id = await somebody('leader', staffCode);
    const leave = (leavingDate: typeof TODAY) =>
      at.store.tx((tx) => tx.update(officers).set({ leavingDate }).where(eq(officers.staffCode, staffCode)));
    const email = `leader${staffCode}@example.org`;
    const enter = async () =>
      (await signIn({ store: at.store, now: NOON }, { email, password: PASSWORD })).ok;
    await leave(addDays(TODAY, 1));
    expect([await enter(), await rolesOn(id, 0), await rolesOn(id, 1)]).toEqual([true, ['leader'], null]);
    const link = valueOf(await makePasswordLink(context(), { email }));
    await leave(TODAY);
    expect([await enter(), await rolesOn(id, 0)]).toEqual([false, null]);
    const chosen = await choosePassword({ store: at.store, now: NOON }, { token: link, password: PASSWORD });
    expect(chosen.ok).toBe(false);
    expect(await see(id)).toMatchObject({ state: 'left' });
    await leave(addDays(TODAY, 30));
    expect(await rolesOn(id, 0)).toEqual(['leader']);
  });
});
