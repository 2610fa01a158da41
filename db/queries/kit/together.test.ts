import { asc, desc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedStore, openCountedStore } from '../../counted-store';
import { seedSmallTeam, SMALL } from '../../seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../test-store';
import { caseColumns } from '../cases/case-columns';
import { RowMemory, together } from './together';

describe.each(TEST_DIALECTS)('reading together on %s', (dialect) => {
  let test: TestStore;
  let counted: CountedStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
    counted = openCountedStore(test.url);
  });
  afterAll(async () => {
    await counted.store.close();
    await test.destroy();
  });

  const reads = () => {
    const { db, t } = counted.store;
    return {
      cases: db.select(caseColumns(t)).from(t.cases).orderBy(desc(t.cases.crn)),
      officers: db
        .select({ staffCode: t.officers.staffCode, teamName: t.teams.name })
        .from(t.officers)
        .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
        .where(inArray(t.teams.code, [SMALL.teams.east, SMALL.teams.women]))
        .orderBy(asc(t.teams.name), desc(t.officers.staffCode)),
      models: db.select().from(t.modelVersions),
      nobody: db.select({ id: t.bars.id }).from(t.bars),
    };
  };

  it('hands over the same rows in the same order as each read by itself', async () => {
    const { cases, officers, models, nobody } = reads();
    const alone = {
      cases: await cases,
      officers: await officers,
      models: await models,
      nobody: await nobody,
    };
    expect(await together(counted.store.db, reads())).toEqual(alone);
    expect(alone.cases.length).toBeGreaterThan(10);
    expect(alone.cases.some((row) => row.restricted && row.flags.length === 0)).toBe(true);
  });

  it('runs one statement', async () => {
    const { statements } = await counted.listen(() => together(counted.store.db, reads()));
    expect(statements).toHaveLength(1);
  });

  it('hands over the very same rows as long as they are as they were, of the reads that are remembered alone', async () => {
    const { db, t } = test.store;
    const memory = new RowMemory(['ldus']);
    const read = () =>
      together(
        db,
        {
          ldus: db.select({ code: t.ldus.code, name: t.ldus.name }).from(t.ldus).orderBy(asc(t.ldus.code)),
          regions: db.select({ code: t.regions.code }).from(t.regions),
        },
        memory,
      );
    const [first, second] = [await read(), await read()];
    expect(second.ldus).toBe(first.ldus);
    expect(second.regions).toEqual(first.regions);
    expect(second.regions).not.toBe(first.regions);
    await test.store.tx(async (tx) => {
      await tx.update(t.ldus).set({ name: 'Another name' }).where(eq(t.ldus.code, SMALL.ldus.east));
    });
    const third = await read();
    expect(third.ldus).not.toBe(first.ldus);
    expect(third.ldus.find(({ code }) => code === SMALL.ldus.east)?.name).toBe('Another name');
  });

  it('runs inside a transaction, and sees what that has written', async () => {
    const found = await test.store.tx(async (tx) => {
      const { t } = test.store;
      await tx.update(t.teams).set({ name: 'Far East' }).where(eq(t.teams.code, SMALL.teams.east));
      return together(tx, {
        teams: tx.select({ name: t.teams.name }).from(t.teams).orderBy(asc(t.teams.name)),
      });
    });
    expect(found.teams[0]?.name).toBe('Far East');
  });

  it('refuses two columns of one name', async () => {
    const { db, t } = counted.store;
    const twice = db
      .select({ staffCode: t.officers.staffCode, same: t.allocations.staffCode })
      .from(t.officers)
      .innerJoin(t.allocations, eq(t.allocations.staffCode, t.officers.staffCode));
    await expect(together(db, { twice })).rejects.toThrow('Two columns of one name');
  });
});
