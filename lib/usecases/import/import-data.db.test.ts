import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asCrn, asStaffCode } from '../../kernel/ids';
import {
  csvOf,
  emptyDatabase,
  fileOf,
  GOOD_FILES,
  goodSources,
  wholeDatabase,
  withRow,
} from './testing/import-fixture';
import { importData, type ImportOptions, type ImportReport, type ImportSource } from './import-data';

const NOW = new Date('2026-11-02T08:15:00.000Z');

describe.each(TEST_DIALECTS)('importing data on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
  });
  beforeEach(() => emptyDatabase(test.store));
  afterAll(() => test.destroy());

  const run = async (
    sources: readonly ImportSource[],
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, sources, {
      source: 'test',
      asOf: NOW.toISOString(),
      ...options,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const counts = ({ added, changed, unchanged, ended }: ImportReport) => ({
    added,
    changed,
    unchanged,
    ended,
  });
  const openHolding = async (crn: string) => {
    const rows = await test.store.db
      .select()
      .from(test.store.t.allocations)
      .where(eq(test.store.t.allocations.crn, asCrn(crn)));
    return rows
      .map(({ staffCode, startedOn, endedOn, kind }) => ({ staffCode, startedOn, endedOn, kind }))
      .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  };
  const caseOf = async (crn: string) => {
    const [row] = await test.store.db
      .select()
      .from(test.store.t.cases)
      .where(eq(test.store.t.cases.crn, asCrn(crn)));
    if (!row) throw new Error(`No case ${crn}`);
    return row;
  };

  it('takes every column of every file, and finds nothing to change the second time', async () => {
    const first = await run(goodSources());
    expect(first.errors).toEqual([]);
    expect(counts(first)).toEqual({ added: 12, changed: 0, unchanged: 0, ended: 0 });
    const { db, t } = test.store;
    expect(await caseOf('X300001')).toMatchObject({
      homeLduCode: 'CAL',
      rsr: 3.41,
      flags: ['da_register', 'mappa'],
      orderEnd: '2027-03-14',
      restricted: false,
    });
    expect(await caseOf('X300002')).toMatchObject({
      homeLduCode: null,
      rsr: null,
      ogrs: null,
      sex: 'not_recorded',
      state: 'active',
      restricted: true,
      flags: [],
    });
    expect(await openHolding('X300001')).toEqual([
      { staffCode: 'HX002', startedOn: '2026-05-03', endedOn: null, kind: 'imported' },
    ]);
    expect(await openHolding('X300002')).toEqual([]);
    const [officer] = await db
      .select()
      .from(t.officers)
      .where(eq(t.officers.staffCode, asStaffCode('HX002')));
    expect(officer).toMatchObject({
      grade: 'CM',
      contractedHoursHundredths: 3000,
      lineManagerStaffCode: 'HX001',
      leavingDate: '2030-01-01',
    });
    const reductions = await db.select().from(t.reductions);
    expect(reductions.map((row) => [row.reason, row.hoursHundredths, row.endDate]).sort()).toEqual([
      ['Court duty', 400, '2026-12-31'],
      ['Newly qualified officer', 600, '2027-06-30'],
    ]);
    const before = await caseOf('X300001');
    expect(counts(await run(goodSources()))).toEqual({ added: 0, changed: 0, unchanged: 12, ended: 0 });
    expect(await caseOf('X300001')).toEqual(before);
  });

  it('writes one history row and one audit entry, and an entry of its own for everything that changed', async () => {
    await run(goodSources());
    await run([fileOf('cases.csv', csvOf(withRow('cases.csv', 0, { rsr: '7.2' })))]);
    const { db, t } = test.store;
    expect(
      (await db.select().from(t.importRuns)).map((row) => [row.added, row.changed, row.unchanged]),
    ).toEqual([
      [12, 0, 0],
      [0, 1, 1],
    ]);
    const audits = await db.select().from(t.auditEntries).orderBy(t.auditEntries.seq);
    expect(audits.map((row) => row.action)).toEqual(['data.imported', 'case.edited', 'data.imported']);
    expect(audits[1]).toMatchObject({
      thingKey: 'X300001',
      actorName: 'Headroom',
      detail: {
        from: { rsr: 3.41 },
        to: { rsr: 7.2 },
        reason: null,
        band: { from: '3', to: '4', modelVersion: 'ibat-4, version 2' },
      },
    });
    expect((await caseOf('X300001')).version).toBe(2);
  });

  it('reads headers in any order and any case, quotes, CRLF, a BOM, dates of both forms, and ignores unknown columns with a warning', async () => {
    const columns = Object.keys(GOOD_FILES['cases.csv'][0] ?? {}).reverse();
    const rows = GOOD_FILES['cases.csv'].map((row) => ({
      ...row,
      surname: 'O"Brien, Łukasz',
      order_start: row.order_start ? '1/5/2026' : '',
      shoe_size: '9',
    }));
    const text = `\ufeff${csvOf(rows, ['shoe_size', ...columns])
      .replace('order_start', ' Order Start ')
      .replaceAll('\n', '\r\n')}`;
    const [teams, officers] = goodSources();
    const report = await run([
      ...[teams, officers].filter((source) => source !== undefined),
      fileOf('CASES.CSV', text),
    ]);
    expect(report.errors).toEqual([]);
    expect(report.warnings).toEqual([
      {
        file: 'cases.csv',
        row: 1,
        column: 'shoe_size',
        value: null,
        message: 'This column is not known: it was ignored',
      },
      expect.objectContaining({ row: 3, column: 'area', value: 'Nowhere' }),
    ]);
    expect(await caseOf('X300001')).toMatchObject({ surname: 'O"Brien, Łukasz', orderStart: '2026-05-01' });
  });

  it('names the line on which a row starts, blank lines and line breaks inside quotes counted', async () => {
    const text =
      'crn,setting,surname\nX300001,community,"two\nlines"\n\nX300002,community,ok\r\nBAD,community,ok\n';
    const report = await run([fileOf('cases.csv', text)]);
    expect(report.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'surname'],
      [6, 'crn'],
    ]);
  });

  it('takes the same key twice with the same content, and refuses it with other content', async () => {
    const [teams, officers] = goodSources();
    const base = [teams, officers].filter((source) => source !== undefined);
    const [first] = GOOD_FILES['cases.csv'];
    const twice = await run([...base, fileOf('cases.csv', csvOf([first, { ...first, crn: 'x300001' }]))]);
    expect(twice.errors).toEqual([]);
    const other = await run([
      ...base,
      fileOf('cases.csv', csvOf([first, { ...first, crn: 'x300001', rsr: '1' }])),
    ]);
    expect(other.errors).toEqual([
      {
        file: 'cases.csv',
        row: 3,
        column: 'crn',
        value: 'x300001',
        message: 'This row and row 2 have the same key and other content: keep one of the two',
      },
    ]);
  });

  it('an empty cell makes a known value unknown, but for what the band is worked out from; a column that is not there leaves it', async () => {
    await run(goodSources());
    const { rsr } = await caseOf('X300001');
    await run([fileOf('cases.csv', 'crn,setting,rsr,last_seen\nX300001,licence,,\n')]);
    expect(rsr).not.toBeNull();
    expect(await caseOf('X300001')).toMatchObject({ rsr, lastSeen: null, ogrs: 78, surname: 'Garside' });
  });

  it('an empty cell opens no restricted case to everybody: only n does', async () => {
    const say = (restricted: string) =>
      run([fileOf('cases.csv', csvOf([{ crn: 'X300002', setting: 'community', restricted }]))]);
    await run(goodSources());
    expect((await caseOf('X300002')).restricted).toBe(true);
    await say('');
    expect((await caseOf('X300002')).restricted).toBe(true);
    await say('n');
    expect((await caseOf('X300002')).restricted).toBe(false);
  });

  it('moves a case to another officer, keeps the history, and leaves it waiting when the officer is empty', async () => {
    await run(goodSources());
    await run([
      fileOf('cases.csv', 'crn,setting,officer_staff_code,allocated_on\nX300001,licence,HX001,2026-10-30\n'),
    ]);
    expect(await openHolding('X300001')).toEqual([
      { staffCode: 'HX002', startedOn: '2026-05-03', endedOn: '2026-10-30', kind: 'imported' },
      { staffCode: 'HX001', startedOn: '2026-10-30', endedOn: null, kind: 'imported' },
    ]);
    const report = await run([fileOf('cases.csv', 'crn,setting,officer_staff_code\nX300001,licence,\n')]);
    expect(counts(report)).toEqual({ added: 0, changed: 1, unchanged: 0, ended: 0 });
    expect((await openHolding('X300001')).map((row) => row.endedOn)).toEqual(['2026-10-30', '2026-11-02']);
    await run([fileOf('cases.csv', 'crn,setting,officer_staff_code\nX300001,licence,HX002\n')]);
    expect((await openHolding('X300001')).at(-1)).toEqual({
      staffCode: 'HX002',
      startedOn: '2026-11-02',
      endedOn: null,
      kind: 'imported',
    });
  });

  it('a case that was recorded as ended is live again when a file has it, and says so', async () => {
    await run(goodSources());
    await run([fileOf('cases.csv', csvOf(GOOD_FILES['cases.csv'].slice(0, 1)))], { complete: true });
    expect((await caseOf('X300002')).endedOn).toBe('2026-11-02');
    const report = await run([fileOf('cases.csv', csvOf(GOOD_FILES['cases.csv']))]);
    expect(report.warnings.map((warning) => warning.message)).toContain(
      'This case was recorded as ended on 2026-11-02: it is live again',
    );
    expect((await caseOf('X300002')).endedOn).toBeNull();
  });

  it('settles the homes of all cases again when the areas of the estate change', async () => {
    await run(goodSources());
    await run([
      fileOf(
        'teams.csv',
        csvOf(withRow('teams.csv', 1, { areas: 'Nowhere; Calderdale' })).replace('Calderdale;HX1', 'HX1'),
      ),
    ]);
    expect([(await caseOf('X300001')).homeLduCode, (await caseOf('X300002')).homeLduCode]).toEqual([
      'SSL',
      'SSL',
    ]);
  });

  it('refuses a region, LDU or area that its rows describe in two ways', async () => {
    const rows = [
      ...GOOD_FILES['teams.csv'],
      { ...GOOD_FILES['teams.csv'][0], team_code: 'HX-2', ldu_name: 'Other' },
      { ...GOOD_FILES['teams.csv'][1], team_code: 'SS-2', areas: 'hx1' },
    ];
    const report = await run([fileOf('teams.csv', csvOf(rows))]);
    expect(report.errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [4, 'ldu_name', 'Other'],
      [5, 'areas', 'hx1'],
    ]);
  });

  it('refuses reductions that add up to more than contracted hours, over the file and what is stored, and hours that fall below them', async () => {
    await run(goodSources());
    const before = await wholeDatabase(test.store);
    const more = 'staff_code,reason,start_date,hours\nHX002,Mentoring,2026-11-01,20.01\n';
    const report = await run([fileOf('reductions.csv', more)]);
    expect(report.errors).toEqual([
      expect.objectContaining({ file: 'reductions.csv', row: 2, column: 'hours', value: '20.01' }),
    ]);
    expect(report.errors[0]?.message).toContain(
      'On 1 November 2026 all reductions together would take 30.01 hours',
    );
    // 4 hours, and a fifth of 4.99 that follows the contracted hours: 5 in all.
    const fewer = await run([
      fileOf('officers.csv', csvOf(withRow('officers.csv', 1, { contracted_hours: '4.99' }))),
    ]);
    expect(fewer.errors).toEqual([
      expect.objectContaining({ file: 'officers.csv', row: 3, column: 'contracted_hours', value: '4.99' }),
    ]);
    expect(await wholeDatabase(test.store)).toBe(before);
    expect((await run([fileOf('reductions.csv', more.replace('20.01', '20'))])).errors).toEqual([]);
  });

  it('does not judge a reduction that is over by the contracted hours of today', async () => {
    const past = {
      'reductions.csv': [
        {
          staff_code: 'HX002',
          reason: 'Court duty',
          start_date: '2023-01-01',
          hours: '30',
          end_date: '2023-06-30',
          notes: '',
        },
      ],
    };
    await run(goodSources(past));
    const report = await run(
      goodSources({ ...past, 'officers.csv': withRow('officers.csv', 1, { contracted_hours: '20' }) }),
    );
    expect(report.errors).toEqual([]);
    expect(counts(report)).toMatchObject({ changed: 1, unchanged: 10 });
  });

  it('ends what complete files lack, and nothing without them', async () => {
    await run(goodSources());
    const [, officers, cases] = goodSources({
      'officers.csv': GOOD_FILES['officers.csv'].slice(0, 1),
      'cases.csv': GOOD_FILES['cases.csv'].slice(1),
    });
    if (!officers || !cases) throw new Error('files');
    const reductions = fileOf(
      'reductions.csv',
      'staff_code,reason,start_date,hours\nHX002,Mentoring,2026-11-01,1\n',
    );
    const absences = fileOf('absences.csv', 'staff_code,start_date,kind\nHX001,2026-11-02,sickness\n');
    const teams = fileOf('teams.csv', csvOf(GOOD_FILES['teams.csv'].slice(0, 1)));
    expect((await run([teams, officers, cases, reductions, absences], { dryRun: true })).ended).toBe(0);
    const report = await run([teams, officers, cases, reductions, absences], { complete: true });
    expect(report.errors).toEqual([]);
    expect(report.ended).toBe(5);
    expect(report.warnings.map((warning) => warning.message)).toContain(
      'Teams that are not in this file are left alone: SS-CP',
    );
    const { db, t } = test.store;
    expect((await caseOf('X300001')).endedOn).toBe('2026-11-02');
    expect((await openHolding('X300001'))[0]?.endedOn).toBe('2026-11-02');
    const [officer] = await db
      .select()
      .from(t.officers)
      .where(eq(t.officers.staffCode, asStaffCode('HX002')));
    expect(officer?.leavingDate).toBe('2026-11-02');
    expect((await db.select().from(t.reductions)).map((row) => [row.reason, row.endDate]).sort()).toEqual([
      ['Court duty', '2026-11-01'],
      ['Mentoring', null],
      ['Newly qualified officer', '2026-11-01'],
    ]);
    expect((await db.select().from(t.absences)).map((row) => row.staffCode)).toEqual(['HX001']);
    expect(
      counts(await run([teams, officers, cases, reductions, absences], { complete: true })),
    ).toMatchObject({ added: 0, changed: 0, ended: 0 });
  });

  it('refuses a complete file without a row', async () => {
    const report = await run([fileOf('cases.csv', 'crn,setting\n')], { complete: true });
    expect(report.errors[0]?.message).toMatch(/no rows: taken as complete it would end everything/);
    expect((await run([fileOf('cases.csv', 'crn,setting\n')])).errors).toEqual([]);
  });

  it('changes nothing on a dry run, and says what it would do', async () => {
    const before = await wholeDatabase(test.store);
    expect(counts(await run(goodSources(), { dryRun: true }))).toEqual({
      added: 12,
      changed: 0,
      unchanged: 0,
      ended: 0,
    });
    expect(await wholeDatabase(test.store)).toBe(before);
  });

  it('warns of odd dates and takes them', async () => {
    const rows = withRow('cases.csv', 0, {
      order_start: '1/10/2026',
      order_end: '31/10/2026',
      last_seen: '30/9/2026',
      allocated_on: '2/9/2026',
    });
    const report = await run(goodSources({ 'cases.csv': rows }));
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'order_end', '31/10/2026'],
      [2, 'last_seen', '30/9/2026'],
      [2, 'allocated_on', '2/9/2026'],
      [2, 'release_date', '2026-05-01'],
      [2, 'first_appointment', '2026-05-02'],
      [2, 'next_appointment', '2026-11-10'],
      [3, 'area', 'Nowhere'],
    ]);
    expect((await caseOf('X300001')).lastSeen).toBe('2026-09-30');
  });

  it('ignores a band column with one warning where the model works the bands out', async () => {
    const report = await run(
      goodSources({ 'cases.csv': GOOD_FILES['cases.csv'].map((row) => ({ ...row, band: 'A3' })) }),
    );
    expect(report.errors).toEqual([]);
    expect(report.warnings).toEqual([
      expect.objectContaining({ file: 'cases.csv', row: 1, column: 'band' }),
      expect.objectContaining({ file: 'cases.csv', row: 3, column: 'area' }),
    ]);
    expect((await caseOf('X300001')).importedBand).toBeNull();
  });

  it.each([
    ['an empty file', '', /empty: it needs a header row/],
    [
      'a file cut in the middle of a quoted value',
      'crn,setting,surname\nX300001,community,"Gars',
      /stops inside a quoted value/,
    ],
    [
      'a file cut in the middle of a row',
      'crn,setting,surname\nX300001,comm',
      /2 values where the header has 3: the file may have been cut off/,
    ],
    [
      'a row with too many values',
      'crn,setting\nX300001,community,Smith\n',
      /3 values where the header has 2/,
    ],
    ['a stray quote', 'crn,setting,surname\nX300001,community,O"Brien\n', /A quote stands inside a value/],
    ['strokes for commas', 'crn|setting\nX300001|community\n', /must be separated by commas/],
    ['a column twice', 'crn,setting,CRN\nX300001,community,X300002\n', /stands twice in the header/],
    [
      'bytes that are no text',
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff, 0xfe]),
      /not a text file in UTF-8/,
    ],
    [
      'text that is in UTF-8 but for one byte',
      new Uint8Array([
        ...new TextEncoder().encode('crn,setting,surname\nX300001,community,Zo\u00eb'),
        0xe9,
        0x0a,
      ]),
      /not a text file in UTF-8/,
    ],
    [
      'a file cut in the middle of a character',
      new Uint8Array([...new TextEncoder().encode('crn,setting\nX300001,community'), 0xc3]),
      /stops in the middle of a character/,
    ],
  ])('refuses %s', async (_what, content, message) => {
    const report = await run([fileOf('cases.csv', content)]);
    expect(report.errors).toHaveLength(1);
    expect(report.errors[0]?.message).toMatch(message);
  });

  it('refuses a file over 100 MB without reading it to its end', async () => {
    let sent = 0;
    const endless: ImportSource = {
      name: 'cases.csv',
      bytes: function* () {
        yield new TextEncoder().encode('crn,setting,remarks\n');
        const part = new TextEncoder().encode(`X300001,community,${'x'.repeat(90_000)}\n`.repeat(10));
        for (;;) {
          sent += part.byteLength;
          yield part;
        }
      },
    };
    const report = await run([endless]);
    expect(report.errors).toEqual([
      {
        file: 'cases.csv',
        row: null,
        column: null,
        value: null,
        message: 'This file is over 100 MB: split it, or leave out columns that are not needed',
      },
    ]);
    expect(sent).toBeLessThan(110_000_000);
  });

  it('says so when there is nothing to import, and warns of files that it does not know', async () => {
    const report = await run([fileOf('notes.txt', 'hello')]);
    expect(report.errors[0]?.message).toMatch(/no file to import/);
    expect(report.warnings[0]).toMatchObject({ file: 'notes.txt' });
  });

  it('is for administrators of the nation only', async () => {
    const actor = { kind: 'user', id: 'u', name: 'U', staffCode: null } as const;
    for (const grant of [
      { role: 'manager', scope: { level: 'nation', code: '' } },
      { role: 'administrator', scope: { level: 'region', code: 'WY' } },
    ] as const) {
      const result = await importData(
        { store: test.store, actor: { ...actor, grants: [grant] }, now: NOW },
        goodSources(),
        { source: 'test' },
      );
      expect(result).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    }
    expect(await caseOf('X300001').catch(() => null)).toBeNull();
  });
});
