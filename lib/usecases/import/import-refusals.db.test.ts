import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertModelIfNone } from '../../../db/seed/rows/insert-model';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { SYSTEM_ACTOR } from '../../domain/access/actor';
import {
  csvOf,
  fileOf,
  GOOD_FILES,
  type GoodFile,
  goodSources,
  wholeDatabase,
  withRow,
} from './testing/import-fixture';
import { importData, type ImportReport, type ImportSource } from './import-data';

const NOW = new Date('2026-11-02T08:15:00.000Z');

/** A bad value for every column of every file: file, column, value, the row that is changed, and what the message says. */
const BAD_VALUES: [GoodFile, string, string, number, RegExp][] = [
  ['teams.csv', 'team_code', '', 0, /^Enter the team code/],
  ['teams.csv', 'team_code', 'HX GEN', 0, /letters, figures/],
  ['teams.csv', 'team_name', '', 0, /^Enter the team name/],
  [
    'teams.csv',
    'team_type',
    'elite',
    0,
    /one of: generic, women, young_adult, resettlement, community_payback/,
  ],
  ['teams.csv', 'team_type', '', 0, /^Enter the team type: generic, women/],
  ['teams.csv', 'ldu_code', '', 0, /^Enter the LDU code/],
  ['teams.csv', 'ldu_name', '', 0, /^Enter the LDU name/],
  ['teams.csv', 'region_code', '!', 0, /letters, figures/],
  ['teams.csv', 'region_name', 'x'.repeat(101), 0, /100 characters or fewer/],
  ['teams.csv', 'areas', `Leeds;${'x'.repeat(101)}`, 0, /Each area must be 100 characters or fewer/],
  ['teams.csv', 'serves', 'x'.repeat(31), 1, /Each code must be 30 characters or fewer/],
  ['officers.csv', 'staff_code', '', 0, /^Enter the staff code/],
  ['officers.csv', 'forename', 'x'.repeat(101), 0, /100 characters or fewer/],
  ['officers.csv', 'surname', 'a\u0001b', 0, /control characters/],
  ['officers.csv', 'team_code', 'NOPE', 0, /No team has the code NOPE/],
  ['officers.csv', 'email', 'not an address', 0, /must be an email address/],
  [
    'officers.csv',
    'grade',
    'SGT',
    0,
    /Grade must be one of: SCM or PO, CM or PSO, PQiP, SPO, OTHER, TTG, PARTNER, HIO/,
  ],
  ['officers.csv', 'contracted_hours', '37.51', 1, /from 0 to 37.5/],
  ['officers.csv', 'contracted_hours', '-1', 1, /from 0 to 37.5/],
  ['officers.csv', 'start_date', '31/02/2020', 1, /real date: write it like/],
  ['officers.csv', 'leaving_date', '2019-12-31', 1, /Leaving date must be the same as or after start date/],
  ['officers.csv', 'line_manager_staff_code', 'HX999', 1, /No officer has the staff code HX999/],
  [
    'officers.csv',
    'line_manager_staff_code',
    'HX002',
    0,
    /Line managers go in a circle: HX001 manages HX002, directly or through others/,
  ],
  ['absences.csv', 'start_date', '1990-11-20', 0, /First day must be from .* to /],
  ['absences.csv', 'start_date', '2040-11-20', 0, /First day must be from .* to /],
  ['absences.csv', 'end_date', '2040-11-27', 0, /Last day must be .* or earlier/],
  ['officers.csv', 'training', 'domestic abuse;&', 1, /Training must be courses/],
  ['cases.csv', 'crn', 'X30001', 0, /^Enter a CRN, like X123456/],
  ['cases.csv', 'crn', '', 0, /^Enter a CRN, like X123456/],
  ['cases.csv', 'setting', '', 0, /^Choose a setting: community, licence, custody, unpaid_work/],
  ['cases.csv', 'setting', 'prison', 0, /Setting must be one of: community/],
  ['cases.csv', 'forename', 'a\u0000b'.replace('\u0000', '\u0001'), 0, /control characters/],
  ['cases.csv', 'surname', 'x'.repeat(101), 0, /100 characters or fewer/],
  ['cases.csv', 'date_of_birth', '17 May 1990', 0, /real date/],
  ['cases.csv', 'sex', 'm', 0, /one of: female, male, not_recorded/],
  ['cases.csv', 'area', 'x'.repeat(101), 0, /100 characters or fewer/],
  ['cases.csv', 'restricted', 'maybe', 0, /must be y or n/],
  ['cases.csv', 'sentence', 'fine', 0, /one of: community_order/],
  ['cases.csv', 'cohort', 'old', 0, /one of: standard, transition/],
  ['cases.csv', 'state', 'lost', 0, /one of: active, warrant/],
  ['cases.csv', 'rsr', '100.01', 0, /number from 0 to 100/],
  ['cases.csv', 'rsr', '-0.5', 0, /number from 0 to 100/],
  ['cases.csv', 'ogrs', '101', 0, /number from 0 to 100/],
  ['cases.csv', 'rosh', 'severe', 0, /one of: low, medium, high, very_high/],
  ['cases.csv', 'flags', 'mappa;wizard', 0, /Not known: wizard/],
  ['cases.csv', 'order_start', '2026-02-29', 0, /real date/],
  ['cases.csv', 'order_end', '2026-04-30', 0, /Order end must be the same as or after order start/],
  ['cases.csv', 'release_date', 'x', 0, /real date/],
  ['cases.csv', 'first_appointment', 'x', 0, /real date/],
  ['cases.csv', 'last_seen', 'x', 0, /real date/],
  ['cases.csv', 'next_appointment', 'x', 0, /real date/],
  ['cases.csv', 'officer_staff_code', 'HX999', 0, /No officer has the staff code HX999/],
  ['cases.csv', 'allocated_on', '3.5.2026', 0, /real date/],
  ['reductions.csv', 'staff_code', 'HX999', 0, /No officer has the staff code HX999/],
  ['reductions.csv', 'reason', 'Holiday', 0, /Reason must be one of: Disability or reasonable adjustment/],
  ['reductions.csv', 'start_date', '', 0, /^Enter the start date: write it like/],
  ['reductions.csv', 'hours', '38', 0, /from 0 to 37.5/],
  ['reductions.csv', 'hours', '', 0, /Enter the hours a week/],
  ['reductions.csv', 'hours', '0', 0, /from 0.01 to 30/],
  ['reductions.csv', 'hours', '30.01', 0, /from 0.01 to 30/],
  ['reductions.csv', 'hours', '7', 1, /20% of contracted hours: 6 hours/],
  ['reductions.csv', 'end_date', '2026-08-31', 0, /on or after the first day/],
  ['reductions.csv', 'end_date', '2027-07-01', 1, /at most 9 months/],
  ['reductions.csv', 'notes', 'x'.repeat(2001), 0, /2000 characters or fewer/],
  ['absences.csv', 'staff_code', 'HX999', 0, /No officer has the staff code HX999/],
  ['absences.csv', 'start_date', 'soon', 0, /real date/],
  ['absences.csv', 'kind', 'hangover', 0, /Kind must be one of: sickness, maternity/],
  ['absences.csv', 'end_date', '2026-11-19', 0, /same as or after start date/],
  ['reports.csv', 'report_id', '', 0, /^Enter the report id/],
  ['reports.csv', 'staff_code', 'HX999', 0, /No officer has the staff code HX999/],
  ['reports.csv', 'kind', 'novel', 0, /Kind must be one of: standard, fast, oral, parole/],
  ['reports.csv', 'completed_on', '', 0, /^Enter the day on which it was completed/],
  ['oversight.csv', 'crn', 'X1', 0, /like X123456/],
  ['oversight.csv', 'recorded_on', '', 0, /^Enter the day on which it was recorded/],
  ['oversight.csv', 'recorded_on', '2027-01-01', 0, /must be today or earlier/],
  ['oversight.csv', 'review_on', '2026-10-04', 0, /recorded_on or later/],
  ['oversight.csv', 'recorded_by', 'x'.repeat(101), 0, /100 characters or fewer/],
  ['oversight.csv', 'decision', 'x'.repeat(2001), 0, /2,?000 characters or fewer/],
  ['establishment.csv', 'unit_code', 'NO-SUCH', 0, /no team, LDU or region with this code/],
  ['establishment.csv', 'grade', 'XYZ', 0, /Grade must be one of/],
  ['establishment.csv', 'posts', 'many', 0, /Posts/],
];

