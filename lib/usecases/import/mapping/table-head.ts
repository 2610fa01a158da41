import 'server-only';
import { createHash } from 'node:crypto';
import { withoutInvisible } from '../../../kernel/text/fold-key';
import type { ImportFile } from '../import-report';
import { columnName } from '../reading/column-name';
import type { ColumnAbout, FileColumns } from '../reading/file-spec';
import { EXTRACTED_AT } from '../reading/extract-time';
import { isHeader, MEND_COLUMN, MOST_ABOVE, type RawRow } from '../reading/read-header';
import { type Fits, guessColumns } from './guess-columns';

/** The headings of a table, where they stand, and the rows that were seen below them. */
export interface TableHead {
  readonly row: number;
  /** As they stand in the file. */
  readonly cells: readonly string[];
  /** The same, tidy: for people to read. */
  readonly headings: readonly string[];
  /** The same folded, each a different one: by these a mapping names them. Empty: the column has no heading. */
  readonly keys: readonly string[];
  readonly below: readonly RawRow[];
}

/**
 * The row of headings among the first rows of a table: one that has the keys of a file, else the one with the most headings that may be known
 * (of those that a mapping names, where there is one), else the first of the widest. Null: there is no row.
 */
export function headOf(
  top: readonly RawRow[],
  specs: readonly FileColumns[],
  wanted: ReadonlySet<string> = new Set(),
): TableHead | null {
  const rows = top.slice(0, MOST_ABOVE);
  const whole = rows.findIndex(({ cells }) =>
    specs.some((spec) => isHeader(spec, cells, specs.length === 1 ? 'key' : 'required')),
  );
  const place = whole >= 0 && wanted.size === 0 ? whole : likeliest(rows, specs, wanted);
  const found = rows[place];
  if (found === undefined) return null;
  const headings = found.cells.map((cell) =>
    withoutInvisible(cell.slice(0, 200)).replace(/\s+/g, ' ').trim(),
  );
  return {
    row: found.row,
    cells: found.cells,
    headings,
    keys: keysOf(headings),
    below: top.slice(place + 1),
  };
}

/** Fewer headings that may be known may as well be values. */
const FEWEST_KNOWN = 2;

function likeliest(
  rows: readonly RawRow[],
  specs: readonly FileColumns[],
  wanted: ReadonlySet<string>,
): number {
  const known = rows.map(({ cells }) =>
    Math.max(
      cells.filter((cell) => wanted.has(columnName(cell))).length,
      ...specs.map((spec) => guessColumns(spec, cells).filter((one) => one !== null).length),
    ),
  );
  const most = Math.max(0, ...known);
  if (most >= FEWEST_KNOWN) return known.indexOf(most);
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return widths.indexOf(Math.max(0, ...widths));
}

/** Headings folded; the second of two that are alike is "name (2)". */
function keysOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const name = columnName(heading);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return name === '' || times === 1 ? name : `${name}_(${times})`;
  });
}

/** Columns of every file, which no mapping needs to name. */
export function isOwnColumn(key: string): boolean {
  return key === EXTRACTED_AT || key === MEND_COLUMN;
}

/** A mark of the shape of a table: its headings in any order, and what its name says that it holds. Another shape, another mark. */
export function shapeOf(named: ImportFile | null, { keys }: Pick<TableHead, 'keys'>): string {
  const headings = keys.filter((key) => key !== '' && !isOwnColumn(key)).sort();
  return createHash('sha256')
    .update(JSON.stringify([named ?? '', ...headings]))
    .digest('hex');
}

/** Whether what stands below a heading may be of a column: where a code belongs and every value that was seen has a space in it, it is a name. */
export function fitsBelow({ below }: Pick<TableHead, 'below'>): Fits {
  return (index, about) => {
    const pattern = patternOf(about);
    if (pattern === null) return true;
    const seen = below.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '');
    return seen.length === 0 || seen.some((text) => pattern.test(withoutInvisible(text.slice(0, 60)).trim()));
  };
}

function patternOf({ json, isKey }: ColumnAbout): RegExp | null {
  if (json.is === 'crn') return /^[a-z]\s?\d{3}\s?\d{3}$/i;
  return isKey && json.is === 'text' ? /^\S+$/ : null;
}

/** The values that stand first below a heading: for people to see what it holds. */
export function examplesBelow({ below }: Pick<TableHead, 'below'>, index: number, most = 3): string[] {
  const seen = below.map(({ cells }) => withoutInvisible((cells[index] ?? '').slice(0, 60)).trim());
  return [...new Set(seen.filter((text) => text !== ''))].slice(0, most);
}
