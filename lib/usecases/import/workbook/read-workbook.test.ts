import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ImportSource } from '../import-report';
import { readBrought } from '../testing/read-brought';
import {
  partsOf,
  styled,
  type TestCell,
  type TestSheet,
  workbookOf,
  zipOf,
} from '../testing/workbook-fixture';

async function readBook(...sources: readonly ImportSource[]) {
  const { files, errors, warnings } = await readBrought(sources);
  return {
    cases: files.cases?.rows.map(({ values }) => values),
    officers: files.officers?.rows.map(({ values }) => values),
    teams: files.teams?.rows.map(({ values }) => values),
    errors,
    warnings,
  };
}

const HEAD = ['crn', 'setting', 'surname', 'order_start', 'rsr', 'officer_staff_code', 'restricted'];
const casesOf = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}): TestSheet => ({
  name: 'Cases',
  rows: [HEAD, ...rows],
  ...more,
});
const oneCase = (at: number, cell: TestCell): readonly TestCell[] => {
  const row: TestCell[] = ['X300001', 'community', 'Ford', null, null, null, null];
  row[at] = cell;
  return row;
};
const readCell = async (at: number, cell: TestCell, from1904 = false) => {
  const { cases, errors } = await readBook(workbookOf([casesOf([oneCase(at, cell)])], 'book.xlsx', from1904));
  return { value: cases?.[0], problem: errors[0]?.message ?? null };
};
const [SURNAME, START, RSR, OFFICER, RESTRICTED] = [2, 3, 4, 5, 6];

