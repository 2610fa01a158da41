import { desc, getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asStaffCode, asTeamCode } from '../lib/kernel/ids';
import { happensAt } from './change-instant';
import { describedTriggers, triggersMigration } from './schema/triggers/triggers';
import { KEPT } from './schema/triggers/kept';
import { PAST_THINGS, type PastThing } from './schema/past/past-thing';
import { openTestStore, TEST_DIALECTS, type TestStore } from './test-store';

const NOW = new Date('2026-11-28T09:00:00.000Z');
const WRITTEN = { recorded_at: '2026-11-01T09:00:00.000Z', recorded_by_name: 'Ana Archer' };

type Row = Readonly<Record<string, unknown>>;

/** A row of each kept table that nothing refers to, by the columns of the database: its kind, and what is written over it. */
const ROWS: Readonly<Record<PastThing, { readonly row: Row; readonly change: Row; readonly was: Row }>> = {
  officer: {
    row: {
      staff_code: 'K2',
      forename: 'Bo',
      surname: 'Best',
      team_code: 'T',
      grade: 'PO',
      contracted_hours_hundredths: 3700,
    },
    change: { contracted_hours_hundredths: 1850 },
    was: { staffCode: 'K2', contractedHoursHundredths: 3700, grade: 'PO', leavingDate: null },
  },
  reduction: {
    row: { id: 'r', staff_code: 'K1', reason: 'union', hours_hundredths: 100, start_date: '2026-11-02' },
    change: { end_date: '2026-11-20' },
    was: { id: 'r', staffCode: 'K1', startDate: '2026-11-02', endDate: null, version: 1 },
  },
  absence: {
    row: { id: 'a', staff_code: 'K1', kind: 'sickness', start_date: '2026-11-02' },
    change: { start_date: '2026-11-03' },
    was: { id: 'a', staffCode: 'K1', kind: 'sickness', startDate: '2026-11-02', endDate: null },
  },
  report: {
    row: { report_id: 'p', staff_code: 'K1', kind: 'fast', completed_on: '2026-11-02' },
    change: { kind: 'oral' },
    was: { reportId: 'p', staffCode: 'K1', kind: 'fast', completedOn: '2026-11-02' },
  },
  case: {
    row: { crn: 'X900002', setting: 'community', rsr: 2.55, flags: '["mappa","iom"]', flags_known: false },
    change: { rsr: 7.25 },
    was: {
      crn: 'X900002',
      rsr: 2.55,
      flags: ['mappa', 'iom'],
      flagsKnown: false,
      rosh: null,
      sex: 'not_recorded',
    },
  },
  allocation: {
    row: {
      id: 'h',
      crn: 'X900001',
      staff_code: 'K1',
      kind: 'allocation',
      started_on: '2026-11-02',
      decided_at: '2026-11-02T10:00:00.000Z',
      decided_by: 'u',
      decided_by_name: 'Ana',
    },
    change: { ended_on: '2026-11-20' },
    was: {
      id: 'h',
      crn: 'X900001',
      staffCode: 'K1',
      startedOn: '2026-11-02',
      endedOn: null,
      decidedAt: '2026-11-02T10:00:00.000Z',
    },
  },
  share: {
    row: {
      id: 's',
      crn: 'X900001',
      staff_code: 'K1',
      kind: 'co_work',
      percent: 30,
      started_on: '2026-11-02',
      ...WRITTEN,
    },
    change: { percent: 40 },
    was: {
      id: 's',
      crn: 'X900001',
      staffCode: 'K1',
      percent: 30,
      endedOn: null,
      recordedAt: WRITTEN.recorded_at,
    },
  },
  cover: {
    row: {
      id: 'c',
      crn: 'X900001',
      staff_code: 'K1',
      holder_staff_code: 'K3',
      starts_on: '2026-11-02',
      ends_on: '2026-11-09',
      ...WRITTEN,
    },
    change: { ends_on: '2026-11-05' },
    was: { id: 'c', staffCode: 'K1', holderStaffCode: 'K3', endsOn: '2026-11-09', cancelledAt: null },
  },
  support: {
    row: {
      id: 'u',
      from_staff_code: 'K1',
      to_staff_code: 'K3',
      crn: 'X900001',
      given_on: '2026-11-02',
      points_hundredths: 250,
      ...WRITTEN,
    },
    change: { cancelled_at: '2026-11-03T09:00:00.000Z' },
    was: { id: 'u', fromStaffCode: 'K1', toStaffCode: 'K3', pointsHundredths: 250, cancelledAt: null },
  },
};

