import 'server-only';
import { FileFault } from '../reading/checked-text';
import type { Shown } from './number-formats';
import type { Workbook, WorkbookSheet } from './open-workbook';
import { type CellKind, cellOf } from './cell';
import { readXml, wholeOf } from './read-xml';
import { WORKBOOK_FAULTS } from './workbook-faults';

/** Rows with something in them that a sheet may have, its header and what stands above it among them. */
const MOST_ROWS = 100_020;
const MOST_COLUMNS = 1_000;
const PLAIN: Shown = { as: 'plain' };

/** A row of a sheet: its cells as texts, and what each was. */
interface SheetRow {
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly row: number;
}

/** Cells that were made one, by rows and columns counted from 1 and from 0. */
export interface MergedCells {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
}

/** What is told of a sheet as it is read. */
export interface SheetReader {
  /** A row with something in it. */
  row(row: SheetRow): void;
  hiddenRow?(): void;
  /** Columns that are hidden, the first and the last of them, from 0; told before any row. */
  hiddenColumns?(first: number, last: number): void;
  merged?(cells: MergedCells): void;
  /** Whether enough was read. */
  done?(): boolean;
}

/** Reads a sheet, row by row, never held whole. Throws a FileFault where it is damaged or larger than is taken. */
export async function readSheet(
  workbook: Workbook,
  { part }: WorkbookSheet,
  reader: SheetReader,
): Promise<void> {
  const strings = await workbook.strings();
  const cells = startCells(workbook, strings);
  let rows = 0;
  let row = 0;
  let hidden = false;
  await readXml(workbook.parts.text(part), {
    ...(reader.done === undefined ? {} : { done: reader.done }),
    open: (name, attributes) => {
      if (name === 'row') {
        row = wholeOf(attributes.r) ?? row + 1;
        hidden = ['1', 'true'].includes(attributes.hidden ?? '');
        cells.startRow();
      } else if (name === 'col') {
        const [first, last] = [wholeOf(attributes.min), wholeOf(attributes.max)];
        if (['1', 'true'].includes(attributes.hidden ?? '') && first && last)
          reader.hiddenColumns?.(first - 1, last - 1);
      } else if (name === 'mergeCell') {
        const merged = mergedOf(attributes.ref ?? '');
        if (merged !== null) reader.merged?.(merged);
      } else cells.open(name, attributes);
    },
    text: (text) => cells.text(text),
    close: (name) => {
      if (name !== 'row') {
        cells.close(name);
        return;
      }
      const read = cells.endRow();
      if (read === null || reader.done?.() === true) return;
      rows += 1;
      if (rows > MOST_ROWS) throw new FileFault(WORKBOOK_FAULTS.long);
      if (hidden) reader.hiddenRow?.();
      reader.row({ ...read, row });
    },
  });
}

/** Puts the cells of a row together as their parts come. */
function startCells({ shown, from1904 }: Workbook, strings: readonly string[]) {
  let texts: string[] = [];
  let kinds: CellKind[] = [];
  let column = -1;
  let type = 'n';
  let style: Shown = PLAIN;
  let formula = false;
  let valued = false;
  let inCell = false;
  let spoken = 0;
  let taking = false;
  let written = '';
  const finish = (): void => {
    inCell = false;
    const cell = cellOf({ type, style, formula, value: valued ? written : null }, { strings, from1904 });
    if (cell.text === '' && cell.kind === 'text') return;
    if (column >= MOST_COLUMNS) throw new FileFault(WORKBOOK_FAULTS.wide);
    while (texts.length < column) {
      texts.push('');
      kinds.push('text');
    }
    texts[column] = cell.text;
    kinds[column] = cell.kind;
  };
  return {
    startRow: () => {
      texts = [];
      kinds = [];
      column = -1;
    },
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'c') {
        inCell = true;
        column = columnOf(attributes.r) ?? column + 1;
        type = attributes.t ?? 'n';
        style = shown[wholeOf(attributes.s) ?? 0] ?? PLAIN;
        formula = false;
        valued = false;
        written = '';
      } else if (inCell && name === 'f') formula = true;
      else if (name === 'rPh') spoken += 1;
      taking = inCell && spoken === 0 && (name === 'v' || (name === 't' && type === 'inlineStr'));
      if (taking) valued = true;
    },
    text: (text: string) => {
      if (taking) written += text;
    },
    close: (name: string) => {
      taking = false;
      if (name === 'rPh') spoken -= 1;
      else if (name === 'c' && inCell) finish();
    },
    endRow: () => (texts.length === 0 ? null : { cells: texts, kinds }),
  };
}

/** The column of a reference, from 0: "AB12" is 27. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  let letters = 0;
  for (; letters < reference.length && letters < 4; letters += 1) {
    const letter = reference.charCodeAt(letters) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return letters === 0 ? null : column - 1;
}

function mergedOf(name: string): MergedCells | null {
  const [, first = '', firstRow = '', lastRow = ''] =
    /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(name) ?? [];
  return first === ''
    ? null
    : { name, firstRow: Number(firstRow), lastRow: Number(lastRow), firstColumn: columnOf(first) ?? 0 };
}
