import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { pgTables } from '../../../db/schema/tables';
import { DEMO_NOW, type DemoStore, openDemoStore } from '../../../db/testing/demo-copies';
import { openTestStore, TEST_DIALECTS } from '../../../db/test-store';
import { loadServiceCounts } from '../../../db/queries/users/load-service-counts';
import { loadTrail } from '../../../db/queries/audit/load-audit';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { asUserId } from '../../kernel/ids';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import { verifyAudit } from '../audit/verify-audit';
import { killedBefore } from '../testing/killed-before';
import { createUser } from '../session/create-user';
import { isEmptyService, viewSetUp } from '../set-up/set-up';
import { clearDemonstration, viewDemonstration } from './clear-demonstration';

const NATION = { level: 'nation', code: '' } as const;
const person = (id: string, role: Role = 'administrator'): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  id,
  grants: [{ role, scope: NATION }],
});
const STAYS = ['audit_entry', 'audit_link', 'upgrade_step', 'model_version', 'place_change', 'figure_change'];

describe.each(TEST_DIALECTS)('the demonstration, on %s', (dialect) => {
  let at: DemoStore;
  beforeAll(async () => {
    at = await openDemoStore(dialect);
  });
  afterAll(() => at.destroy());
  const context = (actor: Actor) => ({ store: at.store, actor, now: DEMO_NOW });
  /** How many rows each table has. */
  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const found = (Object.keys(pgTables) as (keyof typeof pgTables)[]).map(
      async (own) => [getTableConfig(pgTables[own]).name, await at.store.db.$count(at.store.t[own])] as const,
    );
    return Object.fromEntries(await Promise.all(found));
  };
  const filled = async (): Promise<string[]> =>
    Object.entries(await counts())
      .flatMap(([name, rows]) => (rows > 0 ? [name] : []))
      .sort();

  // When many tables are empty; when the shipped model comes in force again; and before the trail tells of it.
  test.each(['delete from "supervised_case"', 'insert into "model_version"', 'insert into "audit_entry"'])(
    'killed in the middle of clearing it, before `%s`, nothing of it is cleared',
    async (words) => {
      const before = await counts();
      const told = String(before.supervised_case);
      const act = { url: at.url, act: 'clearDemonstration', told, now: DEMO_NOW } as const;
      expect(await killedBefore(words, act)).toEqual({ said: '', signal: 'SIGKILL' });
      expect(await counts()).toEqual(before);
      const seen = await viewDemonstration(context(person('demo-wojcik')));
      expect(seen).toMatchObject({ ok: true, value: { cases: before.supervised_case } });
      expect(await verifyAudit(context(SYSTEM_ACTOR))).toMatchObject({ ok: true, value: { ok: true } });
    },
    120_000,
  );

  test('is cleared by an administrator of the whole who says how many cases go, and by nobody else', async () => {
    const { store } = at;
    expect(await viewDemonstration(context(person('u', 'data_steward')))).toMatchObject({
      error: { code: 'not_found' },
    });
    const seen = await viewDemonstration(context(person('demo-wojcik')));
    if (!seen.ok) throw new Error('not there');
    expect(seen.value).toMatchObject({ keepsAccount: false, importsSince: 0, usersSince: 0 });
    expect(await clearDemonstration(context(person('demo-wojcik')), { cases: 1 })).toMatchObject({
      error: {
        fields: [{ field: 'cases', message: `To clear the demonstration, enter ${seen.value.cases}` }],
      },
    });
    await store.tx((tx) =>
      saveAudit(tx, store.t, SYSTEM_ACTOR, DEMO_NOW, 'X520402', {
        action: 'case.logged',
        thingType: 'case',
        detail: { facts: {} },
      }),
    );
    const made = await createUser(context(SYSTEM_ACTOR), {
      ...{ email: 'own@example.org', name: 'Own, An', password: 'three random words', role: 'administrator' },
      ...{ staffCode: '', scope: NATION },
    });
    if (!made.ok) throw new Error('not made');
    const [own] = (
      await store.db.select({ id: store.t.users.id, email: store.t.users.email }).from(store.t.users)
    ).filter(({ email }) => email === 'own@example.org');
    const cleared = await clearDemonstration(context(person(String(own?.id))), { cases: seen.value.cases });
    expect(cleared).toMatchObject({ ok: true, value: { setUp: false, usersSince: 1 } });
    const left = await filled();
    expect(left.filter((name) => !STAYS.includes(name))).toEqual(['user_account', 'user_role']);
    expect(await store.db.$count(store.t.users)).toBe(1);
    expect(await loadServiceCounts(store.db, store.t)).toMatchObject({
      officers: 0,
      models: 1,
      decisions: 0,
    });
    expect(await verifyAudit(context(SYSTEM_ACTOR))).toMatchObject({ ok: true, value: { ok: true } });
    const trail = { type: 'case', key: 'X520402', before: null };
    expect(await loadTrail(store.db, store.t, trail, 10)).toEqual([]);
    expect(await viewDemonstration(context(person(String(own?.id))))).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});

describe('a service in use', () => {
  test('is never cleared; cleared by an account of the demonstration, or by the command, it is to be set up anew', async () => {
    const at = await openTestStore('sqlite');
    const context = (actor: Actor) => ({ store: at.store, actor, now: DEMO_NOW });
    const { t } = at.store;
    expect(await clearDemonstration(context(SYSTEM_ACTOR), { cases: 0 })).toMatchObject({
      error: { code: 'not_found' },
    });
    const run = { finishedAt: DEMO_NOW.toISOString(), actorName: 'A', source: 'Demo data' };
    const counts = { added: 0, changed: 0, unchanged: 0, ended: 0 };
    await at.store.tx(async (tx) => {
      await tx.insert(t.importRuns).values({ id: 'demo-2026-11-02', ...run, ...counts });
      await tx.insert(t.users).values({ id: asUserId('demo-wojcik'), email: 'a@example.org', name: 'A, B' });
    });
    expect(await clearDemonstration(context(person('demo-wojcik')), { cases: 0 })).toMatchObject({
      value: { setUp: true },
    });
    expect(await isEmptyService(context(SYSTEM_ACTOR))).toBe(true);
    expect(await viewSetUp(context(SYSTEM_ACTOR))).toEqual({
      ok: true,
      value: { mayLoadDemo: true, clearedAt: DEMO_NOW.toISOString() },
    });
    await at.destroy();
  });
});