describe.each(TEST_DIALECTS)('rows that a past day is replayed from on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await run(sql`insert into region (code, name) values ('R', 'North')`);
    await run(sql`insert into ldu (code, name, region_code) values ('L', 'Alder', 'R')`);
    await run(sql`insert into team (code, name, type, ldu_code) values ('T', 'Alder', 'generic', 'L')`);
    for (const staff_code of ['K1', 'K3'])
      await insert('officer', { staff_code, forename: 'Ana', surname: 'Archer', team_code: 'T' });
    await insert('supervised_case', { crn: 'X900001', setting: 'community' });
  });
  afterAll(() => test.destroy());

  /** A statement in the database's own words, past every command of the service. */
  const run = (statement: SQL, at?: Date): Promise<void> =>
    test.store.tx(async (tx) => {
      if (at) await happensAt(tx, at);
      await ('execute' in tx ? tx.execute(statement) : onSqlite(tx).run(statement));
    });
  const read = async (query: SQL): Promise<unknown[]> => {
    const { db } = test.store;
    return 'execute' in db ? rowsOf(await db.execute(query)) : onSqlite(db).all(query);
  };
  const valueOf = (value: unknown): SQL => {
    if (typeof value === 'boolean')
      return sql.raw(dialect === 'sqlite' ? String(Number(value)) : String(value));
    return sql`${value}`;
  };
  const insert = (table: string, row: Row): Promise<unknown> => {
    const names = sql.raw(Object.keys(row).join(', '));
    const values = sql.join(Object.values(row).map(valueOf), sql`, `);
    return run(sql`insert into ${sql.raw(table)} (${names}) values (${values})`);
  };
  const kept = async (thing: PastThing) => {
    const { db, t } = test.store;
    const rows = await db.select().from(t.pastFacts).orderBy(t.pastFacts.seq);
    return rows.filter((row) => row.thingType === thing);
  };
  const standsFor = (
    thing: PastThing,
  ): { readonly table: string; readonly key: unknown; readonly where: SQL } => {
    const { table, key } = KEPT[thing];
    const name = getTableColumns(table)[key]?.name ?? '';
    const value = ROWS[thing].row[name];
    return { table: getTableName(table), key: value, where: sql`${sql.raw(name)} = ${value}` };
  };

  it.each(PAST_THINGS)(
    'are kept, kind %s, when a statement past every command changes or removes one',
    async (thing) => {
      const { row, change, was } = ROWS[thing];
      const { table, key, where } = standsFor(thing);
      const staffCode = row.from_staff_code ?? row.staff_code ?? null;
      await insert(table, row);
      expect(await kept(thing)).toEqual([]);
      const set = sql.join(
        Object.entries(change).map(([name, to]) => sql`${sql.raw(name)} = ${to}`),
        sql`, `,
      );
      await run(sql`update ${sql.raw(table)} set ${set} where ${where}`, NOW);
      expect(await kept(thing)).toMatchObject([
        { thingKey: key, staffCode, untilAt: NOW.toISOString(), facts: was },
      ]);
      await run(sql`delete from ${sql.raw(table)} where ${where}`);
      const [, removed] = await kept(thing);
      expect(removed).toMatchObject({ thingKey: key, staffCode });
      expect(removed?.facts).not.toMatchObject(was);
      expect(Object.keys(removed?.facts ?? {}).sort()).toEqual(
        [...KEPT[thing].tells, ...KEPT[thing].beside].sort(),
      );
    },
  );

  it('have the database’s own time where a transaction said none, also after one that did', async () => {
    const { db, t } = test.store;
    const times = (await db.select({ untilAt: t.pastFacts.untilAt }).from(t.pastFacts)).map(
      (row) => row.untilAt,
    );
    expect(times.filter((at) => at === NOW.toISOString())).toHaveLength(PAST_THINGS.length);
    for (const at of times) expect(new Date(at).toISOString()).toBe(at);
    const undone = test.store.tx(async (tx) => {
      await happensAt(tx, NOW);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await run(sql`update officer set grade = 'SPO' where staff_code = 'K1'`);
    const [last] = await db.select().from(t.pastFacts).orderBy(desc(t.pastFacts.seq)).limit(1);
    expect(last).toMatchObject({ thingKey: 'K1', facts: { grade: null } });
    expect(last?.untilAt).not.toBe(NOW.toISOString());
  });

  it('are kept when an upsert replaces them, and not for what tells on no workload', async () => {
    const { db, t } = test.store;
    const before = await db.$count(t.pastFacts);
    const officer = {
      staffCode: asStaffCode('K3'),
      forename: 'Cy',
      surname: 'Cole',
      teamCode: asTeamCode('T'),
    };
    const upsert = (change: Partial<typeof t.officers.$inferInsert>): Promise<unknown> =>
      test.store.tx((tx) =>
        tx
          .insert(t.officers)
          .values({ ...officer, ...change })
          .onConflictDoUpdate({ target: t.officers.staffCode, set: { ...officer, ...change } }),
      );
    await upsert({ email: 'cy@example.org', version: 2 });
    expect(await db.$count(t.pastFacts)).toBe(before);
    await upsert({ contractedHoursHundredths: 3700 });
    expect(await db.$count(t.pastFacts)).toBe(before + 1);
  });

  it('are kept by the triggers that db/schema describes: see npm run db:generate -- --triggers', async () => {
    const described = describedTriggers(dialect).map((statement) => statement.replace(/;$/, ''));
    const made = dialect === 'sqlite' ? await madeOnSqlite() : await madeOnPostgres(described);
    expect([...made].sort()).toEqual([...described].sort());
  });

  const madeOnSqlite = async (): Promise<string[]> => {
    const found = await read(sql`select sql as made from sqlite_master where type = 'trigger'`);
    return z
      .array(z.object({ made: z.string() }))
      .parse(found)
      .map(({ made }) => made);
  };

  /** PostgreSQL words a trigger in its own way; made again, the described one is worded the same. */
  const madeOnPostgres = async (described: readonly string[]): Promise<string[]> => {
    const worded = async (): Promise<string> =>
      JSON.stringify([
        await read(
          sql`select pg_get_triggerdef(oid) from pg_trigger where tgname ~ '^(keep_past|identify|touch)_' order by tgname`,
        ),
        await read(
          sql`select pg_get_functiondef(oid) from pg_proc where proname ~ '^(keep_past|identify|touch)_' order by proname`,
        ),
      ]);
    const before = await worded();
    for (const statement of triggersMigration('postgres').split('--> statement-breakpoint'))
      await run(sql.raw(statement));
    return (await worded()) === before ? [...described] : [before];
  };
});

interface SqliteBuilder {
  all(query: SQL): unknown[];
  run(statement: SQL): unknown;
}

/** SQLite's builder, behind the contract of PostgreSQL's. */
function onSqlite(builder: object): SqliteBuilder {
  return builder as SqliteBuilder;
}

/** PostgreSQL answers with an object that holds the rows. */
function rowsOf(found: unknown): unknown[] {
  return z.object({ rows: z.array(z.unknown()) }).parse(found).rows;
}
