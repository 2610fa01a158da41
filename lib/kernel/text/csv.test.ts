import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('an export as CSV', () => {
  it('quotes what needs it, keeps numbers and leaves nothing for null', () => {
    expect(
      toCsv([
        ['Team, East', 1.5, null],
        ['Says "hello"', -2, 'two\nlines'],
      ]),
    ).toBe('\uFEFF"Team, East",1.5,\r\n"Says ""hello""",-2,"two\nlines"\r\n');
  });

  it.each([
    '=1+1',
    '+44',
    '-1',
    '@SUM(A1)',
    '\tx',
    '=HYPERLINK("http://x","y")',
    '＝1+1',
    '＋44',
    '－1',
    '＠SUM(A1)',
  ])('shows %j instead of running it', (text) => {
    const [[cell] = []]: string[][] = parse(toCsv([[text]]), { bom: true });
    expect(cell).toBe(`'${text}`);
  });

  it('is read back as it was written, whatever the text', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        expect(parse(toCsv(rows), { bom: true, skip_empty_lines: false })).toEqual(rows);
      }),
    );
  });
});