describe('a workbook gives the rows that the same file as text gives', () => {
  it('written by a spreadsheet library, with text that cells share, days, numbers and several sheets', async () => {
    const stream = new PassThrough();
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: true,
    });
    const teams = workbook.addWorksheet('Teams');
    teams
      .addRow(['team_code', 'team_name', 'team_type', 'ldu_code', 'ldu_name', 'region_code', 'region_name'])
      .commit();
    teams.addRow(['HX', 'Halifax', 'generic', 'CAL', 'Calderdale', 'WY', 'West Yorkshire']).commit();
    const officers = workbook.addWorksheet('Officer list');
    officers
      .addRow(['Staff code', 'Forename', 'Surname', 'Team code', 'Contracted hours', 'Start date'])
      .commit();
    officers
      .addRow([
        'HX1',
        { richText: [{ text: 'Zo' }, { text: 'ë' }] },
        'Lee',
        'HX',
        37.5,
        new Date('2020-03-02'),
      ])
      .commit();
    const [bytes] = await Promise.all([buffer(stream), workbook.commit()]);
    expect(await readBook({ name: 'November.xlsx', bytes: () => [bytes] })).toMatchObject({
      errors: [],
      warnings: [],
      teams: [{ teamCode: 'HX', teamName: 'Halifax' }],
      officers: [{ staffCode: 'HX1', forename: 'Zoë', contractedHours: 3750, startDate: '2020-03-02' }],
    });
  });

  it.each<[string, number, TestCell, string, unknown]>([
    ['a day that is formatted as one', START, styled(45_963, 1), 'orderStart', '2025-11-02'],
    ['a day with the time of midnight', START, styled(45_963, 6), 'orderStart', '2025-11-02'],
    ['a day that is a number', START, 45_963, 'orderStart', '2025-11-02'],
    ['a day that is text', START, '2/11/2025', 'orderStart', '2025-11-02'],
    ['the first of January 1900, which stands for not known', START, styled(1, 1), 'orderStart', null],
    ['a percentage', RSR, styled(0.0341, 2), 'rsr', 3.41],
    ['a percentage that is text', RSR, '3.41%', 'rsr', 3.41],
    ['a number', RSR, 3.410_000_000_000_000_1, 'rsr', 3.41],
    ['a number that is text', RSR, ' 3.41\u00A0', 'rsr', 3.41],
    ['a number below 1 that is written short', RSR, { xml: '<v>1.0000000000000001E-2</v>' }, 'rsr', 0.01],
    ['a key with leading zeros', OFFICER, styled(123, 3), 'officerStaffCode', '000123'],
    ['a key that is a number', OFFICER, 4711, 'officerStaffCode', '4711'],
    ['a key as text', OFFICER, '00123', 'officerStaffCode', '00123'],
    ['a formula with its value', RSR, { xml: '<f>A1+1</f><v>7</v>' }, 'rsr', 7],
    [
      'a formula whose value is text',
      SURNAME,
      { attributes: 't="str"', xml: '<f>A1</f><v>Hill</v>' },
      'surname',
      'Hill',
    ],
    ['yes', RESTRICTED, { attributes: 't="b"', xml: '<v>1</v>' }, 'restricted', true],
    ['an empty text', RSR, '', 'rsr', null],
    ['NULL', RSR, 'N/A', 'rsr', null],
    ['letters that are escaped', SURNAME, 'Fo_x0072_d', 'surname', 'Ford'],
    ['a name that looks like a formula', SURNAME, '=Ford', 'surname', '=Ford'],
  ])('%s', async (_what, at, cell, field, value) => {
    const read = await readCell(at, cell);
    expect(read.problem).toBeNull();
    expect(read.value).toMatchObject({ [field]: value });
  });

  it('days are counted from 1904 where the workbook counts so', async () => {
    expect((await readCell(START, styled(44_501, 1), true)).value).toMatchObject({
      orderStart: '2025-11-02',
    });
    expect((await readCell(START, 44_501, true)).value).toMatchObject({ orderStart: '2025-11-02' });
  });

  it.each<[string, number, TestCell, string]>([
    ['an error by its name', RSR, { attributes: 't="e"', xml: '<v>#REF!</v>' }, '#REF!'],
    ['a value that was not found', OFFICER, { attributes: 't="e"', xml: '<v>#N/A</v>' }, '#N/A'],
    ['a formula whose value was not stored', RSR, { xml: '<f>A1</f>' }, 'not stored'],
    ['a code that became a day', OFFICER, styled(45_963, 1), 'made a date of this cell (2025-11-02)'],
    ['a day where a number belongs', RSR, styled(45_963, 1), 'a date or a time'],
    ['a key that shows more than it holds', OFFICER, styled(1, 4), 'shows more than it holds'],
    ['a key with more figures than are kept', OFFICER, { xml: '<v>1.23456789012346E+18</v>' }, 'longer than'],
    ['a day with a time', START, styled(45_963.5, 6), 'without a time'],
    ['the number of a day as text', START, '45963', "spreadsheet's number"],
    ['the 29th of February 1900, which there never was', START, styled(60, 1), 'real date'],
    ['a day before there were any', START, styled(-5, 1), 'real date'],
    ['a share above the whole', RSR, styled(3.41, 2), 'from 0 to 100'],
  ])('refused in plain words: %s', async (_what, at, cell, words) => {
    const { value, problem } = await readCell(at, cell);
    expect(value).toBeUndefined();
    expect(problem).toContain(words);
  });

  it('what a failed formula leaves in a text file is no name either', async () => {
    const text = 'crn,setting,surname\nX300001,community,#REF!\n';
    const { errors } = await readBook({ name: 'cases.csv', bytes: () => [Buffer.from(text)] });
    expect(errors).toMatchObject([{ row: 2, column: 'surname', message: expect.stringContaining('#REF!') }]);
  });
});

