import 'server-only';
import type { ImportFile, TableMapping } from '../import-report';
import { columnName } from '../reading/column-name';
import { EXTRACTED_AT } from '../reading/extract-time';
import { FILE_SPECS } from '../reading/file-specs';
import { isHeader } from '../reading/read-header';
import { guessColumns, type GuessedColumn } from './guess-columns';
import { columnsOfFile, guessFile } from './guess-file';
import type { Table } from './open-tables';
import { fitsBelow, headOf, isOwnColumn, shapeOf, type TableHead } from './table-head';

/** What somebody said of a table of this shape before, and when. */
export interface SaidBefore {
  readonly mapping: TableMapping;
  readonly at: string;
  readonly by: string;
}

/** Who says what the headings of a table mean. `names`: they do themselves. */
type SaidBy = 'names' | 'given' | 'before' | 'guess';

/** A heading of a table, and what it was settled to mean. */
export interface SettledColumn {
  readonly key: string;
  readonly heading: string;
  /** Its place in the table, from 0. */
  readonly index: number;
  /** The column that it is; null: left out; undefined: not known, and ignored. */
  readonly column: string | null | undefined;
  /** Whether its name is that of the column. */
  readonly exact: boolean;
  /** What it may mean, where nobody said so. */
  readonly guess: string | null;
}

/** A table of which it is settled what it holds, and what each heading means. */
export interface SettledTable {
  readonly table: Table;
  /** Null: it has no rows. */
  readonly head: TableHead | null;
  /** Null: it is left out, or not known. */
  readonly file: ImportFile | null;
  readonly leftOut: boolean;
  /** What it may hold, where nobody said so. */
  readonly guessedFile: ImportFile | null;
  readonly by: SaidBy;
  readonly before: SaidBefore | null;
  /** Its headings, but for empty ones and the service's own. */
  readonly columns: readonly SettledColumn[];
  /** What is wrong with what was said of it. */
  readonly faults: readonly MappingFault[];
}

/** What is wrong with a mapping, and at which heading. */
export interface MappingFault {
  readonly heading: string | null;
  readonly message: string;
}

/** What is known of a table besides itself. */
interface Known {
  readonly given: TableMapping | null;
  readonly before: SaidBefore | null;
  /** Whether guesses are to be taken. */
  readonly accept: boolean;
}

/** The file whose required columns stand in a row at the start of a table: of several, the one with the most of them. */
function fileByHeadings({ top }: Pick<Table, 'top'>): ImportFile | null {
  const found = FILE_SPECS.filter((spec) => top.some(({ cells }) => isHeader(spec, cells, 'required'))).sort(
    (a, b) => b.required.length - a.required.length,
  );
  return found[0]?.file ?? null;
}

/** What a table is known to hold without anybody's word: by its name, or, a sheet, by its headings. */
function knownFile(table: Table): ImportFile | null {
  return table.named ?? (table.sheet === null ? null : fileByHeadings(table));
}

/** A mark of the shape of a table: of its headings, and of what its name says, where that is believed. Null: it has no rows. */
export function shapeOfTable(table: Table): string | null {
  const { head, file } = ownGuess(table);
  return head === null ? null : shapeOf(file === table.named ? file : null, head);
}

/**
 * What a table most likely holds, and its headings. Its name says the first, unless no key of that file is among the headings and they are
 * clearly those of another: "Team caseload.xlsx" holds no teams.
 */
function ownGuess(table: Table): { readonly head: TableHead | null; readonly file: ImportFile | null } {
  const known = knownFile(table);
  const spec = known === null ? null : columnsOfFile(known);
  const head = spec === null ? null : headOf(table.top, [spec]);
  if (spec !== null && head !== null && isHeader(spec, head.cells)) return { head, file: known };
  const any = headOf(table.top, FILE_SPECS);
  const guess = any === null ? null : guessFile(any);
  if (known === null || spec === null) return { head: any, file: guess };
  if (guess === null || guess === known || head === null) return { head, file: known };
  const columns = guessColumns(spec, head.headings, fitsBelow(head)).map((one) => one?.column);
  return spec.key.some((column) => columns.includes(column))
    ? { head, file: known }
    : { head: any, file: guess };
}

