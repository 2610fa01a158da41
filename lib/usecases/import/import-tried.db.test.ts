import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import { asCrn } from '../../kernel/ids';
import { importData, type ImportReport, type ImportSource } from './import-data';
import { emptyDatabase, fileOf } from './testing/import-fixture';
import { triedFolder } from './testing/tried-folder';

const NOW = new Date('2026-11-28T08:15:00.000Z');

describe.each(TEST_DIALECTS)('files as real ones are, on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
  });
  beforeEach(async () => {
    await emptyDatabase(test.store);
    expect((await run(triedFolder('00-base'))).errors).toEqual([]);
  });
  afterAll(() => test.destroy());

  const run = async (sources: readonly ImportSource[]): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, sources, {
      source: 'test',
      asOf: NOW.toISOString(),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const caseOf = async (crn: string) => {
    const { cases } = test.store.t;
    const [row] = await test.store.db
      .select()
      .from(cases)
      .where(eq(cases.crn, asCrn(crn)));
    return row;
  };

  it.each([
    ['a01-trailing-empty-cells', 2],
    ['a03-title-row', 1],
    ['a07-null-words', 1],
    ['a31-unallocated-staff', 2],
    ['d02-areas', 4],
  ])('%s is read, and the second time there is nothing to change', async (folder, rows) => {
    expect(await run(triedFolder(folder))).toMatchObject({ errors: [], added: rows });
    expect(await run(triedFolder(folder))).toMatchObject({
      errors: [],
      added: 0,
      changed: 0,
      unchanged: rows,
    });
  });

  it('dates of birth that cannot be are told and not taken; 1 January 1900 is not known', async () => {
    const odd = await run(triedFolder('a34-dob-odd'));
    expect(odd).toMatchObject({ errors: [], added: 4 });
    expect(odd.warnings).toContainEqual(
      expect.objectContaining({
        row: 5,
        column: 'date_of_birth',
        value: '1890-05-05',
        message: expect.stringContaining('not from 1900 to 2200'),
      }),
    );
    expect(await caseOf('X200004')).toMatchObject({ dateOfBirth: null });
    const report = await run([
      fileOf(
        'cases.csv',
        'crn,setting,date_of_birth,order_start\nX200001,community,01/01/1900,\nX200002,community,2026-11-20,\nX200003,community,2030-01-01,\nX200005,community,2026-01-01,2025-06-01\nX200006,community,,2126-01-01\n',
      ),
    ]);
    expect(report.errors).toEqual([]);
    const warnings = report.warnings.filter(({ row }) => row !== null);
    expect(warnings.map(({ row, column }) => [row, column])).toEqual([
      [2, 'date_of_birth'],
      [3, 'date_of_birth'],
      [4, 'date_of_birth'],
      [5, 'date_of_birth'],
      [6, 'order_start'],
    ]);
    expect(warnings[3]?.message).toContain('1 January 2026');
    expect(warnings[3]?.message).toContain('1 June 2025');
    for (const crn of ['X200001', 'X200002', 'X200003', 'X200005'])
      expect(await caseOf(crn)).toMatchObject({ dateOfBirth: null });
    expect(await caseOf('X200006')).toMatchObject({ orderStart: null });
    expect(await caseOf('X200005')).toMatchObject({ orderStart: '2025-06-01' });
  });

  it('and what was known of a case stays where a file says what cannot be', async () => {
    const before = await caseOf('X100001');
    const report = await run([
      fileOf('cases.csv', 'crn,setting,date_of_birth\nX100001,community,2030-01-01\n'),
    ]);
    expect(report).toMatchObject({ errors: [], changed: 0, unchanged: 1 });
    expect((await caseOf('X100001'))?.dateOfBirth).toBe(before?.dateOfBirth);
  });

  it('two officers with one email are both named', async () => {
    const report = await run(triedFolder('a26-two-officers-one-email'));
    expect(report.errors).toEqual([]);
    expect(report.warnings).toMatchObject([
      { row: 3, column: 'email', message: expect.stringContaining('S21 and S22 have the same email') },
    ]);
  });
});
