import 'server-only';
import type { ExportGround } from '../../../../db/queries/export/export-ground';
import type { Reader, Tables } from '../../../../db/store';
import type { CsvCell } from '../../../kernel/text/csv';
import type { Sheet } from '../../../kernel/text/sheet';
import { EXTRACTED_AT } from '../../import/reading/extract-time';
import { columnOf, type FileSpec } from '../../import/reading/file-spec';
import type { ImportFile } from '../../import/import-report';
import type { TakeOutRights } from '../../../domain/access/take-out-rights';

/** What the rows of a file are read from. */
export interface Taking {
  readonly db: Reader;
  readonly t: Tables;
  readonly ground: ExportGround;
  readonly rights: TakeOutRights;
  /** Whether the model takes its bands from files. */
  readonly importsBands: boolean;
}

/** A file of the import, written: every column that the import knows of it, so that none can be forgotten. */
interface Written<Row, Required extends keyof Row & string, Stored> {
  readonly spec: FileSpec<Row, Required>;
  readonly cells: { readonly [Field in keyof Row]: (stored: Stored) => CsvCell };
  readonly read: (taking: Taking) => AsyncIterable<readonly Stored[]>;
  /** Columns that this reader's file does not have: an import leaves alone what a file has no column for. */
  readonly without?: (taking: Taking) => readonly (keyof Row & string)[];
}

/** A file of the import for a reader: its head, and its rows in parts. */
export interface FileToTake {
  readonly file: ImportFile;
  readonly head: (taking: Taking) => readonly string[];
  readonly rows: (taking: Taking, extractedAt: string) => AsyncGenerator<Sheet['rows']>;
}

/** A file to take out, by the description that the import reads it by. */
export function fileToTake<Row, Required extends keyof Row & string, Stored>({
  spec,
  cells,
  read,
  without,
}: Written<Row, Required, Stored>): FileToTake {
  const fieldsFor = (taking: Taking) => {
    const left = new Set<string>(without?.(taking) ?? []);
    return (Object.keys(cells) as (keyof Row & string)[]).filter((field) => !left.has(field));
  };
  return {
    file: spec.file,
    head: (taking) => [...fieldsFor(taking).map((field) => columnOf(spec, field)), EXTRACTED_AT],
    rows: async function* (taking, extractedAt) {
      const fields = fieldsFor(taking);
      for await (const part of read(taking))
        yield part.map((stored) => [...fields.map((field) => cells[field]?.(stored) ?? null), extractedAt]);
    },
  };
}

/** A list as one cell. */
export const listed = (items: readonly string[]): string => items.join(';');

/** Hundredths as the number that a file writes; null where it is not known. */
export const wholes = (hundredths: number | null): number | null =>
  hundredths === null ? null : hundredths / 100;