/** Settles what a table holds and what its headings mean: by what is said of it now, else by what was said of its shape, else by names alone. */
export function settleTable(table: Table, { given, before, accept }: Known): SettledTable {
  const said = given ?? before?.mapping ?? null;
  const { head: own, file: guessedFile } = ownGuess(table);
  const file = fileOf(table, said, accept ? guessedFile : null);
  const leftOut = said !== null && said.file === null;
  const wanted = new Set(Object.keys(said?.columns ?? {}).map(columnName));
  const specs = file === null ? FILE_SPECS : [columnsOfFile(file)];
  const head = said === null ? own : (headOf(table.top, specs, wanted) ?? own);
  const columns =
    head === null
      ? []
      : settleColumns(head, said === null ? guessedFile : (file ?? guessedFile), { said, accept });
  const by: SaidBy =
    given !== null
      ? 'given'
      : before !== null
        ? 'before'
        : accept &&
            (knownFile(table) !== file || columns.some((one) => one.column !== undefined && !one.exact))
          ? 'guess'
          : 'names';
  const faults = given === null || file === null ? [] : faultsOf(file, given, columns);
  return {
    table,
    head,
    file: leftOut ? null : file,
    leftOut,
    guessedFile,
    by,
    before: given === null ? before : null,
    columns,
    faults,
  };
}

function fileOf(table: Table, said: TableMapping | null, guessed: ImportFile | null): ImportFile | null {
  if (said?.file !== undefined) return said.file;
  return guessed ?? knownFile(table);
}

function settleColumns(
  head: TableHead,
  file: ImportFile | null,
  { said, accept }: { readonly said: TableMapping | null; readonly accept: boolean },
): SettledColumn[] {
  const columns = new Map(
    Object.entries(said?.columns ?? {}).map(([heading, column]) => [
      columnName(heading),
      column === null ? null : columnName(column),
    ]),
  );
  const guesses = file === null ? [] : guessRest(head, file, columns);
  return head.keys.flatMap((key, index): SettledColumn[] => {
    if (key === '' || isOwnColumn(key)) return [];
    const guess = guesses[index] ?? null;
    const exact = guess?.by === 'exact';
    const taken = exact || (accept && guess !== null) ? guess.column : undefined;
    return [
      {
        key,
        heading: head.headings[index] ?? '',
        index,
        column: columns.has(key) ? columns.get(key) : taken,
        exact: columns.has(key) ? columns.get(key) === key : exact,
        guess: columns.has(key) || exact ? null : (guess?.column ?? null),
      },
    ];
  });
}

/** What the headings mean of which nothing was said, among the columns that are left. */
function guessRest(
  head: TableHead,
  file: ImportFile,
  said: ReadonlyMap<string, string | null>,
): (GuessedColumn | null)[] {
  const spec = columnsOfFile(file);
  const taken = new Set(said.values());
  const open = {
    file,
    columns: spec.columns.filter((column) => !taken.has(column)),
    about: spec.about.filter(({ name }) => !taken.has(name)),
  };
  const headings = head.headings.map((heading, index) => (said.has(head.keys[index] ?? '') ? '' : heading));
  return guessColumns(open, headings, fitsBelow(head));
}

/** What does not hold of a mapping: headings that are not there, columns that there are not, two headings for one column. */
export function faultsOf(
  file: ImportFile,
  { columns = {} }: TableMapping,
  settled: readonly SettledColumn[],
): MappingFault[] {
  const spec = columnsOfFile(file);
  const faults: MappingFault[] = [];
  const there = new Set(settled.map(({ key }) => key));
  const firstOf = new Map<string, string>();
  for (const [heading, column] of Object.entries(columns)) {
    const name = column === null ? null : columnName(column);
    if (!there.has(columnName(heading)))
      faults.push({
        heading,
        message: `The mapping names the heading ${heading}, which is not in this file: look at the headings and the mapping`,
      });
    else if (name !== null && name !== EXTRACTED_AT && !spec.columns.includes(name))
      faults.push({
        heading,
        message: `The mapping says ${column}, which is no column of ${file}: its columns are ${spec.columns.join(', ')}`,
      });
  }
  for (const { heading, key, column } of settled) {
    // A heading that is the column's own name lays claim to it, unless it is said to be left out.
    const claims = column ?? (column === undefined && spec.columns.includes(key) ? key : null);
    if (claims === null) continue;
    const first = firstOf.get(claims);
    if (first === undefined) firstOf.set(claims, heading);
    else
      faults.push({
        heading,
        message: `${first} and ${heading} are both said to be ${claims}: choose one, and leave the other out`,
      });
  }
  return faults;
}
