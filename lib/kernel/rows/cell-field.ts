/** The name of the field of a cell of a grid, by its row and column, both from 0. */
export const cellField = (row: number, column: number): string => `r${row}c${column}`;

/** The row and column of such a name; null where it is none. */
export function cellOfField(name: string): { readonly row: number; readonly column: number } | null {
  const [, row, column] = /^r(\d{1,4})c(\d{1,3})$/.exec(name) ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
