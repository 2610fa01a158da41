import 'server-only';
import { createProblemLog, type ImportFile } from '../../import/import-report';
import { settleTables } from '../../import/mapping/find-files';
import { columnsOfFile } from '../../import/mapping/guess-file';
import type { SettledColumn, SettledTable } from '../../import/mapping/settle-table';
import { examplesBelow, type TableHead } from '../../import/mapping/table-head';
import { EXTRACTED_AT } from '../../import/reading/extract-time';
import type { UseCaseContext } from '../../context';
import type { AskedColumn, AskedTable, ColumnChoice } from '../columns-page';
import { saidOf, sourcesOf, type Upload } from './own-upload';

/** A table with something in it, as it is settled so far. */
export interface OpenTable extends SettledTable {
  readonly head: TableHead;
  /** What it is taken to hold until somebody says so; null: it is left out. */
  readonly takenFor: ImportFile | null;
}

/** The tables of an upload that can be read at all, in the order of its files. */
export async function openTablesOf(context: UseCaseContext, upload: Upload): Promise<OpenTable[]> {
  const settled = await settleTables(sourcesOf(context, upload), saidOf(context, upload), createProblemLog());
  return settled.flatMap((one) =>
    one.head === null ? [] : [{ ...one, head: one.head, takenFor: takenForOf(one) }],
  );
}

function takenForOf({ by, file, guessedFile }: SettledTable): ImportFile | null {
  return by === 'names' ? (guessedFile ?? file) : file;
}

/** The name of the field that says what a table holds. */
export const fileField = (table: number): string => `file-${table}`;
/** The name of the field that says what one of its headings is. */
export const columnField = (table: number, { index }: Pick<SettledColumn, 'index'>): string =>
  `column-${table}-${index}`;

/** A table as somebody is asked about it. */
export function askedTable(open: OpenTable, place: number): AskedTable {
  const { table, head, takenFor, file, columns, before } = open;
  return {
    field: fileField(place),
    name: table.name,
    file: takenFor,
    guessed: takenFor !== file,
    headRow: head.row,
    columns: takenFor === null ? [] : columns.map((one) => askedColumn(open, place, one)),
    choices: takenFor === null ? [] : choicesOf(takenFor),
    saidBefore: before === null ? null : { at: before.at, by: before.by },
  };
}

/** Who somebody under supervision is: the person who brings the files knows their columns without them. */
const NAMES: ReadonlySet<string> = new Set(['forename', 'surname', 'date_of_birth']);

function askedColumn({ head, takenFor }: OpenTable, place: number, one: SettledColumn): AskedColumn {
  const { heading, index, column, guess } = one;
  const taken = column ?? (column === undefined ? guess : null) ?? '';
  const named = takenFor === 'cases.csv' && NAMES.has(taken);
  return {
    field: columnField(place, one),
    heading,
    examples: named ? null : examplesBelow(head, index),
    column: taken,
    guessed: column === undefined && guess !== null,
  };
}

/** The columns that a file may have: those that it must have first. */
function choicesOf(file: ImportFile): ColumnChoice[] {
  const { about } = columnsOfFile(file);
  const choices = about.map(({ name, label, required }) => ({ name, label, required }));
  return [
    ...choices.filter(({ required }) => required),
    ...choices.filter(({ required }) => !required),
    { name: EXTRACTED_AT, label: 'When the file was extracted', required: false },
  ];
}
