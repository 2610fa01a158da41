import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRegionCode } from '../../lib/kernel/ids';
import { DatabaseBusyError } from '../database-fault';
import { lockRows } from '../queries/kit/lock-rows';
import { openStore, type Store, type Tx } from '../store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../test-store';

describe.runIf(TEST_DIALECTS.includes('postgres'))('several servers on one PostgreSQL', () => {
  let test: TestStore;
  let other: Store;
  beforeAll(async () => {
    test = await openTestStore('postgres');
    other = openStore(test.url);
    for (const code of ['A', 'B', 'N'])
      await test.store.tx((tx) =>
        tx.insert(test.store.t.regions).values({ code: asRegionCode(code), name: '0' }),
      );
  });
  afterAll(async () => {
    await other.close();
    await test.destroy();
  });

  const addTo = async (tx: Tx, code: string, before: () => Promise<unknown> = async () => undefined) => {
    const { t } = test.store;
    const where = eq(t.regions.code, asRegionCode(code));
    const [row] = await lockRows(tx.select({ name: t.regions.name }).from(t.regions).where(where).$dynamic());
    await before();
    await tx
      .update(t.regions)
      .set({ name: String(Number(row?.name) + 1) })
      .where(where);
  };
  const sums = async (): Promise<string[]> => {
    const { db, t } = test.store;
    return (await db.select().from(t.regions).orderBy(asc(t.regions.code))).map(({ name }) => name);
  };

  it('do both of two writes that lock each other out: the one that was undone runs again', async () => {
    const before = (await sums()).map(Number);
    let meetings = 0;
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    // Both hold their first row before either asks for its second.
    const untilBoth = async (): Promise<void> => {
      meetings += 1;
      if (meetings === 2) meet();
      await met;
    };
    await Promise.all([
      test.store.tx(async (tx) => {
        await addTo(tx, 'A', untilBoth);
        await addTo(tx, 'B');
      }),
      other.tx(async (tx) => {
        await addTo(tx, 'B', untilBoth);
        await addTo(tx, 'A');
      }),
    ]);
    expect(meetings).toBe(3);
    expect((await sums()).slice(0, 2).map(Number)).toEqual(before.slice(0, 2).map((sum) => sum + 2));
  });

  it('say that they are busy when a conflict goes on however often it is tried, and save nothing', async () => {
    const before = await sums();
    let tries = 0;
    const conflicting = test.store.tx(async (tx) => {
      tries += 1;
      await addTo(tx, 'N');
      await tx.execute(sql`do $$ begin raise sqlstate '40001'; end $$`);
    });
    await expect(conflicting).rejects.toBeInstanceOf(DatabaseBusyError);
    expect(tries).toBe(4);
    expect(await sums()).toEqual(before);
  });

  it('never take for saved what an error undid, though the error was passed over', async () => {
    const before = await sums();
    const passedOver = test.store.tx(async (tx) => {
      await addTo(tx, 'N');
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow('Nothing was saved');
    expect(await sums()).toEqual(before);
  });

  it('go on after a statement that failed, on connections that hold nothing open', async () => {
    for (let times = 0; times < 12; times += 1)
      await expect(test.store.tx((tx) => tx.execute(sql`select 1 / 0`))).rejects.toThrow();
    const { rows } = (await test.store.db.execute(
      sql`select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    )) as unknown as { rows: { open: number }[] };
    expect(rows).toEqual([{ open: 0 }]);
  });

  it('give a transaction that reads beside itself a connection, however many there are at once', async () => {
    const { db, t } = test.store;
    const reads = await Promise.all(
      Array.from({ length: 40 }, () =>
        test.store.tx(async (tx) => {
          await tx.select().from(t.regions);
          return (await db.select().from(t.regions)).length;
        }),
      ),
    );
    expect(reads).toEqual(Array.from({ length: 40 }, () => 3));
  });

  it('do a job by one of them at a time, and the next takes over when that one has ended', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: string[] = [];
    let began: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    const first = test.store.alone('a job', async () => {
      began();
      await held;
      done.push('first');
    });
    await beginning;
    expect(await other.alone('a job', async () => void done.push('second'))).toBe(false);
    expect(await other.alone('another job', async () => void done.push('another'))).toBe(true);
    release();
    expect(await first).toBe(true);
    expect(await other.alone('a job', async () => void done.push('second'))).toBe(true);
    expect(done).toEqual(['another', 'first', 'second']);
  });

  it('leave a job that failed to be done by whoever comes next', async () => {
    await expect(test.store.alone('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await other.alone('failing', () => Promise.resolve())).toBe(true);
  });
});
