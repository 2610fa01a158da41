import { and, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, describe, expect, it } from 'vitest';
import { joinFigureNumbers } from '../../../db/commands/figures/join-figure-numbers';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { openRandom } from '../../../db/seed/plan/random';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { touchedBy } from '../../../db/schema/triggers/figures';
import type { Store } from '../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { measureUnit } from '../../domain/metrics/units/measure-unit';
import { addDays, type IsoDate, isoDate, londonDayStart } from '../../kernel/dates';
import { asCrn, type Crn } from '../../kernel/ids';
import { loadCapacity } from '../capacity/parts/load-capacity';
import { catchUpSnapshots } from '../capacity/take-snapshots';
import { viewCapacity } from '../capacity/view-capacity';
import { eventsOf } from '../testing/live-a-while';
import { type FigureDay, rulesOf } from './figure-day';
import { prepareFigures } from './prepare-figures';
import { verifyFigures } from './verify-figures';

const FIRST = isoDate('2026-10-23');
const DAYS = 3;
const EVENTS_A_DAY = 6;

describe.each(TEST_DIALECTS)('figures that are kept on %s', (dialect) => {
  const opened: TestStore[] = [];
  afterAll(() => Promise.all(opened.map((entry) => entry.destroy())));

  async function openSmall(today: IsoDate): Promise<Store> {
    const test = await openTestStore(dialect);
    opened.push(test);
    await seedSmallTeam(test.store, { today, now: londonDayStart(today) });
    return test.store;
  }

  async function dayOf(store: Store, today: IsoDate): Promise<FigureDay> {
    return { model: await loadModelInForce(store.db, store.t, today), today };
  }

  /** Whatever is kept and would be read is what its facts come to. */
  async function expectTrue(store: Store, day: FigureDay, what: string): Promise<number> {
    const { compared, faults } = await verifyFigures(store, day);
    expect(faults, what).toEqual([]);
    return compared;
  }

  it.each(dialect === 'sqlite' ? [1, 2, 3] : [1])(
    'are what a measure from nothing comes to, after whatever happened on whichever day (life %i)',
    async (seed) => {
      const store = await openSmall(FIRST);
      const random = openRandom(seed, 'figures');
      const events = eventsOf(store, seed);
      const kinds = Object.keys(events);
      for (let number = 0; number < DAYS; number += 1) {
        const today = addDays(FIRST, number);
        const now = new Date(londonDayStart(today).getTime() + 10 * 60 * 60_000);
        await catchUpSnapshots({ store, actor: SYSTEM_ACTOR, now });
        for (let event = 0; event < EVENTS_A_DAY; event += 1) {
          const day = await dayOf(store, today);
          await prepareFigures(store, day);
          const kind = random.pick(kinds);
          await events[kind]?.(new Date(now.getTime() + event * 60_000));
          const after = await dayOf(store, today);
          await expectTrue(store, day, `${kind} on ${today}`);
          await prepareFigures(store, after);
          expect(await expectTrue(store, after, `made again after ${kind}`)).toBeGreaterThan(10);
        }
        await expectUnits(store, now);
      }
    },
    180_000,
  );

  /** What the dashboard adds up is what the facts of the whole unit come to. */
  async function expectUnits(store: Store, now: Date): Promise<void> {
    const context = { store, actor: SYSTEM_ACTOR, now };
    for (const unit of [
      { level: 'nation', code: '' },
      { level: 'ldu', code: SMALL.ldus.east },
      { level: 'team', code: SMALL.teams.east },
    ] as const) {
      const [kept, facts] = [await viewCapacity(context, unit), await loadCapacity(context, unit)];
      if (!kept.ok || !facts.ok) throw new Error('the unit is not to be seen');
      expect(kept.value).toMatchObject(JSON.parse(JSON.stringify(measureUnit(facts.value.facts))) as object);
    }
  }

  it('are stale after a change of any row of any table that they are worked out from', async () => {
    const today = isoDate('2026-11-02');
    const store = await openSmall(addDays(today, -2));
    const now = new Date(londonDayStart(today).getTime() + 10 * 60 * 60_000);
    // Something stands in most tables once each kind of thing has happened a few times.
    for (const happens of Object.values(eventsOf(store, 3)))
      for (let times = 0; times < 3; times += 1)
        await happens(new Date(now.getTime() - 30 * 60 * 60_000 + times));
    await catchUpSnapshots({ store, actor: SYSTEM_ACTOR, now });
    const day = await dayOf(store, today);
    const tried: string[] = [];
    for (const name of Object.keys(touchedBy(dialect)) as (keyof Store['t'])[]) {
      for (const { column, value } of changesOf(store.t[name])) {
        await prepareFigures(store, day);
        const took = await tryChange(store, name, column, value);
        if (!took) continue;
        tried.push(`${name}.${column}`);
        await expectTrue(store, day, `${name}.${column} changed by plain SQL`);
        // PostgreSQL looks at whole statements, whichever column they change.
        if (dialect === 'postgres') break;
      }
    }
    expect(tried.length).toBeGreaterThan(10);
  }, 240_000);

  it('are stale where a band that changed while nobody held the case counts no longer', async () => {
    const today = isoDate('2026-11-02');
    const store = await openSmall(today);
    const { db, t } = store;
    const [held] = await db
      .select({ crn: t.cases.crn })
      .from(t.cases)
      .innerJoin(t.allocations, eq(t.allocations.crn, t.cases.crn))
      .where(and(isNull(t.cases.endedOn), isNotNull(t.cases.homeLduCode)))
      .orderBy(t.cases.crn)
      .limit(1);
    const crn = held?.crn ?? asCrn('');
    await store.tx((tx) =>
      tx
        .insert(t.bandChanges)
        .values(fallWhileWaiting(crn))
        .then(() => undefined),
    );
    const day = await dayOf(store, today);
    await prepareFigures(store, day);
    await store.tx((tx) =>
      tx
        .update(t.cases)
        .set({ endedOn: today, endReason: 'logged_in_error' })
        .where(eq(t.cases.crn, crn))
        .then(() => undefined),
    );
    await expectTrue(store, day, 'the case was logged in error');
  });

  it('are as fresh as before once the numbers of many connections are joined', async () => {
    const today = isoDate('2026-11-02');
    const store = await openSmall(today);
    const day = await dayOf(store, today);
    await prepareFigures(store, day);
    const before = (await verifyFigures(store, day)).compared;
    await store.tx((tx) => joinFigureNumbers(tx, store.dialect));
    expect(await verifyFigures(store, day)).toEqual({ compared: before, faults: [] });
  });

  it('are of what a model says, not of its number alone: a version may be withdrawn and published again', async () => {
    const store = await openSmall(isoDate('2026-11-02'));
    const { model } = await dayOf(store, isoDate('2026-11-02'));
    const again = { ...model, thresholds: { ...model.thresholds, over: model.thresholds.over + 1 } };
    expect(rulesOf(again)).not.toBe(rulesOf(model));
    expect(rulesOf({ ...model })).toBe(rulesOf(model));
  });

  it('say nothing of a change that was taken back', async () => {
    const today = isoDate('2026-11-02');
    const store = await openSmall(today);
    const day = await dayOf(store, today);
    await prepareFigures(store, day);
    const before = (await verifyFigures(store, day)).compared;
    const broken = store.tx(async (tx) => {
      await tx.update(store.t.officers).set({ grade: 'SCM' });
      throw new Error('taken back');
    });
    await expect(broken).rejects.toThrow('taken back');
    expect(await verifyFigures(store, day)).toEqual({ compared: before, faults: [] });
  });
});

