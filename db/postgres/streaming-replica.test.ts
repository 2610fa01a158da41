import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRegionCode } from '../../lib/kernel/ids';
import { openStore, type Store } from '../store';
import { POSTGRES_DEFAULTS, type RequestReads } from '../store-options';
import { openTestStore, type TestStore } from '../test-store';

/** A streaming replica of the server that TEST_DATABASE_URL names, which a superuser may halt: see docs/scaling.md. */
const REPLICA = process.env.TEST_REPLICA_URL;
const MOST_LAG_MS = 2_000;
const PATIENT = { timeout: 30_000 };

describe.runIf(REPLICA)('reads with a streaming replica', () => {
  let test: TestStore;
  let store: Store;
  let onReplica: Store;
  let current: RequestReads | undefined;
  beforeAll(async () => {
    test = await openTestStore('postgres');
    const url = new URL(REPLICA ?? '');
    url.pathname = new URL(test.url).pathname;
    store = openStore(test.url, {
      postgres: { ...POSTGRES_DEFAULTS, replica: { url: url.toString(), mostLagMs: MOST_LAG_MS } },
      request: () => current,
    });
    await caughtUp(test.store);
    onReplica = openStore(url.toString());
  });
  afterAll(async () => {
    await resume();
    await onReplica.close();
    await store.close();
    await test.destroy();
  });

  const run = async (where: Store, text: string): Promise<unknown> =>
    rowsOf(await where.db.execute(sql.raw(`select ${text} as value`)))[0]?.value;
  const resume = () => run(onReplica, 'pg_wal_replay_resume()::text');
  /** Where a request reads that is like this one. */
  const placeOf = async (request: RequestReads | undefined): Promise<string> => {
    current = request;
    return (await run(store, 'pg_is_in_recovery()')) === true ? 'replica' : 'primary';
  };
  const add = async (code: string, request: RequestReads): Promise<void> => {
    current = request;
    await store.tx((tx) => tx.insert(store.t.regions).values({ code: asRegionCode(code), name: code }));
  };
  const codes = async (request: RequestReads): Promise<string[]> => {
    current = request;
    return (await store.db.select().from(store.t.regions)).map(({ code }) => code).sort();
  };

  it('go to the replica for a request, once it is known to be new enough, and to the primary for a job', async () => {
    await expect.poll(() => placeOf({}), PATIENT).toBe('replica');
    expect(await placeOf(undefined)).toBe('primary');
    expect(await placeOf({ readsFrom: 'primary' })).toBe('primary');
    current = {};
    const primary = await store.primary.execute(sql`select pg_is_in_recovery() as value`);
    expect(rowsOf(primary)).toEqual([{ value: false }]);
  });

  it('of whoever has written go to the primary, until the replica has it', async () => {
    await expect.poll(() => placeOf({}), PATIENT).toBe('replica');
    const request: RequestReads = {};
    await add('A', request);
    expect(request.wrote).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(await placeOf(request)).toBe('primary');
    await expect.poll(() => placeOf({ seen: request.wrote }), PATIENT).toBe('replica');
    expect(await codes({ seen: request.wrote })).toEqual(['A']);
  });

  it('never miss what the reader has written while the replica stands still, and leave it when it is too far behind', async () => {
    await expect.poll(() => placeOf({}), PATIENT).toBe('replica');
    await run(onReplica, 'pg_wal_replay_pause()::text');
    const request: RequestReads = {};
    await add('B', request);
    for (let times = 0; times < 10; times += 1)
      expect(await codes({ seen: request.wrote })).toEqual(['A', 'B']);
    expect(await placeOf({ seen: request.wrote })).toBe('primary');
    // Others may read from a moment ago, and all of them what is when that was too long ago.
    await expect.poll(() => placeOf({}), PATIENT).toBe('primary');
    expect(await codes({})).toEqual(['A', 'B']);
    await resume();
    await expect.poll(() => placeOf({ seen: request.wrote }), PATIENT).toBe('replica');
  });

  it('stay with the primary after a write that failed: why it did is read from where it was tried', async () => {
    await expect.poll(() => placeOf({}), PATIENT).toBe('replica');
    const request: RequestReads = {};
    await expect(add('A', request)).rejects.toThrow();
    expect(await placeOf(request)).toBe('primary');
  });

  it('go to the primary when the replica fails, and nobody sees a fault', async () => {
    await expect.poll(() => placeOf({}), PATIENT).toBe('replica');
    const request: RequestReads = {};
    expect(await placeOf(request)).toBe('replica');
    current = request;
    // What a replica answers with a conflict of its own: here, that it cannot give a number.
    const assigned = await store.db.execute(sql`select pg_current_xact_id()::text as value`);
    expect(assigned).toMatchObject({ rows: [{ value: expect.stringMatching(/^\d+$/) }] });
    expect(await placeOf(request)).toBe('primary');
  });
});

/** Waits until the replica has the new database, with its tables. */
async function caughtUp(primary: Store): Promise<void> {
  const [row] = rowsOf(await primary.db.execute(sql`select pg_current_wal_insert_lsn()::text as value`));
  const client = new pg.Client({ connectionString: REPLICA });
  await client.connect();
  for (let has: unknown = false; has !== true;) {
    const { rows } = await client.query('select pg_last_wal_replay_lsn() >= $1::pg_lsn as value', [
      row?.value,
    ]);
    has = rowsOf({ rows })[0]?.value;
  }
  await client.end();
}

function rowsOf(result: unknown): { readonly value: unknown }[] {
  return (result as { rows: { value: unknown }[] }).rows;
}
