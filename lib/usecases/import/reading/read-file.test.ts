import { describe, expect, it } from 'vitest';
import { IBAT_4 } from '../../../domain/workload/model/shipped/shipped-models';
import { createProblemLog } from '../import-report';
import { fileOf } from '../testing/import-fixture';
import { triedFolder } from '../testing/tried-folder';
import { OFFICER_SPEC } from './columns/columns-of-estate';
import type { FileSpec } from './file-spec';
import { readFile } from './read-file';
import { CASE_SPEC } from './columns/columns-of-cases';
import { REDUCTION_SPEC } from './columns/columns-of-records';

async function read<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  source: Parameters<typeof readFile>[1],
) {
  const log = createProblemLog();
  const file = await readFile(spec, source, IBAT_4, log);
  return { file, rows: file.rows.map((row) => row.values), errors: log.errors(), warnings: log.warnings() };
}

const readCases = (content: string | Uint8Array) => read(CASE_SPEC, fileOf('cases.csv', content));
const tried = (name: string) => {
  const source = triedFolder(name).find((file) => file.name === 'cases.csv');
  if (source === undefined) throw new Error(name);
  return read(CASE_SPEC, source);
};
const bytes = (text: string, of: (code: number) => number[]): Uint8Array =>
  new Uint8Array([...text].flatMap((letter) => of(letter.charCodeAt(0))));
const littleEndian = (text: string) => bytes(text, (code) => [code & 0xff, code >> 8]);
const bigEndian = (text: string) => bytes(text, (code) => [code >> 8, code & 0xff]);
const western = (text: string) => bytes(text, (code) => [code]);
const inPieces = (content: Uint8Array, size: number) => ({
  name: 'cases.csv',
  bytes: () =>
    Array.from({ length: Math.ceil(content.length / size) }, (_none, index) =>
      content.slice(index * size, (index + 1) * size),
    ),
});

const PLAIN = 'crn,setting,surname\nX300001,community,Zo\u00eb\n';
const ZOE = { crn: 'X300001', setting: 'community', surname: 'Zo\u00eb' };

describe('rows are read by what stands in them', () => {
  it('empty cells at the end may be too many or too few', async () => {
    const { rows, errors } = await tried('a01-trailing-empty-cells');
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(2);
    const short = await readCases('crn,setting,surname,area\nX300001,community\nX300002,licence,Ford\n');
    expect(short.errors).toEqual([]);
    expect(short.rows).toMatchObject([
      { surname: null, area: null },
      { surname: 'Ford', area: null },
    ]);
  });

  it('a cell too many with something in it is refused', async () => {
    const { errors } = await readCases('crn,setting\nX300001,community,,Smith\n');
    expect(errors).toMatchObject([
      { row: 2, message: expect.stringContaining('4 values where the header has 2') },
    ]);
  });

  it('a file that stops inside a row without the end of its line was cut off, and one whose rows all end early was not', async () => {
    const cut = await readCases('crn,setting,surname\nX300001,community,Ford\nX300002,comm');
    expect(cut.errors.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('may have been cut off'),
    );
    const early = await readCases('crn,setting,surname\nX300001,community\nX300002,community');
    expect(early.errors).toEqual([]);
  });
});

describe('the header is found', () => {
  it('below a title, an empty line and what a spreadsheet says of its separator', async () => {
    const { rows, errors, warnings } = await tried('a03-title-row');
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ crn: 'X200001' }]);
    expect(warnings).toMatchObject([{ row: 1, message: expect.stringContaining('above the header') }]);
    const separated = await readCases('sep=;\ncrn;setting;flags\nX300001;community;"mappa;iom"\n');
    expect(separated).toMatchObject({ errors: [], warnings: [], rows: [{ flags: ['mappa', 'iom'] }] });
  });

  it.each([
    ['semicolons', 'crn;setting;surname\nX300001;community;"Ford; Fay"\n'],
    ['tabs', 'crn\tsetting\tsurname\nX300001\tcommunity\tFord; Fay\n'],
  ])('with %s between the columns', async (_what, content) => {
    const { rows, errors } = await readCases(content);
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ crn: 'X300001', setting: 'community', surname: 'Ford; Fay' }]);
  });

  it('and passed over where two files were put together', async () => {
    const { rows, errors } = await readCases(
      'crn,setting\nX300001,community\ncrn,setting\nX300002,licence\n',
    );
    expect(errors).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('and a near miss of a column is named', async () => {
    const { errors, warnings } = await read(
      OFFICER_SPEC,
      fileOf(
        'officers.csv',
        'Staff code,First name,Surname,Team code,e-mail,contract hours\nS1,Ann,Lee,T1,,\n',
      ),
    );
    expect(errors).toMatchObject([
      {
        column: 'forename',
        message: 'The column forename is missing: is it First name? Write forename in the header',
      },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'This column is not known: it was ignored. Did you mean forename?',
      'This column is not known: it was ignored. Did you mean email?',
      'This column is not known: it was ignored. Did you mean contracted_hours?',
    ]);
  });

  it('and what is nothing like a column is no near miss', async () => {
    const { warnings } = await readCases('crn,setting,shoe size\nX300001,community,9\n');
    expect(warnings).toMatchObject([{ message: 'This column is not known: it was ignored' }]);
  });
});

