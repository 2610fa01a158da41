import { describe, expect, it } from 'vitest';
import { fileOf } from '../testing/import-fixture';
import { readBrought } from '../testing/read-brought';
import { type TestCell, workbookOf } from '../testing/workbook-fixture';

type Told = { readonly value: unknown } | { readonly error: string };

/** What becomes of one cell of a case, in text. */
async function inText(column: string, field: string, text: string): Promise<Told> {
  const content = `crn,setting,${column}\nX300001,community,"${text.replaceAll('"', '""')}"\n`;
  const { files, errors } = await readBrought([fileOf('cases.csv', content)]);
  return toldOf(files.cases?.rows.map(({ values }) => values)[0], field, errors);
}

/** The same in a workbook. */
async function inSheet(column: string, field: string, cell: TestCell): Promise<Told> {
  const rows = [
    ['crn', 'setting', column],
    ['X300001', 'community', cell],
  ];
  const { files, errors } = await readBrought([workbookOf([{ name: 'Cases', rows }])]);
  return toldOf(files.cases?.rows.map(({ values }) => values)[0], field, errors);
}

function toldOf(
  row: object | undefined,
  field: string,
  errors: readonly { readonly message: string }[],
): Told {
  const [first] = errors;
  if (first !== undefined) return { error: first.message };
  return { value: Object.entries(row ?? {}).find(([name]) => name === field)?.[1] };
}

describe('what spreadsheets of real teams hold is read, or refused in one sentence', () => {
  it.each([
    ['a day in four figures', '2/11/2026', { value: '2026-11-02' }],
    [
      'a day among spaces that do not break and that nobody sees',
      '\u00a02/11/2026\u200b',
      { value: '2026-11-02' },
    ],
    ['a day behind an apostrophe', "'2/11/2026", { value: '2026-11-02' }],
    ['a year of two figures', '2/11/26', { error: 'with all four figures of the year (2/11/26)' }],
    [
      'a month before its day',
      '12/25/2026',
      { error: 'the day before the month (12/25/2026 has the month first)' },
    ],
    ['the number of a day', '45992', { error: 'not a spreadsheet\u2019s number'.replace('\u2019', "'") }],
    ['a small number', '7', { error: 'must be a real date' }],
    ['a word', 'TBC', { error: 'must be a real date' }],
    ['N/A', 'N/A', { value: null }],
    ['what a failed formula leaves', '#REF!', { error: 'holds an error of the spreadsheet' }],
  ] as const)('of days: %s', async (_what, text, told) => {
    const became = await inText('order_start', 'orderStart', text);
    if ('error' in told) expect(became).toMatchObject({ error: expect.stringContaining(told.error) });
    else expect(became).toEqual(told);
    const sheet = await inSheet('order_start', 'orderStart', text);
    if ('error' in told) expect(sheet).toMatchObject({ error: expect.stringContaining(told.error) });
    else expect(sheet).toEqual(told);
  });

  it('of days: the number of one where the sheet says that it is a number', async () => {
    expect(await inSheet('order_start', 'orderStart', 45992)).toEqual({ value: '2025-12-01' });
  });

  it.each([
    ['12%', { value: 12 }],
    ['12 %', { value: 12 }],
    ['0.12', { value: 0.12 }],
    ["'3.41", { value: 3.41 }],
    ['\u00a03.41\u200b', { value: 3.41 }],
    ['1,200', { error: 'must be a number from 0 to 100' }],
    ['3,41', { error: 'must be a number from 0 to 100' }],
    ['1.2E+01', { error: 'must be a number from 0 to 100' }],
    ['-', { value: null }],
  ] as const)('of percentages: %s', async (text, told) => {
    for (const became of [await inText('rsr', 'rsr', text), await inSheet('rsr', 'rsr', text)])
      if ('error' in told) expect(became).toMatchObject({ error: expect.stringContaining(told.error) });
      else expect(became).toEqual(told);
  });

  it.each([
    ["'001", { value: '001' }],
    [' 001\u00a0', { value: '001' }],
    ['1.23E+05', { error: 'shortened by a spreadsheet (1.23E+05)' }],
    ['1.23E5', { error: 'shortened by a spreadsheet (1.23E5)' }],
    ['HX 001', { error: 'without spaces' }],
  ] as const)('of codes: %s', async (text, told) => {
    for (const became of [
      await inText('officer_staff_code', 'officerStaffCode', text),
      await inSheet('officer_staff_code', 'officerStaffCode', text),
    ])
      if ('error' in told) expect(became).toMatchObject({ error: expect.stringContaining(told.error) });
      else expect(became).toEqual(told);
  });

  it('of names: an apostrophe is theirs, straight or curly, in whatever the file is written', async () => {
    for (const name of ["O'Brien", 'O\u2019Brien', "'t Hooft"])
      expect(await inText('surname', 'surname', name)).toEqual({ value: name });
    const western = new Uint8Array(
      [...'crn,setting,surname\nX300001,community,O\u2019Brien\n'].map((letter) =>
        letter === '\u2019' ? 0x92 : letter.charCodeAt(0),
      ),
    );
    const { files, warnings } = await readBrought([fileOf('cases.csv', western)]);
    expect(files.cases?.rows.map(({ values }) => values.surname)).toEqual(['O\u2019Brien']);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('Windows-1252') }]);
  });

  it('totals at the end, blank rows and headings that a page repeats are passed over, and it is said of totals', async () => {
    const lines = [
      'crn,setting,ogrs',
      'X300001,community,40',
      ',,',
      'crn,setting,ogrs',
      'X300002,licence,50',
    ];
    for (const total of ['Total,,90', 'Grand total,2,90', ',Sub-total,90', 'Totals: 2,,']) {
      const content = [...lines, total].join('\n');
      const book = workbookOf([
        { name: 'Cases', rows: [...lines, total].map((line) => line.split(',').map((cell) => cell || null)) },
      ]);
      for (const source of [fileOf('cases.csv', content), book]) {
        const { files, errors, warnings } = await readBrought([source]);
        expect(errors).toEqual([]);
        expect(files.cases?.rows).toHaveLength(2);
        expect(warnings).toMatchObject([{ row: 6, message: expect.stringContaining('looks like a total') }]);
      }
    }
  });
});

describe('scores that are most likely shares of one', () => {
  const warned = async (scores: readonly string[]) => {
    const rows = scores.map((score, n) => `X30000${n},community,${score}`).join('\n');
    const { warnings } = await readBrought([fileOf('cases.csv', `crn,setting,ogrs\n${rows}\n`)]);
    return warnings.filter(({ column }) => column === 'ogrs').map(({ message }) => message);
  };

  it('are warned of in one sentence, and taken as they stand', async () => {
    expect(await warned(['0.12', '0.4', '1', '0.99', '0.05', ''])).toEqual([
      'All 5 scores of this column are below 1.5 per cent: where 0.12 stands for 12 per cent, write 12',
    ]);
  });

  it('are not, where one is higher, all are whole, or they are too few to tell', async () => {
    expect(await warned(['0.12', '0.4', '12', '0.99', '0.05'])).toEqual([]);
    expect(await warned(['1', '1', '1', '1', '1'])).toEqual([]);
    expect(await warned(['0.12', '0.4', '0.2', '0.1'])).toEqual([]);
  });
});