describe('the rows of a sheet', () => {
  const GOOD = ['X300001', 'community', 'Ford', null, null, null, null];
  it('are found below merged titles and empty rows, without totals, empty rows and columns', async () => {
    const { cases, errors, warnings } = await readBook(
      workbookOf([
        {
          name: 'Cases',
          rows: [
            ['Caseload for November'],
            [],
            HEAD,
            GOOD,
            [null, null],
            ['X300002', 'licence'],
            ['Total', null, 2],
            [null, ''],
          ],
          merged: ['A1:G1'],
        },
      ]),
    );
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([{ crn: 'X300001' }, { crn: 'X300002', setting: 'licence' }]);
    expect(warnings.map(({ row, message }) => [row, message.slice(0, 24)])).toEqual([
      [1, 'This row stands above th'],
      [7, 'This row looks like a to'],
    ]);
  });

  it('whose cells are merged are refused: all but the first are empty', async () => {
    const { errors } = await readBook(
      workbookOf([casesOf([GOOD, ['X300002', 'community', null]], { merged: ['C2:C3'] })]),
    );
    expect(errors).toMatchObject([
      { file: 'cases.csv', row: 2, message: expect.stringContaining('C2:C3 are merged') },
    ]);
  });

  it('of which columns are hidden are read, and it is said which, as far as something stands in them', async () => {
    const { cases, warnings } = await readBook(
      workbookOf([
        casesOf([GOOD], {
          hiddenColumns: [
            [2, 3],
            [7, 16_384],
          ],
        }),
      ]),
    );
    expect(cases).toHaveLength(1);
    expect(warnings).toMatchObject([
      {
        message:
          'Hidden in this sheet, and read as well: columns B to C, column G. Delete those that are not meant',
      },
    ]);
  });

  it('that are hidden are read, and it is said', async () => {
    const { cases, warnings } = await readBook(
      workbookOf([casesOf([GOOD, ['X300002', 'community']], { hiddenRows: [3] })]),
    );
    expect(cases).toHaveLength(2);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('1 row is hidden') }]);
  });

  it('with something beyond the headings are refused', async () => {
    const { errors } = await readBook(workbookOf([casesOf([[...GOOD, 'see Ann']])]));
    expect(errors).toMatchObject([{ row: 2, message: expect.stringContaining('right of the last column') }]);
  });

  it('beyond the 1,000th column are refused, and up to there read', async () => {
    const wide = (columns: number) =>
      readBook(
        workbookOf([
          {
            name: 'Cases',
            rows: [[...HEAD, ...Array.from({ length: columns - 7 }, (_, n) => `c${n}`)], GOOD],
          },
        ]),
      );
    expect((await wide(1_000)).cases).toHaveLength(1);
    expect((await wide(1_001)).errors).toMatchObject([
      { message: expect.stringContaining('1,000th column') },
    ]);
  });

  it('beyond 100,000 are told to come as text', async () => {
    const parts = partsOf([casesOf([])]);
    const sheet = 'xl/worksheets/s0.xml';
    const text = (one: string): string => `<c t="inlineStr"><is><t>${one}</t></is></c>`;
    const rows = `<row>${text('X300001')}${text('community')}</row>`.repeat(100_020);
    const long = { ...parts, [sheet]: (parts[sheet] ?? '').replace('</sheetData>', `${rows}</sheetData>`) };
    const { errors } = await readBook({ name: 'cases.xlsx', bytes: () => [zipOf(long)] });
    expect(errors.at(-1)?.message).toContain('more than 100,000 rows: save it as CSV');
  }, 60_000);
});

