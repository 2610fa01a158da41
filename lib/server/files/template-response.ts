import 'server-only';
import ExcelJS from 'exceljs';
import type { TemplateColumn, TemplateWorkbook } from '../../kernel/text/template';

/** Rows that are made ready to be filled in. */
const READY_ROWS = 2_000;
/** Characters that a spreadsheet takes in the list of a cell; a longer one stands on a sheet of its own. */
const LONGEST_LIST = 250;
const LISTS = 'Lookups';
const FORMATS: Readonly<Record<TemplateColumn['kind'], string>> = {
  text: 'General',
  key: '@',
  day: 'dd/mm/yyyy',
  number: 'General',
};

/** The workbook to fill in, to download. */
export async function templateResponse(template: TemplateWorkbook): Promise<Response> {
  return new Response(await templateBytes(template), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="data-template.xlsx"',
      'cache-control': 'no-store',
    },
  });
}

/** A sheet of notes, one for each file with lists to choose from, and one of examples, which an import leaves out. */
export async function templateBytes({ sheets, examples }: TemplateWorkbook): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  writeNotes(workbook.addWorksheet('Notes'));
  const lists: string[][] = [];
  for (const { name, columns } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] });
    columns.forEach((column, at) => writeColumn(sheet, at + 1, column, lists));
  }
  writeExamples(workbook.addWorksheet('Examples'), examples);
  const lookups = workbook.addWorksheet(LISTS, { state: 'hidden' });
  lists.forEach((list, at) => list.forEach((word, row) => (lookups.getCell(row + 1, at + 1).value = word)));
  return workbook.xlsx.writeBuffer();
}

function writeNotes(sheet: ExcelJS.Worksheet): void {
  sheet.getColumn(1).width = 100;
  for (const line of [
    'Fill in the sheets that you need, and bring this workbook as it is under Data. Sheets that are left empty are left out.',
    'Columns in bold must be filled in. Point at a heading to read what belongs there.',
    'Codes are text, so that zeros at their start stay. Days are days: 02/11/2026.',
    'The sheet Examples and this one are not read.',
  ])
    sheet.addRow([line]).getCell(1).alignment = { wrapText: true };
}

function writeColumn(
  sheet: ExcelJS.Worksheet,
  at: number,
  { name, note, required, kind, choices }: TemplateColumn,
  lists: string[][],
): void {
  const column = sheet.getColumn(at);
  column.width = Math.max(12, name.length + 3);
  column.numFmt = FORMATS[kind];
  const head = sheet.getCell(1, at);
  head.value = name;
  head.font = { bold: required };
  head.note = note;
  if (choices.length === 0) return;
  const validation: ExcelJS.DataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [listOf(choices, lists)],
    // What is not on the list is told by the check, which takes other names too.
    showErrorMessage: false,
  };
  for (let row = 2; row <= READY_ROWS; row += 1) sheet.getCell(row, at).dataValidation = validation;
}

function listOf(choices: readonly string[], lists: string[][]): string {
  const text = choices.join(',');
  if (text.length <= LONGEST_LIST && !choices.some((choice) => /[",]/.test(choice))) return `"${text}"`;
  lists.push([...choices]);
  const column = String.fromCharCode(64 + lists.length);
  return `${LISTS}!$${column}$1:$${column}$${choices.length}`;
}

function writeExamples(sheet: ExcelJS.Worksheet, examples: TemplateWorkbook['examples']): void {
  for (const { name, rows } of examples) {
    sheet.addRow([name]).font = { bold: true };
    for (const row of rows) sheet.addRow([...row]);
    sheet.addRow([]);
  }
}
