import { crc32, deflateRawSync } from 'node:zlib';
import type { ImportSource } from '../import-report';

type Parts = Readonly<Record<string, string | Buffer>>;

/** How a packed file lies about itself. */
export interface Lies {
  /** Says of every part that it has so many bytes unpacked. */
  readonly size?: number;
}

/** Files packed as ZIP, each compressed. */
export function zipOf(parts: Parts, lies: Lies = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(lies.size ?? bytes.length, 8);
    const head = (signature: number, before: readonly number[], after: number): Buffer => {
      const start = Buffer.alloc(4);
      start.writeUInt32LE(signature);
      const nameLength = Buffer.alloc(2);
      nameLength.writeUInt16LE(Buffer.byteLength(name));
      return Buffer.concat([start, Buffer.from(before), sizes, nameLength, Buffer.alloc(after)]);
    };
    const local = Buffer.concat([
      head(0x04034b50, [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0], 2),
      Buffer.from(name),
      packed,
    ]);
    const entry = head(0x02014b50, [20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0], 16);
    entry.writeUInt32LE(offset, entry.length - 4);
    central.push(entry, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A cell of a sheet: text, or its XML with its attributes, `<c t="e"><v>#REF!</v></c>` without the reference. */
export type TestCell = string | number | null | { readonly xml: string; readonly attributes?: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Rows that are hidden, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
  /** Columns that are hidden, the first and the last, from 1. */
  readonly hiddenColumns?: readonly (readonly [number, number])[];
}

/** The styles of a test's cells by number: 0 plain, 1 a day, 2 a percentage, 3 six figures, 4 "HX"000, 5 text, 6 a day and a time. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="&quot;HX&quot;000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[
  0, 164, 10, 165, 166, 49, 22,
]
  .map((id) => `<xf numFmtId="${id}"/>`)
  .join('')}</cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets. */
export function partsOf(sheets: readonly TestSheet[], from1904 = false): Record<string, string> {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) => `<sheet name="${name}" r:id="r${at}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_sheet, at) =>
          `<Relationship Id="r${at}" Type="${relations}/worksheet" Target="worksheets/s${at}.xml"/>`,
      )
      .join('')}<Relationship Id="rs" Type="${relations}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/s${at}.xml`, sheetXml(sheet)])),
  };
}

/** A workbook with these sheets, as a file of an import. */
export function workbookOf(sheets: readonly TestSheet[], name = 'book.xlsx', from1904 = false): ImportSource {
  return { name, bytes: () => [zipOf(partsOf(sheets, from1904))] };
}

function sheetXml({ rows, hiddenRows = [], merged = [], hiddenColumns = [] }: TestSheet): string {
  const body = rows.map((cells, index) => {
    const row = index + 1;
    const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('');
    return `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  const cols = hiddenColumns
    .map(([first, last]) => `<cols><col min="${first}" max="${last}" hidden="1"/></cols>`)
    .join('');
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet>${cols}<sheetData>${body.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === null) return `<c r="${at}"/>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" ${cell.attributes ?? ''}>${cell.xml}</c>`;
  const safe = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** A number that a style shows in its own way. */
export const styled = (value: number, style: number): TestCell => ({
  attributes: `s="${style}"`,
  xml: `<v>${value}</v>`,
});
