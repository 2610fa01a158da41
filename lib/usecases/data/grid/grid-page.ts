import 'server-only';
import type { ImportFile } from '../../import/import-report';
import type { ShownUpload } from '../upload-page';

/** Rows of a grid at the most: more are brought as a file. */
export const MOST_GRID_ROWS = 200;

/** Characters of rows that are pasted at the most. */
export const MOST_PASTED = 200_000;

/** Bytes of a file that is mended as a grid at the most. */
export const MOST_GRID_BYTES = 400_000;

/** A column of a grid. */
interface GridColumn {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

/** What is said of a cell, or of a row as a whole. */
export interface GridNote {
  readonly kind: 'error' | 'warning';
  readonly message: string;
}

/** A cell: what stands in it, and what is said of it. */
export interface GridCell {
  /** The name of its field in the form. */
  readonly field: string;
  readonly text: string;
  readonly notes: readonly GridNote[];
}

/** A row of a grid, in the order of its columns. */
export interface GridRow {
  /** Counted from 1. */
  readonly number: number;
  readonly cells: readonly GridCell[];
  /** What is said of the row as a whole. */
  readonly notes: readonly GridNote[];
}

/** Rows that somebody pasted or brought, to be mended and filled in where they stand. */
export interface GridPage {
  readonly id: string;
  readonly state: ShownUpload['state'];
  readonly file: ImportFile;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** What is said of the rows together. */
  readonly notes: readonly GridNote[];
  readonly errorCount: number;
  /** Whether there are columns that are not shown. */
  readonly hasMore: boolean;
  /** Rows at the most. */
  readonly mostRows: number;
}
