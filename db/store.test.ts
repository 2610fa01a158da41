import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asRegionCode } from '../lib/kernel/ids';
import { lockRows } from './queries/kit/lock-rows';
import { openTestStore, TEST_DIALECTS, type TestStore } from './test-store';

describe.each(TEST_DIALECTS)('the store on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
  });
  afterAll(() => test.destroy());

  const names = async (): Promise<string[]> => {
    const { db, t } = test.store;
    return (await db.select({ name: t.regions.name }).from(t.regions).orderBy(t.regions.name)).map(
      (row) => row.name,
    );
  };

  it('keeps what a transaction wrote, and what comes after it reads it', async () => {
    const { t } = test.store;
    await test.store.tx((tx) => tx.insert(t.regions).values({ code: asRegionCode('A'), name: 'Anglia' }));
    expect(await names()).toEqual(['Anglia']);
  });

  it('leaves nothing of a transaction that fails half way', async () => {
    const { t } = test.store;
    const failing = test.store.tx(async (tx) => {
      await tx.insert(t.regions).values({ code: asRegionCode('B'), name: 'Borders' });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await names()).toEqual(['Anglia']);
  });

  it('does not show what an open transaction has not committed', async () => {
    const { t } = test.store;
    await test.store.tx(async (tx) => {
      await tx
        .update(t.regions)
        .set({ name: 'Changed' })
        .where(eq(t.regions.code, asRegionCode('A')));
      expect(await names()).toEqual(['Anglia']);
    });
    expect(await names()).toEqual(['Changed']);
  });

  it('runs transactions that are asked for at once one after the other, losing none', async () => {
    const { t } = test.store;
    await test.store.tx((tx) => tx.insert(t.regions).values({ code: asRegionCode('N'), name: '0' }));
    const addOne = (): Promise<void> =>
      test.store.tx(async (tx) => {
        const [row] = await lockRows(
          tx
            .select({ name: t.regions.name })
            .from(t.regions)
            .where(eq(t.regions.code, asRegionCode('N')))
            .$dynamic(),
        );
        await tx
          .update(t.regions)
          .set({ name: String(Number(row?.name) + 1) })
          .where(eq(t.regions.code, asRegionCode('N')));
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await names())[0]).toBe('20');
  });
});
