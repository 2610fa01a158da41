import 'server-only';
import { guessColumns } from '../../import/mapping/guess-columns';
import type { FileColumns } from '../../import/reading/file-spec';
import { separatorOf } from '../../import/reading/separator';
import { RecordFault, splitRecords } from '../../import/reading/split-records';

/** More than a row that somebody pastes may have. */
const LONGEST_ROW = 20_000;

/**
 * The cells of rows that were copied from a spreadsheet (tabs between them), or from a text with commas or semicolons. A line end within a
 * cell is a space. Rows without a value are left out.
 */
export function pastedCells(spec: Pick<FileColumns, 'columns'>, text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : separatorOf(text, new Set(spec.columns));
  const rows = quotedCells(text, separator) ?? text.split(/\r\n|\n|\r/).map((line) => line.split(separator));
  return rows.map((cells) => cells.map(inOneLine)).filter((cells) => cells.some((cell) => cell !== ''));
}

/** Cells as a spreadsheet copies them, in quotes where it must; null where quotes are no such: then each stands for itself. */
function quotedCells(text: string, separator: string): string[][] | null {
  const rows: string[][] = [];
  const splitter = splitRecords({
    separator,
    longest: LONGEST_ROW,
    take: (cells) => rows.push([...cells]),
  });
  try {
    splitter.add(text);
    splitter.end();
    return rows;
  } catch (error) {
    if (error instanceof RecordFault) return null;
    throw error;
  }
}

/** A cell in one line, without the space around it. */
export function inOneLine(text: string): string {
  return text
    .split(/[\r\n\t]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Rows below their headings: the first row where it is one (it names the key, or half of its cells are names of columns), else the columns of
 * the file in the order in which its template has them.
 */
export function underHeadings(
  spec: Pick<FileColumns, 'file' | 'columns' | 'about' | 'key'>,
  rows: readonly (readonly string[])[],
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const [first = []] = rows;
  if (isHeadings(spec, first)) return { head: first, rows: rows.slice(1) };
  const width = Math.max(spec.key.length, ...rows.map(widthOf));
  return { head: spec.columns.slice(0, width), rows };
}

function isHeadings(
  spec: Pick<FileColumns, 'file' | 'columns' | 'about' | 'key'>,
  cells: readonly string[],
): boolean {
  const known = guessColumns(spec, cells).flatMap((one) => (one === null ? [] : [one.column]));
  const filled = cells.filter((cell) => cell !== '').length;
  return filled > 0 && (spec.key.every((column) => known.includes(column)) || known.length * 2 >= filled);
}

/** The place behind the last cell that has something in it. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** Rows as text that an import reads: as they are, since nobody else does. */
export function toPlainCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string =>
    /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}