/** A fall of band that was recorded while nobody held the case. */
function fallWhileWaiting(crn: Crn) {
  return {
    id: 'b-1',
    crn,
    at: '2026-10-30T10:00:00.000Z',
    byId: 'u-1',
    byName: 'Test',
    source: 'person' as const,
    oldBand: '3',
    newBand: '2',
    oldInputs: {},
    newInputs: {},
    modelVersion: 'ibat-4, version 2',
    state: 'recorded' as const,
    asks: [],
  };
}

/** A change of each column in which a fact stands: numbers go up, days a month back, truths turn, the rest is emptied where it may be. */
function changesOf(table: PgTable): { readonly column: string; readonly value: ReturnType<typeof sql> }[] {
  return Object.values(getTableColumns(table)).flatMap((column) => {
    if (column.primary || /_code$|^id$|^crn$|_id$|name_key|person|decision|^code$/.test(column.name))
      return [];
    const kind = column.columnType;
    if (column.name.endsWith('_on') || column.name.endsWith('_date') || column.name === 'last_seen')
      return [{ column: column.name, value: sql`'2026-10-02'` }];
    if (kind.includes('Integer') && column.dataType === 'number')
      return [{ column: column.name, value: sql`coalesce(${sql.identifier(column.name)}, 0) + 1` }];
    if (column.dataType === 'number') return [{ column: column.name, value: sql`7` }];
    const word = CHANGED_WORDS[column.name];
    if (word !== undefined) return [{ column: column.name, value: word }];
    // Other words have a meaning each: nothing takes their place.
    if (column.notNull || column.name === 'kind') return [];
    return [{ column: column.name, value: sql`null` }];
  });
}

const CHANGED_WORDS: Readonly<Record<string, ReturnType<typeof sql>>> = {
  grade: sql`'PQiP'`,
  rosh: sql`'very_high'`,
  state: sql`'warrant'`,
  setting: sql`'custody'`,
  type: sql`'women'`,
};

/** Changes one row; false where the table has none, or refuses. */
async function tryChange(
  store: Store,
  name: keyof Store['t'],
  column: string,
  value: ReturnType<typeof sql>,
): Promise<boolean> {
  const table = store.t[name];
  const key = Object.values(getTableColumns(table)).find((one) => one.primary)?.name;
  const [row] = await store.db.select().from(table).limit(1);
  if (row === undefined || (key === undefined && name !== 'officerSnapshots' && name !== 'officerTraining'))
    return false;
  const named = Object.entries(getTableColumns(table)).find(([, one]) => one.name === (key ?? 'staff_code'));
  if (named === undefined) return false;
  const [property, keyColumn] = named;
  try {
    await store.tx(async (tx) => {
      await tx
        .update(table)
        .set({ [propertyOf(table, column)]: value } as never)
        .where(sql`${keyColumn} = ${(row as Record<string, unknown>)[property]}`);
    });
    return true;
  } catch {
    return false;
  }
}

function propertyOf(table: PgTable, column: string): string {
  const found = Object.entries(getTableColumns(table)).find(([, one]) => one.name === column);
  return found?.[0] ?? column;
}
