import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertModelIfNone } from '../../../../db/seed/rows/insert-model';
import type { Tables } from '../../../../db/store';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../../db/test-store';
import { SYSTEM_ACTOR } from '../../../domain/access/actor';
import { asCrn, asStaffCode } from '../../../kernel/ids';
import { endCase } from '../../cases/end-case';
import { importData } from '../import-data';
import type { ImportFile } from '../import-report';
import { csvOf, emptyDatabase, fileOf, GOOD_FILES, goodSources } from '../testing/import-fixture';
import { killedBefore } from '../../testing/killed-before';
import { undoImport } from './undo-import';

const FIRST = new Date('2026-11-20T12:00:00.000Z');
const SECOND = new Date('2026-11-21T12:00:00.000Z');
const THIRD = new Date('2026-11-21T13:00:00.000Z');

/** The trail, what was kept of the past, ids and numbers of changes only grow; the history of imports tells of the undo. */
const ONLY_GROW: readonly (keyof Tables)[] = [
  'auditEntries',
  'importRuns',
  'importUndoParts',
  'figureChanges',
  'keptFigures',
  'pastFacts',
  'placeChanges',
  'touchedThings',
  'personKeys',
  'staffKeys',
];

type Rows = readonly Readonly<Record<string, string>>[];

/** The same files with other values, some rows fewer, some more. */
const variant = fc.record({
  officers: fc.record({
    grade: fc.constantFrom('PSO', 'PO', 'SPO', ''),
    contracted_hours: fc.constantFrom('30', '37', '22.5', ''),
    team_code: fc.constantFrom('HX-GEN', 'SS-CP', 'NEW'),
    leaving_date: fc.constantFrom('', '2030-01-01', '2027-05-05'),
    training: fc.constantFrom('', 'domestic_abuse', 'sexual_offences;child_safeguarding'),
    line_manager_staff_code: fc.constantFrom('', 'HX001', 'HX009'),
  }),
  person: fc.record({
    rosh: fc.constantFrom('', 'low', 'high', 'very_high'),
    rsr: fc.constantFrom('', '0.5', '9.99'),
    flags: fc.constantFrom('', 'mappa', 'stalking;iom'),
    officer_staff_code: fc.constantFrom('', 'HX001', 'HX002', 'HX009'),
    area: fc.constantFrom('Calderdale', 'Nowhere', 'HX1', ''),
    restricted: fc.constantFrom('y', 'n'),
  }),
  areas: fc.constantFrom('Calderdale;HX1', 'Calderdale', 'Calderdale;Nowhere', ''),
  reductions: fc.constantFrom('4', '6'),
  absence: fc.constantFrom('', '2026-11-27', '2026-12-24'),
  without: fc.subarray(['officers.csv', 'cases.csv', 'reductions.csv', 'absences.csv'] as ImportFile[]),
  fewer: fc.boolean(),
  complete: fc.boolean(),
});

type Variant = typeof variant extends fc.Arbitrary<infer V> ? V : never;

function filesOf(v: Variant) {
  const rows = (file: ImportFile): Rows => GOOD_FILES[file];
  const teams: Rows = [
    { ...GOOD_FILES['teams.csv'][0], areas: v.areas },
    ...rows('teams.csv').slice(1),
    {
      ...GOOD_FILES['teams.csv'][0],
      team_code: 'NEW',
      team_name: 'New',
      ldu_code: 'NL',
      ldu_name: 'N',
      areas: 'Elsewhere',
    },
  ];
  const added = {
    ...GOOD_FILES['officers.csv'][0],
    staff_code: 'HX009',
    email: 'nine@example.org',
    team_code: 'NEW',
  };
  const changed: Partial<Record<ImportFile, Rows>> = {
    'teams.csv': teams,
    'officers.csv': [
      GOOD_FILES['officers.csv'][0],
      ...(v.fewer ? [] : [{ ...rows('officers.csv')[1], ...v.officers }]),
      added,
    ],
    'cases.csv': [
      { ...rows('cases.csv')[0], ...v.person },
      ...(v.fewer ? [] : rows('cases.csv').slice(1)),
      { ...rows('cases.csv')[0], crn: 'X300009', officer_staff_code: 'HX009' },
    ],
    'reductions.csv': [{ ...GOOD_FILES['reductions.csv'][0], hours: v.reductions }],
    'absences.csv': [
      { ...GOOD_FILES['absences.csv'][0], end_date: v.absence },
      { staff_code: 'HX001', start_date: '2026-12-01', kind: 'sickness', end_date: '' },
    ],
  };
  return (Object.keys(changed) as ImportFile[])
    .filter((file) => !v.without.includes(file) || file === 'officers.csv')
    .map((file) => fileOf(file, csvOf(changed[file] ?? [])));
}

