import Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asCrn } from '../../../lib/kernel/ids';
import { seedSmallTeam, SMALL } from '../../seed/scenarios';
import type { Tx } from '../../store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../test-store';
import { upsertRows } from './upsert-rows';
import { writeInBulk } from './write-in-bulk';

const VERY_MANY = 1_000_000;
const HELD = asCrn('X900001');
const WAITS = asCrn('X900002');

describe.each(TEST_DIALECTS)('what is written in bulk on %s', (dialect) => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterEach(() => test.destroy());

  /** Two cases like one that is there, one of them with an officer. */
  const twoMore = async (tx: Tx): Promise<void> => {
    const { t } = test.store;
    const [like] = await tx.select().from(t.cases).where(eq(t.cases.crn, SMALL.cases.waitingPlain));
    const [holding] = await tx.select().from(t.allocations).limit(1);
    if (!like || !holding) throw new Error('Nothing to be like');
    await upsertRows(
      tx,
      t.cases,
      [t.cases.crn],
      [HELD, WAITS].map((crn) => ({ ...like, crn })),
    );
    const ids = { id: 'bulk', crn: HELD, endedOn: null, personId: null, staffId: null };
    await upsertRows(tx, t.allocations, [t.allocations.id], [{ ...holding, ...ids }]);
  };
  const written = async (rows: number, newCases = 0) => {
    const { store } = test;
    await store.tx((tx) => writeInBulk(tx, rows, () => twoMore(tx), { newCases }));
    const { db, t } = store;
    const numbers = await db.select().from(t.figureChanges);
    return {
      waiting: await db.select().from(t.waitingCases).orderBy(asc(t.waitingCases.crn)),
      ids: await db
        .select({ person: t.allocations.personId, staff: t.allocations.staffId })
        .from(t.allocations)
        .where(eq(t.allocations.id, 'bulk')),
      numberOf: (place: string) =>
        numbers
          .filter((row) => row.part === 'work' && row.place === place)
          .reduce((sum, row) => sum + row.number, 0),
      untold: await db.select().from(t.touchedThings),
    };
  };
  const madeOf = (): unknown => {
    const file = new Database(test.url.replace('file:', ''), { readonly: true });
    const found = file
      .prepare(
        "select name, sql from sqlite_schema where type = 'trigger' or tbl_name = 'allocation' order by name",
      )
      .all();
    file.close();
    return found;
  };

  it('waits, has its ids and makes figures stale as what is written row by row', async () => {
    const bulk = await written(VERY_MANY, VERY_MANY);
    expect(bulk.waiting).toContainEqual({ crn: WAITS, homeLduCode: SMALL.ldus.east });
    expect(bulk.waiting.map(({ crn }) => crn)).not.toContain(HELD);
    expect(bulk.ids[0]?.person).toBeTruthy();
    expect(bulk.ids[0]?.staff).toBeTruthy();
    expect(bulk.untold).toEqual([]);
    const { db, t } = test.store;
    const told = await db.select({ kind: t.placeChanges.kind }).from(t.placeChanges);
    expect(told.map(({ kind }) => kind)).toContain('all');
    const before = bulk.numberOf(`team ${SMALL.teams.east}`);
    const again = await written(VERY_MANY);
    expect(again.numberOf(`team ${SMALL.teams.east}`)).toBeGreaterThan(before);
    const few = await written(1);
    expect(few.waiting).toEqual(again.waiting);
  });

  it.runIf(dialect === 'sqlite')(
    'leaves every trigger and index as it was, also where it was undone',
    async () => {
      const before = madeOf();
      await written(VERY_MANY);
      expect(madeOf()).toEqual(before);
      await written(VERY_MANY, VERY_MANY);
      expect(madeOf()).toEqual(before);
      const undone = test.store.tx((tx) =>
        writeInBulk(
          tx,
          VERY_MANY,
          async () => {
            await twoMore(tx);
            throw new Error('undone');
          },
          { newCases: VERY_MANY },
        ),
      );
      await expect(undone).rejects.toThrow('undone');
      expect(madeOf()).toEqual(before);
    },
  );
});
