import { describe, expect, it } from 'vitest';
import { fileOf } from '../testing/import-fixture';
import { readBrought } from '../testing/read-brought';
import { workbookOf } from '../testing/workbook-fixture';

const ODD = 'Case ref,Setting,Family name,OM,RSR %\nX300001,community,Ford,HX1,3.41\n';
const CASE = { crn: 'X300001', setting: 'community', surname: 'Ford', officerStaffCode: 'HX1', rsr: 3.41 };
const MAPPING = {
  'Case ref': 'crn',
  'Family name': 'surname',
  OM: 'officer_staff_code',
  'RSR %': 'rsr',
};

async function readOne(name: string, text: string, said: Parameters<typeof readBrought>[1] = {}) {
  const { files, ...rest } = await readBrought([fileOf(name, text)], said);
  return { cases: files.cases?.rows.map(({ values }) => values), ...rest };
}
const said = (mapping: unknown) => ({ mapping: JSON.stringify(mapping) });

describe('a file whose headings are not those of the contract', () => {
  it('is refused with what they may mean, as long as nobody says so', async () => {
    const { cases, errors, told } = await readOne('cases.csv', ODD);
    expect(cases).toEqual([]);
    expect(errors[0]).toMatchObject({
      column: 'crn',
      message: 'The column crn is missing: is it Case ref? Write crn in the header',
    });
    expect(told).toEqual({ guessed: { 'cases.csv': { columns: MAPPING } } });
  });

  it('is read by a mapping, and it is told how', async () => {
    const { cases, errors, warnings, told } = await readOne('cases.csv', ODD, said({ 'cases.csv': MAPPING }));
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(cases).toMatchObject([CASE]);
    expect(told.guessed).toBeUndefined();
    expect(told.columns).toMatchObject([{ name: 'cases.csv', file: 'cases.csv', by: 'given' }]);
    expect(told.columns?.[0]?.headings).toContainEqual({ heading: 'OM', column: 'officer_staff_code' });
  });

  it('and by what is guessed, where guesses are accepted', async () => {
    const { cases, errors, told } = await readOne('cases.csv', ODD, { acceptMapping: true });
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([CASE]);
    expect(told.columns).toMatchObject([{ by: 'guess' }]);
  });

  it('and whatever it is called, by the columns that it has', async () => {
    const unsaid = await readOne('Caseload Nov.csv', ODD);
    expect(unsaid.cases).toBeUndefined();
    expect(unsaid.warnings).toMatchObject([
      { message: expect.stringContaining('look like those of cases.csv') },
    ]);
    expect(unsaid.told.guessed).toEqual({ 'Caseload Nov.csv': { file: 'cases.csv', columns: MAPPING } });
    for (const one of [said(unsaid.told.guessed), { acceptMapping: true }])
      expect((await readOne('Caseload Nov.csv', ODD, one)).cases).toMatchObject([CASE]);
  });

  it('is refused, not taken for what its name says, where its columns are those of another', async () => {
    const { errors, told } = await readOne('teams.csv', ODD);
    expect(errors).toContainEqual(expect.objectContaining({ column: 'team_code' }));
    expect(told.guessed).toEqual({ 'teams.csv': { file: 'cases.csv', columns: MAPPING } });
    expect((await readOne('teams.csv', ODD, { acceptMapping: true })).cases).toMatchObject([CASE]);
  });

  it('is as it was where its headings are those of the contract, and more', async () => {
    const { cases, told, warnings } = await readOne('cases.csv', 'crn,setting,Tier\nX300001,community,A1\n');
    expect(cases).toHaveLength(1);
    expect(warnings).toMatchObject([
      { message: 'This column is not known: it was ignored. Did you mean band?' },
    ]);
    expect(told.columns).toBeUndefined();
    const exact = await readOne('cases.csv', 'crn,setting\nX300001,community\n', { acceptMapping: true });
    expect(exact.told).toEqual({});
  });

  it('leaves out what a mapping says is left out, a column of the contract too', async () => {
    const { cases, warnings, told } = await readOne(
      'cases.csv',
      'crn,setting,area,Shoe size\nX300001,community,HX1,9\n',
      said({ 'cases.csv': { area: null, 'Shoe size': null } }),
    );
    expect(warnings).toEqual([]);
    expect(cases?.[0]).not.toHaveProperty('area');
    expect(told.columns?.[0]?.headings).toEqual([
      { heading: 'area', column: null },
      { heading: 'Shoe size', column: null },
    ]);
    expect((await readOne('cases.csv', ODD, said({ 'cases.csv': null }))).cases).toBeUndefined();
  });

  it('is found below titles, with semicolons, and where its headings are repeated', async () => {
    const { cases, errors, warnings } = await readOne(
      'cases.csv',
      'Caseload of November;;\nHalifax team;;\n\nCase ref;Kind of case;Family name\nX300001;community;Ford\nCase ref;Kind of case;Family name\nX300002;licence;Lee\nTotal;2;\n',
      said({ 'cases.csv': { 'Case ref': 'crn', 'Kind of case': 'setting', 'Family name': 'surname' } }),
    );
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([{ crn: 'X300001' }, { crn: 'X300002' }]);
    expect(warnings.map(({ row }) => row)).toEqual([1, 2, 8]);
  });

  it('is found by the mapping alone where nothing in it is known', async () => {
    const { cases, errors } = await readOne(
      'x.csv',
      'a;b;c\nX300001;community;9\n',
      said({ 'x.csv': { file: 'cases.csv', columns: { a: 'crn', b: 'setting' } } }),
    );
    expect(errors).toEqual([]);
    expect(cases).toMatchObject([{ crn: 'X300001', setting: 'community' }]);
  });
});

