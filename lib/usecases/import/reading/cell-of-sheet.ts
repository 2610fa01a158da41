import 'server-only';
import type { Field } from '../../../kernel/reading/field';
import { err, ok, type Result } from '../../../kernel/result';
import type { CellKind } from '../workbook/cell';
import { serialDay } from '../workbook/serial-day';

/** What the cells of a row of a sheet were, beside their texts. */
export interface SheetCells {
  readonly kinds: readonly CellKind[];
  readonly from1904: boolean;
}

/**
 * The text of a cell of a sheet for a field: as a file would hold it. A spreadsheet knows what a cell is, so what cannot be meant is refused
 * rather than guessed: a day where a code belongs was a code once ("MAR1").
 */
function cellOfSheet(
  { json }: Pick<Field<unknown, never>, 'json'>,
  text: string,
  kind: CellKind,
  from1904: boolean,
): Result<string, string> {
  const isNumber = json.is === 'number' || json.is === 'whole';
  const isWords = !isNumber && json.is !== 'day' && json.is !== 'yesNo';
  switch (kind) {
    case 'text':
    case 'percent':
      return ok(text);
    case 'error':
      return err(
        `This cell holds an error of the spreadsheet (${text}): mend its formula, or clear the cell`,
      );
    case 'unsaved':
      return err(
        'This cell has a formula whose value was not stored: open the workbook in a spreadsheet program and save it',
      );
    case 'day':
      if (isNumber) return err('This cell is a date or a time: format it as a number and write the number');
      return isWords
        ? err(
            `The spreadsheet made a date of this cell (${text}): format the column as text and write it again`,
          )
        : ok(text);
    case 'long':
      return isWords
        ? err('This number is longer than a spreadsheet keeps: format the column as text and write it again')
        : ok(text);
    case 'otherwise':
      return isWords
        ? err(
            `This cell shows more than it holds (${text}): format the column as text and write what it shows`,
          )
        : ok(text);
    case 'number':
      return ok(json.is === 'day' ? (serialDay(Number(text), from1904) ?? text) : text);
  }
}

/** The text of a cell: of a sheet, by what the cell was; in any file, what a spreadsheet leaves where a formula fails is no value. */
export function textOfCell(
  described: Pick<Field<unknown, never>, 'json'>,
  { cell, kind = 'text', sheet }: CellOfFile,
): Result<string, string> {
  const text = withoutMark(cell.trim(), described);
  if (sheet === undefined || kind === 'text')
    return FAILED_FORMULA.test(text.slice(0, 20)) ? cellOfSheet(described, text, 'error', false) : ok(text);
  return cellOfSheet(described, text, kind, sheet.from1904);
}

/** A cell as it stands in a file; of a sheet, what it was. */
interface CellOfFile {
  readonly cell: string;
  readonly kind?: CellKind | undefined;
  readonly sheet?: SheetCells | undefined;
}

/**
 * Text that a spreadsheet would run has an apostrophe before it in every file that the service writes, and what people want a spreadsheet to keep
 * as it is ('001) has one too: it is no part of the text. Names may begin with one.
 */
function withoutMark(text: string, { json }: Pick<Field<unknown, never>, 'json'>): string {
  const kept = json.is === 'text' ? /^'[=+\-@\d]/ : /^'/;
  return kept.test(text.slice(0, 2)) ? text.slice(1) : text;
}

const FAILED_FORMULA = /^#(REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;