describe('text is read in whatever it is written', () => {
  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${PLAIN}`)],
    ['UTF-16, little end first', littleEndian(`\uFEFF${PLAIN}`)],
    ['UTF-16, big end first', bigEndian(`\uFEFF${PLAIN}`)],
    ['UTF-16 without a mark', littleEndian(PLAIN)],
  ])('%s, in one piece or many', async (_what, content) => {
    for (const size of [1, 7, 100_000]) {
      const { rows, errors, warnings } = await read(CASE_SPEC, inPieces(content, size));
      expect({ rows, errors, warnings }).toEqual({ rows: [ZOE], errors: [], warnings: [] });
    }
  });

  it('Windows-1252, with a warning', async () => {
    for (const size of [1, 66, 100_000]) {
      const { rows, errors, warnings } = await read(CASE_SPEC, inPieces(western(PLAIN), size));
      expect({ rows, errors }).toEqual({ rows: [ZOE], errors: [] });
      expect(warnings).toMatchObject([{ message: expect.stringContaining('Windows-1252') }]);
    }
  });

  it('and refused where it is damaged, or no text', async () => {
    const damaged = new Uint8Array([...new TextEncoder().encode(PLAIN), 0xff, 0x0a]);
    const control = new Uint8Array([...western('crn,setting\nX300001,'), 0xe9, 0x02, 0x0a]);
    for (const content of [damaged, control])
      expect((await readCases(content)).errors).toMatchObject([
        { message: expect.stringContaining('not a text file') },
      ]);
    const workbook = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 1, 2]);
    expect((await readCases(workbook)).errors).toMatchObject([
      { message: expect.stringContaining('a workbook') },
    ]);
  });

  it('without the characters that nobody sees', async () => {
    const { rows, errors } = await readCases(
      '\uFEFF\uFEFFcrn\u200B,sett\u00ADing,surname\n\u200BX30\u00AD0001,\uFEFFcommunity,Fo\u200Brd\u200E\n',
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ crn: 'X300001', setting: 'community', surname: 'Ford' }]);
  });
});

describe('cells that stand for nothing are empty', () => {
  it('words of databases, with one warning a column', async () => {
    const { rows, errors, warnings } = await tried('a07-null-words');
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ dateOfBirth: null, ogrs: null, orderEnd: null }]);
    expect(warnings.map(({ column }) => column)).toEqual(['date_of_birth', 'ogrs', 'order_end']);
    const often = await readCases('crn,setting,area\nX300001,community,NULL\nX300002,community,n/a\n');
    expect(often.rows).toMatchObject([{ area: null }, { area: null }]);
    expect(often.warnings).toHaveLength(1);
  });

  it('but in the names of people', async () => {
    const { rows, warnings } = await readCases('crn,setting,forename,surname\nX300001,community,-,Null\n');
    expect(rows).toMatchObject([{ forename: '-', surname: 'Null' }]);
    expect(warnings).toEqual([]);
  });

  it('midnight behind a day, an end in 9999, and 1 January 1900', async () => {
    const { rows, errors, warnings } = await readCases(
      'crn,setting,date_of_birth,order_start,order_end,last_seen\nX300001,community,01/01/1900,2026-06-01 00:00:00.000,31/12/9999 00:00,2026-07-01T00:00:00Z\n',
    );
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([
      { dateOfBirth: null, orderStart: '2026-06-01', orderEnd: null, lastSeen: '2026-07-01' },
    ]);
    expect(warnings.map(({ column }) => column)).toEqual(['date_of_birth']);
    const open = await read(
      REDUCTION_SPEC,
      fileOf(
        'reductions.csv',
        'staff_code,reason,start_date,hours,end_date\nS1,Court duty,2026-06-01,4,9999-12-31\n',
      ),
    );
    expect(open).toMatchObject({ errors: [], rows: [{ endDate: null }] });
  });

  it('and what is true is said of a day with a time, and of a year that is not taken', async () => {
    const { errors, warnings } = await readCases(
      'crn,setting,date_of_birth,order_start\nX300001,community,1890-05-05,2026-06-01 09:30\n',
    );
    expect(warnings.map(({ message }) => message)).toEqual([
      'Date of birth is in a year that is not from 1900 to 2200: it was not taken. Mend it in the source',
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Order start must be a real date, without a time: write it like 2026-11-02 or 2/11/2026',
    ]);
  });
});
