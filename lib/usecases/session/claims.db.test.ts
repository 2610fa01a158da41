import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSignedInUser } from '../../../db/queries/session/load-signed-in-user';
import { loadAccount } from '../../../db/queries/session/load-account';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, type Scope, SYSTEM_ACTOR } from '../../domain/access/actor';
import { londonDay } from '../../kernel/dates';
import { fieldsOf, problemOf, valueOf } from '../testing/context-of';
import { addClaimRule, dropClaimRule, viewClaimRules } from '../users/claim-rules';
import { createUser } from './create-user';
import { disableUser } from './disable-user';
import { signInElsewhere } from './sign-in-elsewhere';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const NATION: Scope = { level: 'nation', code: '' };
const EMAIL = 'vouched@example.org';

describe.each(TEST_DIALECTS)('roles by claims of the organisation’s sign-in, on %s', (dialect) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await openTestStore(dialect);
    await seedSmallTeam(at.store);
  });
  afterEach(() => at.destroy());

  const context = (actor: Actor = SYSTEM_ACTOR) => ({ store: at.store, actor, now: NOON });
  const add = (value: string, role: string, scope: Scope | null = NATION, claim = 'groups') =>
    addClaimRule(context(), { claim, value, role, scope });
  const enter = async (groups: unknown, more: Record<string, unknown> = {}) => {
    const claims = { groups, ...more };
    const result = await signInElsewhere({ store: at.store, now: NOON }, { email: EMAIL, claims });
    if (!result.ok) return null;
    const { userId, sessionVersion } = result.value;
    const key = { userId, sessionVersion, sessionId: 's' };
    const user = await loadSignedInUser(at.store.db, at.store.t, key, londonDay(NOON));
    return user?.grants.map(({ role, code }) => `${role} ${code}`.trim()) ?? null;
  };
  const addUser = (role: Role) =>
    createUser(context(), { email: EMAIL, role, scope: NATION, name: 'V', staffCode: '', password: null });

  it('are given at sign-in, follow the claims, and leave alone what was given by hand', async () => {
    valueOf(await addUser('leader'));
    valueOf(await add('managers', 'manager', { level: 'region', code: SMALL.region }));
    valueOf(await add('stewards', 'data_steward'));
    expect(await enter(['managers', 'others'])).toEqual(['leader', `manager ${SMALL.region}`]);
    expect(await enter(['managers'])).toEqual(['leader', `manager ${SMALL.region}`]);
    expect(await enter('stewards')).toEqual(['data_steward', 'leader']);
    expect(await enter([])).toEqual(['leader']);
    expect(await enter(['managers'])).toEqual(['leader', `manager ${SMALL.region}`]);
  });

  it('make an account for whoever has such a claim, and for nobody else', async () => {
    valueOf(await add('managers', 'manager'));
    expect(await enter(['others'])).toBeNull();
    expect(await loadAccount(at.store.db, at.store.t, EMAIL)).toBeNull();
    expect(await enter(['managers'], { name: 'Vouched, Fay' })).toEqual(['manager']);
    expect(await loadAccount(at.store.db, at.store.t, EMAIL)).toMatchObject({
      name: 'Vouched, Fay',
      passwordHash: null,
    });
  });

  it('open nothing for somebody whose account is disabled', async () => {
    valueOf(await addUser('leader'));
    valueOf(await add('managers', 'manager'));
    valueOf(await disableUser(context(), { email: EMAIL, disabled: true }));
    expect(await enter(['managers'])).toBeNull();
  });

  it('two that come for the first time at the same moment make one account', async () => {
    valueOf(await add('managers', 'manager'));
    const both = await Promise.allSettled([enter(['managers']), enter(['managers'])]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await enter(['managers'])).toEqual(['manager']);
  });

  it('end at once where the rule is taken away', async () => {
    valueOf(await addUser('leader'));
    valueOf(await add('managers', 'manager'));
    await enter(['managers']);
    const [rule] = valueOf(await viewClaimRules(context())).rules;
    valueOf(await dropClaimRule(context(), { id: rule?.id ?? '' }));
    expect(problemOf(await dropClaimRule(context(), { id: rule?.id ?? '' }))).toMatchObject({
      code: 'stale',
    });
    expect(await enter(['managers'])).toEqual(['leader']);
  });

  it('are kept by administrators of the whole alone, each rule once, over a part that is there', async () => {
    expect(fieldsOf(problemOf(await add('', 'king', null)))).toEqual(['value', 'role', 'scope']);
    expect(fieldsOf(problemOf(await add('x', 'leader', { level: 'team', code: 'NONE' })))).toEqual(['scope']);
    valueOf(await add('x', 'leader'));
    expect(fieldsOf(problemOf(await add('x', 'leader')))).toEqual(['value']);
    for (const role of ['manager', 'leader', 'data_steward', 'business_administrator'] as const) {
      const who = context({ ...SYSTEM_ACTOR, kind: 'user', grants: [{ role, scope: NATION }] });
      for (const answer of [
        await viewClaimRules(who),
        await addClaimRule(who, { claim: 'a', value: 'b', role: 'administrator', scope: NATION }),
        await dropClaimRule(who, { id: 'x' }),
      ])
        expect(problemOf<unknown>(answer)).toEqual({ code: 'not_found' });
    }
  });
});
