import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { importData, type ImportReport, type ImportSource } from './import-data';
import { csvOf, emptyDatabase, fileOf, GOOD_FILES } from './testing/import-fixture';
import { styled, type TestSheet, workbookOf } from './testing/workbook-fixture';

const NOW = new Date('2026-11-28T08:15:00.000Z');

/** The files of a test as the sheets of one workbook. */
const sheets: readonly TestSheet[] = Object.entries(GOOD_FILES).map(([file, rows]) => ({
  name: file.replace('.csv', ''),
  rows: [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))],
}));

describe.each(TEST_DIALECTS)('workbooks, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
  });
  beforeEach(() => emptyDatabase(test.store));
  afterAll(() => test.destroy());

  const run = async (...sources: readonly ImportSource[]): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, sources, {
      source: 'test',
      asOf: NOW.toISOString(),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  it('give what the same files give as text: the files after the workbook change nothing, and the other way round', async () => {
    const texts = Object.entries(GOOD_FILES).map(([file, rows]) => fileOf(file, csvOf(rows)));
    const first = await run(workbookOf(sheets));
    expect(first.errors).toEqual([]);
    expect(first.added).toBeGreaterThan(8);
    expect(await run(...texts)).toMatchObject({ errors: [], added: 0, changed: 0, unchanged: first.added });
    expect(await run(workbookOf(sheets))).toMatchObject({ errors: [], added: 0, changed: 0 });
  });

  it('with one fault change nothing', async () => {
    const wrong = sheets.map((sheet) =>
      sheet.name === 'reports'
        ? { ...sheet, rows: [...sheet.rows, ['R9', 'HX001', 'sonnet', '2026-11-01']] }
        : sheet,
    );
    expect((await run(workbookOf(wrong))).errors).toMatchObject([{ file: 'reports.csv', column: 'kind' }]);
    expect(await test.store.db.$count(test.store.t.teams)).toBe(0);
  });

  it('never make a second officer of a code whose zeros a spreadsheet took off', async () => {
    const [teams = { name: '', rows: [] }] = sheets;
    const head = ['staff_code', 'forename', 'surname', 'team_code'];
    const officers = (code: TestSheet['rows'][number][number]) => ({
      name: 'officers',
      rows: [head, [code, 'Ann', 'Lee', 'HX-GEN']],
    });
    expect((await run(workbookOf([teams, officers('00123')]))).errors).toEqual([]);
    expect((await run(workbookOf([officers(123)]))).errors).toMatchObject([
      {
        file: 'officers.csv',
        row: 2,
        column: 'staff_code',
        value: '123',
        message: expect.stringContaining('00123'),
      },
    ]);
    expect(await run(workbookOf([officers(styled(123, 3))]))).toMatchObject({ added: 1 });
    const text = 'crn,setting,officer_staff_code\nX300009,community,123\n';
    expect((await run(fileOf('cases.csv', text))).errors).toMatchObject([{ column: 'officer_staff_code' }]);
  });
});
