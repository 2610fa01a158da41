/** A cell of an export: text is made safe; numbers stay numbers; null is empty. */
export type CsvCell = string | number | null;

/** Begins every file and print of the service. */
export const OFFICIAL_MARKING = 'OFFICIAL-SENSITIVE';

/** Begins a CSV file, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as a CSV file that spreadsheets read (RFC 4180, UTF-8 with a byte order mark, lines ending CR LF). Text that a spreadsheet would
 * run as a formula begins with an apostrophe, so that it is shown and never run.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}

/** Some rows of a CSV file, as `toCsv` writes them. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** What a spreadsheet takes for the beginning of a formula: the full-width signs of East Asian keyboards too. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text with an apostrophe before it where a spreadsheet would run it as a formula. */
export function neverRun(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = neverRun(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