const REQUIRED: Record<GoodFile, readonly string[]> = {
  'teams.csv': ['team_code', 'team_name', 'team_type', 'ldu_code', 'ldu_name', 'region_code', 'region_name'],
  'officers.csv': ['staff_code', 'forename', 'surname', 'team_code'],
  'cases.csv': ['crn', 'setting'],
  'reductions.csv': ['staff_code', 'reason', 'start_date', 'hours'],
  'absences.csv': ['staff_code', 'start_date', 'kind'],
  'reports.csv': ['report_id', 'staff_code', 'kind', 'completed_on'],
  'oversight.csv': ['crn', 'recorded_on', 'review_on'],
  'establishment.csv': ['unit_code', 'grade', 'posts'],
};

const EVERY_COLUMN = (Object.keys(GOOD_FILES) as GoodFile[]).flatMap((file) =>
  Object.keys(GOOD_FILES[file][0] ?? {}).map((column): [GoodFile, string] => [file, column]),
);

describe.each(TEST_DIALECTS)('every column of an import on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await test.store.tx((tx) => insertModelIfNone(tx, test.store.t, NOW));
    await run(goodSources());
  });
  afterAll(() => test.destroy());

  const run = async (sources: readonly ImportSource[]): Promise<ImportReport> => {
    const result = await importData({ store: test.store, actor: SYSTEM_ACTOR, now: NOW }, sources, {
      source: 'test',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  it('has a bad value below', () => {
    expect(
      EVERY_COLUMN.filter(
        ([file, column]) => !BAD_VALUES.some((bad) => bad[0] === file && bad[1] === column),
      ),
    ).toEqual([]);
  });

  it.each(BAD_VALUES)(
    'refuses %s with %s "%s" and changes nothing',
    async (file, column, value, index, message) => {
      const before = await wholeDatabase(test.store);
      const elsewhere: GoodFile = file === 'cases.csv' ? 'reports.csv' : 'cases.csv';
      const goodChange: Readonly<Record<string, string>> =
        elsewhere === 'cases.csv' ? { surname: 'Changed' } : { kind: 'fast' };
      const report = await run(
        goodSources({
          [file]: withRow(file, index, { [column]: value }),
          [elsewhere]: withRow(elsewhere, 0, goodChange),
        }),
      );
      expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 0, ended: 0 });
      const found = report.errors.find((error) => error.file === file && error.column === column);
      expect(found).toMatchObject({
        file,
        row: index + 2,
        column,
        value: value.slice(0, 200) + (value.length > 200 ? '…' : ''),
      });
      expect(found?.message).toMatch(message);
      expect(await wholeDatabase(test.store)).toBe(before);
    },
  );

  it.each(EVERY_COLUMN)(
    'says when %s lacks the column %s, if it is required, and else leaves what is stored alone',
    async (file, column) => {
      const columns = Object.keys(GOOD_FILES[file][0] ?? {}).filter((name) => name !== column);
      const report = await run([fileOf(file, csvOf(GOOD_FILES[file], columns))]);
      if (REQUIRED[file].includes(column)) {
        expect(report.errors).toContainEqual({
          file,
          row: 1,
          column,
          value: null,
          message: `The column ${column} is missing: add it to the header and fill it in`,
        });
      } else {
        expect(report).toMatchObject({
          errors: [],
          added: 0,
          changed: 0,
          unchanged: GOOD_FILES[file].length,
          ended: 0,
        });
      }
    },
  );
});
