/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A table with its rows, by the names of the columns. */
export type TableRows = readonly [table: string, rows: readonly Row[]];
