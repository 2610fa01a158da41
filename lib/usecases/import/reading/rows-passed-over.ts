import 'server-only';
import type { ProblemLog } from '../import-report';
import type { MergedCells } from '../workbook/read-sheet';
import { columnOf, type FileSpec } from './file-spec';
import type { Header, RawRow } from './read-header';

const TOTAL = /^(grand |overall |sub[ -]?)?totals?\b/i;

/** Whether a row adds up those above it: it says so first, and lacks what every row must have, or has it where only a CRN can stand. */
export function isTotalsRow<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  header: Header<Row>,
  raw: RawRow,
): boolean {
  if (!TOTAL.test(firstOf(raw).slice(0, 40))) return false;
  const filled = new Set(
    header.flatMap((known, index) => (known !== null && isFilled(raw, index) ? [known.column] : [])),
  );
  const first = header[raw.cells.findIndex((cell) => cell.trim() !== '')];
  if (first !== null && first !== undefined && spec.fields[first.field].json.is === 'crn') return true;
  return spec.required.some((field) => !filled.has(columnOf(spec, field)));
}

/** The first cell of a row with something in it. */
export function firstOf({ cells }: RawRow): string {
  return (cells.find((cell) => cell.trim() !== '') ?? '').trim();
}

function isFilled({ cells }: RawRow, index: number): boolean {
  return (cells[index] ?? '').trim() !== '';
}

/** Looks out for cells that were made one among the rows of a sheet: all but the first of them are empty, which nobody meant. */
interface MergeWatch {
  row(header: readonly unknown[], raw: RawRow): void;
  merged(cells: MergedCells): void;
}

/** Starts with no row seen; cells that were made one above the first row below the header are titles. */
export function startMergeWatch(file: string, log: ProblemLog): MergeWatch {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let columns = 0;
  let listed = 0;
  return {
    row: (header, { row }) => {
      first = Math.min(first, row);
      last = row;
      columns = header.length;
    },
    merged: ({ name, firstRow, lastRow, firstColumn }) => {
      if (lastRow < first || firstRow > last || firstColumn >= columns || listed > MOST_LISTED) return;
      listed += 1;
      log.error(
        { file, row: firstRow, value: name },
        `The cells ${name} are merged: take them apart and fill in every row`,
      );
    },
  };
}

const MOST_LISTED = 20;
