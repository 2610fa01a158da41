import { and, asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSmallTeam, SMALL } from '../../seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../test-store';
import { selectOnce } from './select-once';
import { asOneRow, type RowsOf } from './together';

describe.each(TEST_DIALECTS)('a select that is put together once, on %s', (dialect) => {
  let test: TestStore;
  let putTogether = 0;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const namesOf = async (codes: readonly string[]): Promise<string[]> => {
    const { db, t } = test.store;
    const rows = await selectOnce(db, 'names of teams', { codes }, (asked) => {
      putTogether += 1;
      return db
        .select({ code: t.teams.code })
        .from(t.teams)
        .where(inArray(t.teams.code, [...asked.codes] as (typeof SMALL.teams.east)[]))
        .orderBy(asc(t.teams.code));
    });
    return rows.map(({ code }) => code);
  };

  it('is asked with the values of each time, and written anew for another number of them alone', async () => {
    const { east, women } = SMALL.teams;
    putTogether = 0;
    expect(await namesOf([east])).toEqual([east]);
    expect(await namesOf([women])).toEqual([women]);
    expect(await namesOf([east, women])).toEqual([east, women].sort());
    expect(await namesOf(['nobody'])).toEqual([]);
    expect(putTogether).toBe(2);
  });

  it('finds nothing by a value that is not there', async () => {
    const { db, t } = test.store;
    const of = (staffCode: string | null) =>
      selectOnce(db, 'an officer', { staffCode }, (asked) =>
        db
          .select({ staffCode: t.officers.staffCode })
          .from(t.officers)
          .where(and(eq(t.officers.staffCode, asked.staffCode as never))),
      );
    const [somebody] = await db.select({ staffCode: t.officers.staffCode }).from(t.officers).limit(1);
    expect(await of(null)).toEqual([]);
    expect(await of(somebody?.staffCode ?? '')).toEqual([somebody]);
  });

  it('reads several selects as one row, each time as they stand', async () => {
    const { db, t } = test.store;
    const reads = (code: string) => ({
      team: db
        .select({ name: t.teams.name })
        .from(t.teams)
        .where(eq(t.teams.code, code as never)),
    });
    const nameOf = async (code: string) => {
      const [row] = await selectOnce(db, 'one row', { code }, (asked) => asOneRow(db, reads(asked.code)));
      return (row as RowsOf<ReturnType<typeof reads>>).team;
    };
    const { east } = SMALL.teams;
    const [before] = await nameOf(east);
    expect(before).toBeDefined();
    await test.store.tx(async (tx) => {
      await tx.update(t.teams).set({ name: 'Renamed' }).where(eq(t.teams.code, east));
    });
    expect(await nameOf(east)).toEqual([{ name: 'Renamed' }]);
  });
});
