import 'server-only';
import type { ImportFile } from '../import/import-report';

/** A column that a heading may be. */
export interface ColumnChoice {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

/** A heading of a file that was brought, and what it is taken for until somebody says so. */
export interface AskedColumn {
  /** The name of its field in the form. */
  readonly field: string;
  readonly heading: string;
  /** Values that stand below it; null: they name people under supervision, and are not shown. */
  readonly examples: readonly string[] | null;
  /** Empty: left out. */
  readonly column: string;
  readonly guessed: boolean;
}

/** A file, or a sheet, that was brought: what it is taken to hold, and its headings. */
export interface AskedTable {
  readonly field: string;
  readonly name: string;
  /** Null: left out, until somebody says what it holds. */
  readonly file: ImportFile | null;
  readonly guessed: boolean;
  /** The row on which its headings stand. */
  readonly headRow: number;
  readonly columns: readonly AskedColumn[];
  readonly choices: readonly ColumnChoice[];
  /** Who said what of files of this shape, and when. */
  readonly saidBefore: { readonly at: string; readonly by: string } | null;
}

/** The page on which somebody says what their files hold. */
export interface ColumnsPage {
  readonly id: string;
  readonly tables: readonly AskedTable[];
  readonly files: readonly ImportFile[];
}
