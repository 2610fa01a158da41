/** A row of an import file: its cells in the order of the file's columns. */
export type Cells = readonly (string | number | null)[];
