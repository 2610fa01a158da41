import { parse, CsvError } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordFault, splitRecords } from './split-records';

interface Read {
  readonly records: readonly (readonly [number, readonly string[]])[];
  readonly fault: string | null;
}

/** The records of a text that comes in pieces, as this service reads them. */
function ours(pieces: readonly string[], separator: string, longest = 1_000): Read {
  const records: [number, readonly string[]][] = [];
  try {
    const splitter = splitRecords({ separator, longest, take: (cells, row) => records.push([row, cells]) });
    for (const piece of pieces) splitter.add(piece);
    splitter.end();
  } catch (error) {
    if (!(error instanceof RecordFault)) throw error;
    return { records, fault: `${error.kind} ${error.row}` };
  }
  return { records, fault: null };
}

const KINDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'not_closed',
  INVALID_OPENING_QUOTE: 'stray_quote',
  CSV_INVALID_CLOSING_QUOTE: 'stray_quote',
};

/** The same as a library reads them that many use. */
function theirs(text: string, separator: string): Read {
  const records: [number, readonly string[]][] = [];
  let row = 1;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push([row, cells]);
        row = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, fault: `${KINDS[String(error.code)] ?? String(error.code)} ${row}` };
  }
  return { records, fault: null };
}

describe('text is taken apart', () => {
  it('as a library does that many use, wherever the pieces of it end', () => {
    const bit = fc.constantFrom(
      'a',
      'é',
      ' ',
      ',',
      ';',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      ',"x"',
      '"a,b"',
      '"l\nm"',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 25 }), fc.constantFrom(',', ';'), (bits, separator) => {
        const text = bits.join('');
        const wanted = theirs(text, separator);
        expect(ours([text], separator)).toEqual(wanted);
        expect(ours([...text], separator)).toEqual(wanted);
        expect(ours(bits, separator)).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and a record without an end is refused before all of the text is kept', () => {
    const long = 'x'.repeat(600);
    expect(ours([`a,b\n${long}`, long], ',')).toEqual({ records: [[1, ['a', 'b']]], fault: 'too_long 2' });
    expect(ours([`a,b\n"${long}\n`, long], ',').fault).toBe('too_long 2');
    expect(ours([`a,"${long}"\n"${long}",b\n`], ',').fault).toBeNull();
    expect(ours([`"${long}","${long}"\n`], ',').fault).toBe('too_long 1');
    expect(ours([`${long},${long}\n`], ',').fault).toBe('too_long 1');
    expect(ours([`${'"'.repeat(1_501)}`], ',').fault).toBe('not_closed 1');
  });
});
