import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SQL, sql } from 'drizzle-orm';
import { saveAudits } from '../../../db/commands/kept/save-audit';
import { type AuditAsked, selectAudit } from '../../../db/queries/audit/load-audit';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, type Role, SYSTEM_ACTOR } from '../../domain/access/actor';
import type { AuditQuery } from './audit-page';
import { exportAudit, viewAudit } from './view-audit';

const NOON = new Date('2026-11-21T12:00:00.000Z');
const ALL: AuditQuery = { who: '', what: null, thing: null, key: '', from: null, to: null, before: null };
const acting = (role: Role, level: 'nation' | 'region' = 'nation'): Actor => ({
  ...SYSTEM_ACTOR,
  kind: 'user',
  grants: [{ role, scope: { level, code: level === 'nation' ? '' : 'WY' } }],
});

describe.each(TEST_DIALECTS)('the audit trail on screen, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    const { store } = at;
    await store.tx(async (tx) => {
      await insertModelIfNone(tx, store.t, NOON);
      for (let entry = 0; entry < 120; entry += 1) {
        const actor = { ...SYSTEM_ACTOR, name: entry % 2 === 0 ? 'Pickles, Helen' : 'Lumb_Catherine' };
        const facts = { surname: 'SENTINEL', rsr: 1 };
        await saveAudits(tx, store.t, actor, new Date(NOON.getTime() + entry * 3_600_000), [
          entry % 3 === 0
            ? {
                thingKey: `X${entry}`,
                event: {
                  action: 'case.edited',
                  thingType: 'case',
                  detail: { from: facts, to: facts, reason: null },
                },
              }
            : {
                thingKey: 'u1',
                event: { action: 'session.signed_in', thingType: 'user', detail: { email: 'h@p.example' } },
              },
        ]);
      }
    });
  });
  afterAll(() => at.destroy());

  const context = (actor: Actor = acting('administrator')) => ({ store: at.store, actor, now: NOON });
  const see = async (asked: Partial<AuditQuery>) => {
    const viewed = await viewAudit(context(), { ...ALL, ...asked });
    if (!viewed.ok) throw new Error('not there');
    return viewed.value;
  };

  /** How the database means to find the entries. */
  const planOf = async (asked: Partial<AuditAsked>, names: readonly string[] | null): Promise<string> => {
    const { db, t } = at.store;
    const all = { who: '', action: null, thingType: null, key: '', fromAt: null, toAt: null, before: null };
    const query = selectAudit(db, t, { ...all, ...asked }, names, 51).getSQL();
    if (dialect === 'sqlite') {
      const reader = db as unknown as { all(sql: SQL): unknown };
      return JSON.stringify(reader.all(sql`explain query plan ${query}`));
    }
    return at.store.tx(async (tx) => {
      // Of so few rows it would look at each.
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_sort = off`);
      return JSON.stringify(await tx.execute(sql`explain ${query}`));
    });
  };

  test('is found by who and by whom through indexes, however much else there is', async () => {
    expect(await planOf({ who: 'pickles' }, ['Pickles, Helen'])).toContain('audit_by_name');
    expect(await planOf({ who: 'l' }, ['Pickles, Helen', 'Lumb_Catherine'])).toMatch(/audit_by_name|pkey/);
    expect(await planOf({ key: 'x3' }, null)).toContain('audit_by_key');
    expect(
      (await see({ who: 'pickles' })).entries.every(({ actorName }) => actorName === 'Pickles, Helen'),
    ).toBe(true);
    expect((await see({ who: 'PICK', what: 'case.edited' })).entries).not.toEqual([]);
    expect((await see({ who: 'b_cath' })).entries).toHaveLength(50);
    expect((await see({ who: 'h%l' })).entries).toEqual([]);
    expect((await see({ key: 'x3' })).entries).toHaveLength(1);
  });

  test('of some days alone is read from the last of them on, through an index and unsorted', async () => {
    const days = { fromAt: '2026-11-22', toAt: '2026-11-24' };
    for (const asked of [days, { fromAt: days.fromAt }, { toAt: days.toAt }, { ...days, before: 60 }]) {
      const plan = await planOf(asked, null);
      expect(plan).toContain('audit_by_time');
      expect(plan).not.toMatch(/sort|temp b-tree/i);
    }
  });

  test.each([
    ['all of it', {}],
    ['that of some days', { from: '2020-01-01', to: '2027-01-01' }],
  ])('comes a page at a time, each entry once, the newest first: %s', async (_name, asked) => {
    const seen: number[] = [];
    let before: string | null = null;
    let pages = 0;
    do {
      const page = await see({ ...asked, before });
      seen.push(...page.entries.map(({ seq }) => seq));
      before = page.next;
      pages += 1;
    } while (before !== null);
    expect(pages).toBe(3);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  test('is filtered by who, what, of what and when', async () => {
    const count = async (asked: Partial<AuditQuery>) => (await see(asked)).entries.length;
    expect(
      (await see({ who: 'pickles' })).entries.every(({ actorName }) => actorName === 'Pickles, Helen'),
    ).toBe(true);
    expect(await count({ who: 'b_C' })).toBe(50);
    expect(await count({ who: 'b%C' })).toBe(0);
    expect(await count({ what: 'case.edited', thing: 'user' })).toBe(0);
    expect(await count({ what: 'case.edited' })).toBe(40);
    expect(await count({ key: 'x3' })).toBe(1);
    expect(await count({ from: '21/11/2026', to: '2026-11-21' })).toBe(12);
    expect((await see({ from: 'yesterday' })).problems).toMatchObject([{ field: 'from' }]);
    expect(await count({ before: 'not a number' })).toBe(50);
  });

  test('holds no name of anybody under supervision, on screen or in the file', async () => {
    const file = await exportAudit(context(), { ...ALL, what: 'case.edited' });
    if (!file.ok) throw new Error('not there');
    expect(file.value.rows).toHaveLength(42);
    expect(JSON.stringify([file.value.rows, await see({})])).not.toContain('SENTINEL');
    expect(file.value.rows[2]).toEqual(expect.arrayContaining(['Case changed', 'Case', 'rsr, surname']));
  });

  test('is there for administrators of the whole alone', async () => {
    for (const actor of [acting('manager'), acting('leader'), acting('administrator', 'region')])
      for (const answer of [await viewAudit(context(actor), ALL), await exportAudit(context(actor), ALL)])
        expect(answer).toEqual({ ok: false, error: { code: 'not_found' } });
  });
});
