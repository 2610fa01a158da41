import type { CsvCell } from './csv';

/** A list as a file, whatever kind of file it becomes. */
export interface Sheet {
  /** What the sheet is called in a workbook: at most 31 characters are used. */
  readonly title: string;
  /** Lines above the table: the marking, what is listed, how it is narrowed, when its data is from. */
  readonly heading: readonly string[];
  /** The head of each column. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A file of one or several sheets; its name without an ending. */
export interface SheetFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** The first sheet as the rows of a CSV file: one line of heading, the head, the rows. */
export function csvRows({ sheets: [sheet] }: SheetFile): (readonly CsvCell[])[] {
  return sheet === undefined ? [] : [[sheet.heading.join(' ')], sheet.head, ...sheet.rows];
}

/** A name of a file without what some system could not keep. */
export function plainFileName(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^A-Za-z0-9-]/g, '-')).join('-');
}