describe.each(TEST_DIALECTS)('an import is undone, on %s', (dialect) => {
  let at: TestStore;
  beforeAll(async () => {
    at = await openTestStore(dialect);
    await at.store.tx((tx) => insertModelIfNone(tx, at.store.t, FIRST));
  });
  beforeEach(async () => {
    await at.store.tx((tx) => tx.delete(at.store.t.importUndoParts));
    await emptyDatabase(at.store);
    await bring(goodSources(), FIRST);
  });
  afterAll(() => at.destroy());

  const context = (now: Date) => ({ store: at.store, actor: SYSTEM_ACTOR, now });
  const bring = async (sources: ReturnType<typeof goodSources>, now: Date, options = {}) => {
    const result = await importData(context(now), sources, {
      source: 'test',
      asOf: now.toISOString().slice(0, 10),
      ...options,
    });
    if (!result.ok) throw new Error('not allowed');
    return result.value;
  };
  const lastRun = async (): Promise<string> => {
    const { importRuns: r } = at.store.t;
    const runs = await at.store.db.select().from(r);
    return [...runs].sort((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1))[0]?.id ?? '';
  };
  /** Every row of every table but those that only grow, without versions. */
  const everything = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { db, t } = at.store;
    const names = (Object.keys(t) as (keyof Tables)[]).filter((name) => !ONLY_GROW.includes(name));
    const all: Record<string, readonly string[]> = {};
    for (const name of names) {
      const rows: readonly Record<string, unknown>[] = await db.select().from(t[name]);
      all[name] = rows.map(({ version: _version, ...row }) => JSON.stringify(row)).sort();
    }
    return all;
  };
  const refusal = async (id: string, now = THIRD) => {
    const result = await undoImport(context(now), id);
    if (result.ok || result.error.code !== 'cannot_undo') throw new Error(JSON.stringify(result));
    return result.error;
  };

  test('and all rows are as they were before it, whatever was in the files', async () => {
    await fc.assert(
      fc
        .asyncProperty(variant, async (v) => {
          const before = await everything();
          const many = { complete: v.complete, confirmEnded: null, confirmMoved: null };
          const first = await bring(filesOf(v), SECOND, { ...many, dryRun: true });
          const confirms = {
            confirmEnded: first.confirm?.ended ?? null,
            confirmMoved: first.confirm?.moved ?? null,
          };
          const report = await bring(filesOf(v), SECOND, { ...many, ...confirms });
          expect(report.errors).toEqual([]);
          expect(report.confirm).toBeUndefined();
          const undone = await undoImport(context(THIRD), await lastRun());
          expect(undone).toMatchObject({ ok: true });
          expect(await everything()).toEqual(before);
        })
        .afterEach(async () => {
          await at.store.tx((tx) => tx.delete(at.store.t.importUndoParts));
          await emptyDatabase(at.store);
          await bring(goodSources(), FIRST);
        }),
      { numRuns: 12 },
    );
  });

  test.each(['update', 'insert into "audit_entry"'])(
    'and killed in the middle of it, before `%s`, nothing of it is done and it can be undone again',
    async (words) => {
      const before = await everything();
      await bring(
        [fileOf('officers.csv', csvOf([{ ...GOOD_FILES['officers.csv'][0], surname: 'Other' }]))],
        SECOND,
      );
      const after = await everything();
      const id = await lastRun();
      expect(await killedBefore(words, { url: at.url, act: 'undoImport', told: id, now: THIRD })).toEqual({
        said: '',
        signal: 'SIGKILL',
      });
      expect(await everything()).toEqual(after);
      expect(await undoImport(context(THIRD), id)).toMatchObject({ ok: true });
      expect(await everything()).toEqual(before);
    },
    60_000,
  );

  test('even the first of all, which filled the database; once, and it is the time of the data no more', async () => {
    const id = await lastRun();
    expect(await undoImport(context(SECOND), id)).toMatchObject({ ok: true, value: { broughtBack: 0 } });
    expect(await at.store.db.$count(at.store.t.cases)).toBe(0);
    expect(await at.store.db.$count(at.store.t.officers)).toBe(0);
    expect((await refusal(id)).detail).toContain('undone already');
    const [run] = await at.store.db.select().from(at.store.t.importRuns);
    expect(run).toMatchObject({ undoneAt: SECOND.toISOString(), undoneByName: SYSTEM_ACTOR.name });
    const again = await bring(goodSources(), THIRD);
    expect(again.errors).toEqual([]);
  });

  test('not where somebody changed, ended or decided on what it touched since, whom it names', async () => {
    const id = await lastRun();
    const { cases } = at.store.t;
    const [stored] = await at.store.db
      .select()
      .from(cases)
      .where(eq(cases.crn, asCrn('X300001')));
    const ended = await endCase(context(SECOND), {
      crn: 'X300001',
      version: stored?.version ?? 0,
      endedOn: '2026-11-21',
      reason: 'other',
      note: 'Moved away',
      confirmed: true,
    });
    expect(ended).toMatchObject({ ok: true, value: { kind: 'ended' } });
    const { detail, inTheWay } = await refusal(id);
    expect(detail).toContain('built on since');
    expect(inTheWay).toContainEqual({
      thing: 'X300001',
      what: 'Case ended',
      at: SECOND.toISOString(),
      by: SYSTEM_ACTOR.name,
    });
    expect(await at.store.db.$count(at.store.t.cases)).toBe(2);
  });

  test('not where a later import changed it or hangs on what it added; the later one first', async () => {
    const first = await lastRun();
    await bring([fileOf('cases.csv', csvOf([{ ...GOOD_FILES['cases.csv'][0], crn: 'X300009' }]))], SECOND);
    const second = await lastRun();
    expect((await refusal(first)).inTheWay.length).toBeGreaterThan(0);
    expect(await undoImport(context(THIRD), second)).toMatchObject({ ok: true });
    expect(await undoImport(context(THIRD), first)).toMatchObject({ ok: true });
  });

  test('not where its time is over, nor where it changed nothing, nor by who may not import, nor where there is none', async () => {
    const id = await lastRun();
    const late = new Date('2026-12-05T12:00:00.000Z');
    expect((await refusal(id, late)).detail).toContain('more than 14 days');
    await bring(goodSources(), SECOND);
    expect((await refusal(await lastRun())).detail).toContain('changed nothing');
    const nobody = { ...context(SECOND), actor: { ...SYSTEM_ACTOR, grants: [] } };
    expect(await undoImport(nobody, id)).toMatchObject({ error: { code: 'not_found' } });
    expect(await undoImport(context(SECOND), 'nothing')).toMatchObject({ error: { code: 'not_found' } });
  });

  test('all of it or nothing, where it breaks off in the middle', async () => {
    const id = await lastRun();
    const before = await everything();
    const broken = {
      ...at.store,
      tx: (<T>(work: (tx: never) => Promise<T>) =>
        at.store.tx(async (tx) => {
          await work(tx as never);
          throw new Error('broke off');
        })) as typeof at.store.tx,
    };
    await expect(undoImport({ ...context(SECOND), store: broken }, id)).rejects.toThrow('broke off');
    expect(await everything()).toEqual(before);
    expect(await undoImport(context(SECOND), id)).toMatchObject({ ok: true });
  });

  test('and whoever has a page open with what stood in between is told: versions rise', async () => {
    const { officers } = at.store.t;
    const version = async () =>
      (
        await at.store.db
          .select()
          .from(officers)
          .where(eq(officers.staffCode, asStaffCode('HX002')))
      )[0]?.version;
    await bring(
      [
        fileOf(
          'officers.csv',
          csvOf([{ ...GOOD_FILES['officers.csv'][1], contracted_hours: '22.5' } as Record<string, string>]),
        ),
      ],
      SECOND,
    );
    const between = (await version()) ?? 0;
    expect(await undoImport(context(THIRD), await lastRun())).toMatchObject({ ok: true });
    expect(await version()).toBe(between + 1);
  });
});