describe('a mapping that does not hold is refused in a sentence', () => {
  it.each([
    ['no JSON', 'crn', 'not JSON'],
    ['no object', '[]', 'not JSON'],
    ['a number for a column', '{"cases.csv": {"a": 1}}', 'cannot be read'],
    ['a file that there is not', '{"cases.csv": "people.csv"}', 'no file of an import'],
    ['a heading that is not there', '{"cases.csv": {"Ref": "crn"}}', 'not in this file'],
    ['a column that there is not', '{"cases.csv": {"OM": "officer"}}', 'no column of cases.csv'],
    [
      'two headings for one column',
      '{"cases.csv": {"OM": "setting"}}',
      'Setting and OM are both said to be setting',
    ],
  ])('%s', async (_what, mapping, message) => {
    const { errors } = await readOne('cases.csv', ODD, { mapping });
    expect(errors.map((error) => error.message)).toContainEqual(expect.stringContaining(message));
  });

  it('and a file that it names and that is not among them is warned of', async () => {
    const { warnings } = await readOne(
      'cases.csv',
      'crn,setting\nX300001,community\n',
      said({ 'teams.csv': {} }),
    );
    expect(warnings).toMatchObject([{ file: 'teams.csv', message: expect.stringContaining('not among') }]);
  });
});

describe('a sheet whatever it is called', () => {
  const book = workbookOf(
    [
      {
        name: 'Sheet1',
        rows: ODD.trim()
          .split('\n')
          .map((line) => line.split(',')),
      },
      {
        name: 'Sums',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ],
    'Team.xlsx',
  );

  it('is guessed by its columns, and read when that is accepted or said', async () => {
    const unsaid = await readBrought([book]);
    expect(unsaid.told.guessed).toEqual({ 'Team.xlsx/Sheet1': { file: 'cases.csv', columns: MAPPING } });
    for (const one of [{ acceptMapping: true }, said(unsaid.told.guessed)]) {
      const { files, errors } = await readBrought([book], one);
      expect(errors).toEqual([]);
      expect(files.cases?.rows.map(({ values }) => values)).toMatchObject([CASE]);
    }
  });

  it('and goes before another of which nobody said anything', async () => {
    const two = workbookOf([
      {
        name: 'Cases',
        rows: [
          ['crn', 'setting'],
          ['X300009', 'licence'],
        ],
      },
      {
        name: 'New',
        rows: ODD.trim()
          .split('\n')
          .map((line) => line.split(',')),
      },
    ]);
    const { files, errors, warnings } = await readBrought(
      [two],
      said({ 'book.xlsx/New': { file: 'cases.csv', columns: MAPPING } }),
    );
    expect(errors).toEqual([]);
    expect(files.cases?.rows.map(({ values }) => values.crn)).toEqual(['X300001']);
    expect(warnings).toMatchObject([{ value: 'Cases', message: expect.stringContaining('New was read') }]);
  });
});
