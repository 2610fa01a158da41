import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { count, eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openStore, type Store } from '../../../db/store';
import {
  createEmptyDatabase,
  type EmptyDatabase,
  openTestStore,
  TEST_DIALECTS,
  type TestStore,
} from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { allocateCase } from '../decisions/allocate-case';
import { PEOPLE } from '../testing/actors';
import { copyDatabase } from './copy-database';

const ROOT = process.cwd();
const HARD = 'O’Néill "quoted", \\back\\ {braced} NULL \n line\t 😀 ';

describe.each(TEST_DIALECTS)('a database on %s', (dialect) => {
  const other = TEST_DIALECTS.find((name) => name !== dialect) ?? dialect;
  let from: TestStore;
  let copy: EmptyDatabase;
  let back: EmptyDatabase;
  beforeAll(async () => {
    from = await openTestStore(dialect);
    copy = await createEmptyDatabase(other);
    back = await createEmptyDatabase(dialect);
    await fill(from.store);
  });
  afterAll(async () => {
    await from.destroy();
    await copy.remove();
    await back.remove();
  });

  it('is copied to the other kind and back, and is the same in every table', async () => {
    const there = await copyDatabase({ from: from.url, to: copy.url, root: ROOT });
    const again = await copyDatabase({ from: copy.url, to: back.url, root: ROOT });
    expect(there.ok && there.value.filter(({ rows }) => rows > 0).length).toBeGreaterThan(12);
    expect(again).toEqual(there);
    const rows = await contentsOf(from.store);
    for (const { url } of [copy, back]) {
      const store = openStore(url);
      expect(await contentsOf(store)).toEqual(rows);
      await store.close();
    }
  });

  it('goes on in the copy as it would have: numbers follow, what changes is kept once, and no key leads nowhere', async () => {
    for (const { url } of [copy, back]) {
      const store = openStore(url);
      const { t } = store;
      const before = await lastOf(store);
      const past = async (): Promise<number> =>
        (await store.db.select({ rows: count() }).from(t.pastFacts))[0]?.rows ?? 0;
      const kept = await past();
      await store.tx((tx) =>
        saveAudit(tx, t, SYSTEM_ACTOR, SMALL.now, SMALL.officers.beyond, {
          action: 'session.signed_out',
          thingType: 'user',
          detail: { email: 'a@b.example' },
        }),
      );
      expect(await lastOf(store)).toBe(before + 1);
      await store.tx((tx) =>
        tx.update(t.officers).set({ grade: 'SPO' }).where(eq(t.officers.staffCode, SMALL.officers.beyond)),
      );
      expect(await past()).toBe(kept + 1);
      const nowhere = store.tx((tx) =>
        tx.insert(t.teamServes).values({ teamCode: 'ZZZ' as never, unitCode: 'Z' }),
      );
      await expect(nowhere).rejects.toThrow();
      await store.close();
    }
  });

  it('is not copied into one that holds anything, which stays as it is', async () => {
    const full = await openTestStore(other);
    await full.store.tx((tx) => tx.insert(full.store.t.regions).values({ code: 'R' as never, name: 'Rest' }));
    const outcome = await copyDatabase({ from: from.url, to: full.url, root: ROOT });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'refused', detail: expect.stringContaining('not empty') },
    });
    expect(await full.store.db.select().from(full.store.t.regions)).toEqual([{ code: 'R', name: 'Rest' }]);
    await full.destroy();
  });

  it('is not copied from or into one of an earlier release, nor onto itself', async () => {
    const empty = await createEmptyDatabase(other);
    const nothing = await copyDatabase({ from: empty.url, to: copy.url, root: ROOT });
    expect(nothing).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining('nothing to copy') },
    });
    await empty.remove();
    const itself = await copyDatabase({ from: from.url, to: from.url, root: ROOT });
    expect(itself).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining('both are the same') },
    });
    const older = await openTestStore(dialect);
    await runPast(older.url, LAST_MIGRATION);
    const fromOlder = await copyDatabase({ from: older.url, to: copy.url, root: ROOT });
    expect(fromOlder).toMatchObject({ ok: false, error: { detail: expect.stringContaining('db:migrate') } });
    const intoOlder = await copyDatabase({ from: from.url, to: older.url, root: ROOT });
    expect(intoOlder).toMatchObject({ ok: false, error: { detail: expect.stringContaining('not empty') } });
    await older.destroy();
  });
});

describe('a copy of a file', () => {
  it.each(TEST_DIALECTS)('leaves nothing in a copy on %s when a key of it leads nowhere', async (other) => {
    const broken = await openTestStore('sqlite');
    const target = await openTestStore(other);
    await fill(broken.store);
    await runPast(broken.url, { sqlite: "update officer set team_code = 'gone'", postgres: '' });
    await expect(copyDatabase({ from: broken.url, to: target.url, root: ROOT })).rejects.toThrow();
    const rows = Object.values(await contentsOf(target.store)).flat();
    expect(rows).toEqual([]);
    await broken.destroy();
    await target.destroy();
  });

  it('is made where no file stands yet', async () => {
    const from = await openTestStore('sqlite');
    await fill(from.store);
    const to = `${from.url}.copy`;
    const outcome = await copyDatabase({ from: from.url, to, root: ROOT });
    expect(outcome.ok).toBe(true);
    const store = openStore(to);
    expect(await contentsOf(store)).toEqual(await contentsOf(from.store));
    await store.close();
    rmSync(to.slice('file:'.length));
    await from.destroy();
  });
});

/** A small estate with a decision, its audit trail and emails, past facts, and values that are hard to carry. */
async function fill(store: Store): Promise<void> {
  await seedSmallTeam(store);
  const { t } = store;
  const { cases, officers } = SMALL;
  const decided = await allocateCase(
    { store, actor: PEOPLE.eastManager, now: SMALL.now },
    {
      crn: cases.waitingPlain,
      staffCode: officers.beyond,
      expectedVersion: 1,
      reasonCode: null,
      reasonText: null,
      oversightReviewOn: null,
      notes: HARD,
      idempotencyKey: 'a key',
    },
  );
  expect(decided.ok).toBe(true);
  await store.tx(async (tx) => {
    await tx.update(t.officers).set({ surname: HARD, lineManagerStaffCode: officers.beyond });
    await tx
      .update(t.cases)
      .set({ rsr: 0.1 + 0.2, flagsKnown: false })
      .where(eq(t.cases.crn, cases.waitingPlain));
  });
}

/** Every row of every table, each table in one order. */
async function contentsOf(store: Store): Promise<Record<string, string[]>> {
  const tables = Object.entries(store.t).filter(([name]) => name !== 'rateBuckets');
  const contents: Record<string, string[]> = {};
  for (const [name, table] of tables) {
    const rows = await store.db.select().from(table as Store['t']['regions']);
    contents[name] = rows.map((row) => JSON.stringify(inOrder(row))).sort();
  }
  return contents;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, member]) => [key, inOrder(member)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const LAST_MIGRATION = {
  sqlite:
    'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
  postgres:
    'delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)',
};

/** Changes a database past the service. */
async function runPast(
  url: string,
  statement: { readonly sqlite: string; readonly postgres: string },
): Promise<void> {
  if (url.startsWith('file:')) {
    const connection = new Database(url.slice('file:'.length));
    connection.pragma('foreign_keys = OFF');
    connection.exec(statement.sqlite);
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement.postgres);
  await client.end();
}

async function lastOf({ db, t }: Store): Promise<number> {
  const [row] = await db.select({ last: sql<number>`max(${t.auditEntries.seq})` }).from(t.auditEntries);
  return Number(row?.last);
}
