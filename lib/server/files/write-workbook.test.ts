import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../kernel/text/sheet';
import { writeWorkbook } from './write-workbook';

async function readBack(sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const stream = new PassThrough();
  const [written] = await Promise.all([buffer(stream), writeWorkbook(stream, sheets)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(written.buffer as ArrayBuffer);
  return workbook;
}

const sheet: Sheet = {
  title: 'Over 110%: Halifax [A]/B and a name that goes on',
  heading: ['OFFICIAL-SENSITIVE. Halifax.', 'Officers over 110%. Over for 4 weeks or longer.'],
  head: ['officer', 'since', 'percent', 'notes'],
  rows: [
    ['Whitworth, Daniel', '2026-10-05', 112.4, '=HYPERLINK("http://x")'],
    ['O’Neill, Á', null, 0, '+44 1'],
  ],
};

describe('a workbook', () => {
  it('is marked, headed, and holds text as text, days as days and numbers as numbers', async () => {
    const [first] = (await readBack([sheet])).worksheets;
    expect(first?.name).toBe('Over 110%  Halifax  A  B and a');
    expect(first?.getCell('A1').value).toBe('OFFICIAL-SENSITIVE. Halifax.');
    expect(first?.getCell('A2').value).toBe('Officers over 110%. Over for 4 weeks or longer.');
    expect(first?.getRow(3).values).toEqual([undefined, 'officer', 'since', 'percent', 'notes']);
    expect(first?.getCell('B4').value).toEqual(new Date('2026-10-05T00:00:00Z'));
    expect(first?.getCell('C4').value).toBe(112.4);
    expect(first?.getCell('B5').value).toBeNull();
    expect(first?.getCell('C5').value).toBe(0);
    expect(first?.headerFooter.oddHeader).toContain('OFFICIAL-SENSITIVE');
  });

  it('holds no formula: what a spreadsheet would run has an apostrophe before it', async () => {
    const [first] = (await readBack([sheet])).worksheets;
    expect(first?.getCell('D4').value).toBe(`'=HYPERLINK("http://x")`);
    expect(first?.getCell('D5').value).toBe("'+44 1");
    expect(first?.getCell('D4').type).toBe(ExcelJS.ValueType.String);
  });

  it('has a sheet for each, and stands with no rows at all', async () => {
    const { worksheets } = await readBack([sheet, { ...sheet, title: 'Second', rows: [], head: [] }]);
    expect(worksheets.map(({ name }) => name)).toEqual(['Over 110%  Halifax  A  B and a', 'Second']);
  });
});
