import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { type Actor, SYSTEM_ACTOR } from '../../domain/access/actor';
import { valueOf } from '../testing/context-of';
import { sealAudit } from './seal-audit';
import { verifyAudit } from './verify-audit';

const NOON = new Date('2026-11-23T12:00:00.000Z');

describe.each(TEST_DIALECTS)('the chain over the audit trail, on %s', (dialect) => {
  let at: TestStore;
  beforeEach(async () => {
    at = await openTestStore(dialect);
  });
  afterEach(() => at.destroy());

  const write = (key: string) =>
    at.store.tx((tx) =>
      saveAudit(tx, at.store.t, SYSTEM_ACTOR, NOON, key, {
        action: 'case.edited',
        thingType: 'case',
        detail: { from: { rsr: 1.5, ogrs: null }, to: { rsr: 2, ogrs: 40 }, reason: 'Ünïcode' },
      }),
    );
  const writeMany = async (many: number) => {
    for (let made = 0; made < many; made += 1) await write(`X${made}`);
  };
  const verify = async () => valueOf(await verifyAudit({ store: at.store, actor: SYSTEM_ACTOR, now: NOON }));
  const links = () =>
    at.store.db.select().from(at.store.t.auditLinks).orderBy(at.store.t.auditLinks.position);

  it('holds every entry, in parts, whether it was sealed before or comes after', async () => {
    expect(await verify()).toMatchObject({ ok: true, entries: 0 });
    await writeMany(3);
    expect((await sealAudit(at.store)).entries).toBe(3);
    expect((await sealAudit(at.store)).entries).toBe(0);
    await writeMany(2);
    const whole = await verify();
    expect(whole).toMatchObject({ ok: true, entries: 5 });
    expect((await links()).at(-1)?.hash).toBe(whole.head);
  });

  it('finds an entry that was changed, the first of them', async () => {
    await writeMany(5);
    await verify();
    const { auditEntries: a } = at.store.t;
    const found = await links();
    const [third, fifth] = [found[2]?.seq ?? 0, found[4]?.seq ?? 0];
    await at.store.tx(async (tx) => {
      await tx.update(a).set({ actorName: 'Somebody else' }).where(eq(a.seq, fifth));
      await tx.update(a).set({ thingKey: 'X9' }).where(eq(a.seq, third));
    });
    expect(await verify()).toMatchObject({
      ok: false,
      entries: 2,
      firstBroken: { position: 3, seq: third, why: 'changed' },
    });
  });

  it('finds an entry that is gone, and a link that is', async () => {
    await writeMany(4);
    await verify();
    const { auditEntries: a, auditLinks: l } = at.store.t;
    const second = (await links())[1]?.seq ?? 0;
    await at.store.tx((tx) => tx.delete(a).where(eq(a.seq, second)));
    expect(await verify()).toMatchObject({ firstBroken: { seq: second, why: 'entry_missing' } });
    await at.store.tx((tx) => tx.delete(l).where(eq(l.seq, second)));
    expect(await verify()).toMatchObject({ firstBroken: { position: 2, seq: null, why: 'link_missing' } });
  });

  it('takes in an entry that came to light late, with a number lower than some that are sealed', async () => {
    await writeMany(3);
    const { auditEntries: a } = at.store.t;
    const [low] = await at.store.db.select().from(a).orderBy(a.seq).limit(1);
    await at.store.tx((tx) => tx.delete(a).where(eq(a.seq, low?.seq ?? 0)));
    expect((await sealAudit(at.store)).entries).toBe(2);
    await at.store.tx((tx) => tx.insert(a).values(low === undefined ? [] : [low]));
    expect((await sealAudit(at.store)).entries).toBe(1);
    expect(await verify()).toMatchObject({ ok: true, entries: 3 });
    expect((await links()).map(({ seq }) => seq).at(-1)).toBe(low?.seq);
  });

  it('grows once where many write and several seal at the same time', async () => {
    const acts = Array.from({ length: 30 }, (_, made) => write(`Y${made}`));
    await Promise.all([...acts, sealAudit(at.store), sealAudit(at.store), sealAudit(at.store)]);
    expect(await verify()).toMatchObject({ ok: true, entries: 30 });
    const [counted] = await at.store.db
      .select({ links: sql<number>`count(distinct ${at.store.t.auditLinks.seq})`.mapWith(Number) })
      .from(at.store.t.auditLinks);
    expect(counted?.links).toBe(30);
  });

  it('lets ids be put beside an entry later: they are no part of what was done', async () => {
    await writeMany(2);
    await verify();
    const { auditEntries: a } = at.store.t;
    await at.store.tx((tx) => tx.update(a).set({ staffId: null, personId: null }));
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('is verified for administrators of the whole alone', async () => {
    const scope = { level: 'nation', code: '' } as const;
    for (const role of ['manager', 'leader', 'data_steward', 'business_administrator'] as const) {
      const actor: Actor = { ...SYSTEM_ACTOR, kind: 'user', grants: [{ role, scope }] };
      expect((await verifyAudit({ store: at.store, actor, now: NOON })).ok).toBe(false);
    }
  });
});