describe('the sheets of a workbook', () => {
  const GOOD = [HEAD, ['X300001', 'community']];
  it.each<[string, readonly TestSheet[], string]>([
    ['by their name', [{ name: 'cases.csv', rows: GOOD }], 'x.xlsx'],
    ['by a name with other words', [{ name: 'Case list (2)', rows: GOOD }], 'x.xlsx'],
    [
      'by the name of the workbook',
      [
        { name: 'Sheet1', rows: GOOD },
        { name: 'Sheet2', rows: [] },
      ],
      'Cases.xlsx',
    ],
    ['by their headings', [{ name: 'Sheet1', rows: GOOD }], 'November.XLSX'],
    [
      'beside notes, examples, and sheets left empty',
      [
        { name: 'Notes', rows: [['How to']] },
        { name: 'Example cases', rows: [HEAD, ['X999999', 'community']] },
        { name: 'Cases', rows: GOOD },
        { name: 'Reports', rows: [['report_id', 'staff_code', 'kind', 'completed_on']] },
      ],
      'x.xlsx',
    ],
    [
      'called so exactly, of two',
      [
        { name: 'Cases', rows: GOOD },
        { name: 'Old cases', rows: [HEAD, ['X1', 'y']] },
      ],
      'x.xlsx',
    ],
  ])('are known %s', async (_what, sheets, name) => {
    const { cases, errors } = await readBook(workbookOf(sheets, name));
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([{ crn: 'X300001' }]);
  });

  it('that are hidden or not known are left out, and it is said', async () => {
    const { cases, warnings } = await readBook(
      workbookOf([
        casesOf([]),
        { name: 'Old cases', rows: GOOD, state: 'veryHidden' },
        {
          name: 'Sums',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ]),
    );
    expect(cases).toBeUndefined();
    expect(warnings).toMatchObject([
      { value: 'Old cases', message: expect.stringContaining('hidden') },
      { value: 'Sums', message: expect.stringContaining('not known') },
    ]);
  });

  it('of which several hold the same are refused, and so is a file that a sheet repeats', async () => {
    const two = await readBook(
      workbookOf([
        { name: 'Cases A', rows: GOOD },
        { name: 'Cases B', rows: GOOD },
      ]),
    );
    expect(two.errors).toMatchObject([
      { value: 'Cases A, Cases B', message: expect.stringContaining('Several sheets hold cases') },
    ]);
    const text = { name: 'cases.csv', bytes: () => [Buffer.from('crn,setting\nX300001,community\n')] };
    const both = await readBook(workbookOf([casesOf([['X300002', 'licence']])]), text);
    expect(both.errors).toMatchObject([{ message: expect.stringContaining('given twice') }]);
  });
});

describe('a file that is no workbook to be read is refused with one plain sentence', () => {
  const refused = async (bytes: Buffer, name = 'cases.xlsx') => {
    const { errors } = await readBook({ name, bytes: () => [bytes] });
    expect(errors).toHaveLength(1);
    return errors[0]?.message;
  };
  const parts = partsOf([casesOf([['X300001', 'community']])]);
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each<[string, Buffer, string]>([
    ['with macros', zipOf({ ...parts, 'xl/vbaProject.bin': 'x' }), 'has macros (.xlsm)'],
    ['under a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['of an older kind', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'older kind (.xls)'],
    ['that is binary', zipOf({ ...parts, 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['of another program', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), '.ods'],
    ['that is text', Buffer.from('crn,setting\n'), 'damaged, or is none'],
    ['that is empty', Buffer.alloc(0), 'damaged, or is none'],
    ['that was cut', zipOf(parts).subarray(0, 900), 'damaged, or is none'],
    ['that is packed, and no workbook', zipOf({ 'word/document.xml': '<a/>' }), 'damaged, or is none'],
    [
      'whose XML is broken',
      zipOf({ ...parts, 'xl/worksheets/s0.xml': '<worksheet><sheetData><row' }),
      'damaged',
    ],
    [
      'whose XML nests without end',
      zipOf({ ...parts, 'xl/worksheets/s0.xml': '<a>'.repeat(10_000) }),
      'damaged',
    ],
    [
      'whose XML asks for files of the machine',
      zipOf({
        ...parts,
        'xl/worksheets/s0.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      }),
      'damaged',
    ],
    ['whose parts are not as long as they say', zipOf(parts, { size: 10 }), 'damaged'],
    [
      'with one cell of many million letters',
      zipOf({
        ...parts,
        'xl/worksheets/s0.xml': `<worksheet><sheetData><row><c t="inlineStr"><is><t>${'x'.repeat(5_000_000)}`,
      }),
      'a spreadsheet takes',
    ],
    [
      'that says it unpacks to gigabytes',
      zipOf(parts, { size: 4_000_000_000 }),
      'far more than its size says',
    ],
    ['over 25 MB', Buffer.alloc(26 * 1024 * 1024 + 1), 'over 25 MB'],
  ])('%s', async (_what, bytes, words) => expect(await refused(bytes)).toContain(words));

  it('whose content was changed by a fault of a disk', async () => {
    const stored = zipOf(parts);
    const at = stored.indexOf('PK\u0001\u0002') + 16;
    stored.writeUInt32LE(12_345, stored.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at) + 16);
    const { errors } = await readBook({ name: 'cases.xlsx', bytes: () => [stored] });
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining('damaged'));
  });
});
