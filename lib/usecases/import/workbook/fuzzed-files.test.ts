import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrought } from '../testing/read-brought';
import { partsOf, styled, zipOf } from '../testing/workbook-fixture';

const ROWS = [
  ['crn', 'setting', 'surname', 'rsr'],
  ['X300001', 'community', 'Ford', 3.41],
  ['X300002', 'licence', 'Zoë', styled(0.05, 2)],
] as const;
const PARTS = partsOf([{ name: 'Cases', rows: ROWS }]);
const BOOK = zipOf(PARTS);
const TEXT = Buffer.from(
  'crn,setting,surname,rsr\nX300001,community,"Ford, Ann",3.41\nX300002,licence,Zoë,5%\n',
);

/** Reads a file as an import does: never a fault that nobody foresaw, and every answer a sentence. */
async function answerOf(name: string, bytes: Buffer) {
  const { files, errors } = await readBrought([{ name, bytes: () => [bytes] }]);
  for (const { message } of errors) expect(message.length).toBeGreaterThan(15);
  return { cases: files.cases?.rows.map(({ values }) => values) ?? null, errors };
}

/** What becomes of a file on a bad day: cut, bytes written over, put in or taken out. */
const damage = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }) }).map(
    ({ at }) =>
      (file: Buffer) =>
        file.subarray(0, Math.floor(file.length * at)),
  ),
  fc
    .array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((writes) => (file: Buffer) => {
      const copy = Buffer.from(file);
      for (const [at, byte] of writes) copy[Math.floor(copy.length * at)] = byte;
      return copy;
    }),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 20 }))
    .map(([at, bytes]) => (file: Buffer) => {
      const place = Math.floor(file.length * at);
      return Buffer.concat([file.subarray(0, place), bytes, file.subarray(place)]);
    }),
);

const word = fc.string({ maxLength: 12, unit: 'grapheme' });
const xmlText = word.map((text) => text.replace(/[<&\u0000-\u001f\ufffe\uffff]/g, '').replaceAll(']]>', ''));
/** Cells as no program writes them, and as some do. */
const cell = fc
  .record({
    type: fc.constantFrom('s', 'str', 'b', 'e', 'd', 'n', 'inlineStr', 'zz', ''),
    style: fc.constantFrom('0', '1', '2', '3', '4', '6', '99', '-1', 'x'),
    at: fc.constantFrom('A2', 'B2', 'C2', 'D2', 'ZZ2', '', '2', 'AAAA1'),
    value: fc.oneof(xmlText, fc.double().map(String), fc.integer().map(String)),
    formula: fc.boolean(),
  })
  .map(
    ({ type, style, at, value, formula }) =>
      `<c r="${at}" s="${style}" t="${type}">${formula ? '<f>A1</f>' : ''}<v>${value.replaceAll('&', '')}</v></c>`,
  );

describe('a file that is not as it should be', () => {
  it('and is a workbook is refused, or read as it was: never otherwise, and nothing breaks', async () => {
    const whole = await answerOf('cases.xlsx', BOOK);
    expect(whole).toMatchObject({ errors: [], cases: [{ rsr: 3.41 }, { rsr: 5, surname: 'Zoë' }] });
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const { cases, errors } = await answerOf('cases.xlsx', damaged(BOOK));
        if (errors.length === 0) expect(cases).toEqual(whole.cases);
      }),
    );
  });

  it('and is text gets a plain answer', async () => {
    await fc.assert(
      fc.asyncProperty(damage, fc.constantFrom('utf8', 'utf16le', 'latin1'), async (damaged, encoding) => {
        const file = Buffer.from(TEXT.toString('utf8'), encoding as BufferEncoding);
        await answerOf('cases.csv', damaged(file));
      }),
    );
  });

  it('and holds any cells at all gets a plain answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 8 }), fc.boolean(), async (cells, closed) => {
        const sheet = (PARTS['xl/worksheets/s0.xml'] ?? '').replace(
          '</sheetData>',
          `<row r="4">${cells.join('')}${closed ? '</row>' : ''}</sheetData>`,
        );
        const { cases, errors } = await answerOf(
          'cases.xlsx',
          zipOf({ ...PARTS, 'xl/worksheets/s0.xml': sheet }),
        );
        if (!closed) expect(errors).not.toEqual([]);
        if (errors.length === 0)
          expect(cases?.slice(0, 2)).toMatchObject([{ crn: 'X300001' }, { crn: 'X300002' }]);
      }),
    );
  });

  it('and holds quotes, separators, formulas and control characters in any place gets a plain answer', async () => {
    const piece = fc.oneof(
      word,
      fc.constantFrom('"', ',', ';', '\t', '\r\n', '\n', '\0', '=1+1', '#REF!', 'X300001', 'community'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        await answerOf('cases.csv', Buffer.from(`crn,setting,surname,rsr\n${pieces.join('')}`));
      }),
    );
  });
});
