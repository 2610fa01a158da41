import 'server-only';
import type { ImportFile } from '../import-report';
import { FILE_SPECS } from '../reading/file-specs';
import type { FileColumns } from '../reading/file-spec';
import { guessColumns } from './guess-columns';
import { fitsBelow, type TableHead } from './table-head';

/** The description of a file by its columns. */
export function columnsOfFile(file: ImportFile): FileColumns {
  const spec = FILE_SPECS.find((one) => one.file === file);
  if (spec === undefined) throw new Error(`no description of ${file}`);
  return spec;
}

/**
 * The file whose rows most likely stand below these headings: every column of its key is among them, and at least half of those that must be,
 * and more of its columns than of any other's. Null where none is, or two as much.
 */
export function guessFile(head: TableHead): ImportFile | null {
  const ranked = FILE_SPECS.map((spec) => ({ file: spec.file, known: knownOf(spec, head) }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known);
  const [first, second] = ranked;
  return first === undefined || first.known === second?.known ? null : first.file;
}

function knownOf(spec: FileColumns, head: TableHead): number {
  const guessed = new Set(guessColumns(spec, head.headings, fitsBelow(head)).map((one) => one?.column));
  guessed.delete(undefined);
  const required = spec.required.filter((column) => guessed.has(column)).length;
  const likely = spec.key.every((column) => guessed.has(column)) && required * 2 >= spec.required.length;
  return likely ? guessed.size : 0;
}
