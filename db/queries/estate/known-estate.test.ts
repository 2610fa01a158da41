import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedStore, openCountedStore } from '../../counted-store';
import { seedSmallTeam, SMALL } from '../../seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../test-store';
import { together } from '../kit/together';
import { estateAt, selectEstateMark } from './known-estate';

describe.each(TEST_DIALECTS)('the estate as it is known on %s', (dialect) => {
  let test: TestStore;
  let server: CountedStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    server = openCountedStore(test.url);
  });
  afterAll(async () => {
    await server.store.close();
    await test.destroy();
  });

  /** As each page does: the mark, then the estate at it; with how many statements. */
  const read = async () => {
    const { db, t } = server.store;
    const { value, statements } = await server.listen(async () => {
      const { mark } = await together(db, { mark: selectEstateMark(db, t) });
      return estateAt(db, t, mark);
    });
    return { estate: value, statements: statements.length };
  };
  const nameOf = async (): Promise<string | undefined> =>
    (await read()).estate.places.find(({ teamCode }) => teamCode === SMALL.teams.east)?.teamName;
  const rename = (name: string) =>
    test.store.tx(async (tx) => {
      const { t } = test.store;
      await tx.update(t.teams).set({ name }).where(eq(t.teams.code, SMALL.teams.east));
    });

  it('is read once, and not again as long as nothing of it has changed', async () => {
    const first = await read();
    const again = await read();
    expect(again.estate).toBe(first.estate);
    expect(again.statements).toBe(1);
    await test.store.tx(async (tx) => {
      const { t } = test.store;
      await tx
        .update(t.officers)
        .set({ surname: 'Elsewhere' })
        .where(eq(t.officers.staffCode, SMALL.officers.wellOver));
    });
    expect((await read()).estate).toBe(first.estate);
  });

  it('is as another server has changed it with the next read', async () => {
    await rename('Far East');
    expect(await nameOf()).toBe('Far East');
    await rename('Farther East');
    expect(await nameOf()).toBe('Farther East');
  });

  it('is as it was where a change was undone, and as it is where it was not', async () => {
    const undone = test.store.tx(async (tx) => {
      const { t } = test.store;
      await tx.update(t.teams).set({ name: 'Never' }).where(eq(t.teams.code, SMALL.teams.east));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await nameOf()).toBe('Farther East');
  });

  it.runIf(dialect === 'sqlite')('is read each time while a change by hand is told by nobody', async () => {
    const { default: Database } = await import('better-sqlite3');
    const hand = new Database(test.url.replace('file:', ''));
    const byHand = (name: string) =>
      hand.prepare('update team set name = ? where code = ?').run(name, SMALL.teams.east);
    byHand('By hand');
    expect(await nameOf()).toBe('By hand');
    byHand('By hand again');
    expect(await nameOf()).toBe('By hand again');
    hand.close();
    await rename('Told');
    expect(await nameOf()).toBe('Told');
    expect((await read()).statements).toBe(1);
  });

  it('is read anew when the days on which it changed are swept away', async () => {
    const { t } = test.store;
    const { estate } = await read();
    await test.store.tx(async (tx) => {
      await tx.delete(t.placeChanges).where(sql`true`);
    });
    const after = await read();
    expect(after.statements).toBe(2);
    expect(after.estate).toEqual(estate);
  });
});
