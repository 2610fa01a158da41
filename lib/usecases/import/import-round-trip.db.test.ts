import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { seedSmallTeam, SMALL } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import {
  CASE_STATES,
  COHORTS,
  FLAGS,
  ROSH_LEVELS,
  SENTENCES,
  SETTINGS,
  SEXES,
} from '../../domain/banding/case-vocabulary';
import { isoDate } from '../../kernel/dates';
import { HMPPS_TIERS } from '../../domain/workload/model/shipped/shipped-models';
import { csvOf, emptyDatabase, fileOf, goodSources, wholeDatabase } from './testing/import-fixture';
import { takenFiles } from './testing/taken-files';
import { importData, type ImportReport, type ImportSource } from './import-data';

describe.each(TEST_DIALECTS)('importing what was exported on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, SMALL.now));
  });
  beforeEach(() => emptyDatabase(test.store));
  afterAll(() => test.destroy());

  const run = async (sources: readonly ImportSource[], complete = false): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now }, sources, {
      source: 'test',
      asOf: SMALL.now.toISOString(),
      complete,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const everything = () => ({ store: test.store, actor: SYSTEM_ACTOR, now: SMALL.now });
  /** The estate, without when the service came to know of it: that is no part of the files. */
  const facts = async () => {
    const { db, t } = test.store;
    const withoutTime = <Row extends { recordedAt: string | null }>({ recordedAt: _, ...row }: Row) => row;
    return {
      cases: (await db.select().from(t.cases).orderBy(t.cases.crn))
        .filter((row) => row.endedOn === null)
        // Where a case stands that no unit serves follows from the run and its last officer, not from the file.
        .map(({ standsLduCode: _ldu, standsRegionCode: _region, ...row }) => withoutTime(row)),
      officers: (await db.select().from(t.officers).orderBy(t.officers.staffCode)).map(withoutTime),
      areas: await db.select().from(t.lduAreas).orderBy(t.lduAreas.areaKey),
      holdings: (await db.select().from(t.allocations).orderBy(t.allocations.crn))
        .filter((row) => row.endedOn === null)
        .map(({ crn, staffCode, startedOn }) => ({ crn, staffCode, startedOn })),
      reductions: (await db.select().from(t.reductions)).map(({ id, ...row }) => ({
        ...withoutTime(row),
        id: id.length > 0,
      })),
      absences: (await db.select().from(t.absences)).map(({ id, ...row }) => ({
        ...withoutTime(row),
        id: id.length > 0,
      })),
    };
  };

  it('finds nothing to change in the estate that the files were taken from, complete or not', async () => {
    await seedSmallTeam(test.store);
    const before = await facts();
    const files = await takenFiles(everything());
    const report = await run(files);
    expect(report.errors).toEqual([]);
    // The one case in an area that nobody serves.
    expect(report.warnings.map((warning) => [warning.column, warning.value])).toEqual([['area', 'Farlands']]);
    expect(report).toMatchObject({ added: 0, changed: 0, ended: 0 });
    expect(await run(files, true)).toMatchObject({ added: 0, changed: 0, ended: 0, errors: [] });
    expect(await facts()).toEqual(before);
  });

  it('takes flags and training in any order for the same', async () => {
    await seedSmallTeam(test.store);
    const { t } = test.store;
    await test.store.tx((tx) =>
      tx
        .update(t.cases)
        .set({ flags: ['mappa', 'cse'] })
        .where(eq(t.cases.crn, SMALL.cases.over[0])),
    );
    const files = await takenFiles(everything());
    expect(await run(files)).toMatchObject({ changed: 0, errors: [] });
  });

  it('builds the same estate in an empty database', async () => {
    await seedSmallTeam(test.store);
    const before = await facts();
    const files = await takenFiles(everything());
    await emptyDatabase(test.store);
    expect((await run(files)).errors).toEqual([]);
    expect(await facts()).toEqual(before);
  });

  it('comes to the same in any order of rows and columns, and finds nothing to change the second time', async () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const maybe = (values: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), values);
    const oneOf = (codes: readonly string[]) => fc.constantFrom(...codes);
    const person = fc.record({
      setting: oneOf(SETTINGS),
      surname: maybe(fc.stringMatching(/^[A-Za-z"',;= @+\u00c0-\u017f-]{1,20}$/).map((text) => text.trim())),
      sex: maybe(oneOf(SEXES)),
      sentence: maybe(oneOf(SENTENCES)),
      cohort: maybe(oneOf(COHORTS)),
      state: maybe(oneOf(CASE_STATES)),
      restricted: maybe(oneOf(['y', 'n'])),
      area: maybe(oneOf(['Calderdale', 'hx1', 'Nowhere'])),
      rsr: maybe(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2))),
      ogrs: maybe(fc.integer({ min: 0, max: 100 }).map(String)),
      rosh: maybe(oneOf(ROSH_LEVELS)),
      flags: fc.subarray([...FLAGS]).map((flags) => flags.join(';')),
      order_start: maybe(day),
      last_seen: maybe(day),
      officer_staff_code: maybe(oneOf(['HX001', 'HX002'])),
      allocated_on: maybe(day),
    });
    const [teams, officers] = goodSources();
    const base = [teams, officers].filter((source) => source !== undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.integer(),
        async (people, seed) => {
          const rows = people.map((entry, index) => ({ crn: `X${String(100_000 + index)}`, ...entry }));
          const columns = Object.keys(rows[0] ?? {});
          await emptyDatabase(test.store);
          expect((await run([...base, fileOf('cases.csv', csvOf(rows))])).errors).toEqual([]);
          const first = await facts();
          const shuffled = [...rows].sort(
            (a, b) => ((a.crn.charCodeAt(6) * seed) % 7) - ((b.crn.charCodeAt(6) * seed) % 7),
          );
          const again = await run([...base, fileOf('cases.csv', csvOf(shuffled, [...columns].reverse()))]);
          expect(again).toMatchObject({
            added: 0,
            changed: 0,
            ended: 0,
            unchanged: rows.length + 4,
            errors: [],
          });
          expect(await facts()).toEqual(first);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('takes tiers where the model imports its bands, and warns of those that it does not know', async () => {
    const { store } = test;
    await store.tx(async (tx) => {
      await tx.delete(store.t.modelVersions);
      await tx.insert(store.t.modelVersions).values({
        code: 'hmpps-tiers',
        version: 1,
        effectiveFrom: isoDate('2020-01-02'),
        document: HMPPS_TIERS,
        publishedAt: '2020-01-02T00:00:00.000Z',
        publishedByName: 'Headroom',
      });
    });
    const report = await run([
      fileOf('cases.csv', 'crn,setting,band\nX300001,community,B2\nX300002,community,G\nX300003,custody,\n'),
    ]);
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ row, column, value }) => [row, column, value])).toEqual([[3, 'band', 'G']]);
    const rows = await store.db
      .select({ band: store.t.cases.importedBand })
      .from(store.t.cases)
      .orderBy(store.t.cases.crn);
    expect(rows.map((row) => row.band)).toEqual(['B2', 'G', null]);
  });

  it('lets imports that are sent at once follow one another', async () => {
    const sources = goodSources();
    const reports = await Promise.all([run(sources), run(sources), run(sources)]);
    expect(reports.map((report) => [report.added, report.unchanged, report.errors.length]).sort()).toEqual([
      [0, 12, 0],
      [0, 12, 0],
      [12, 0, 0],
    ]);
    expect((await wholeDatabase(test.store)).match(/X300001/g)?.length).toBeGreaterThan(0);
  });
});
