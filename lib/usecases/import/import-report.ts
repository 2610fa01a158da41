import 'server-only';
import type { Confirmed, ImportConfirm } from './guards/great-loss';

/** The files that an import knows, in the order in which they are read (docs/importing-data.md). */
export const IMPORT_FILES = [
  'teams.csv',
  'officers.csv',
  'cases.csv',
  'reductions.csv',
  'absences.csv',
  'reports.csv',
  'oversight.csv',
  'establishment.csv',
] as const;
export type ImportFile = (typeof IMPORT_FILES)[number];

/** A file to import: its name, and its bytes, read once. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface ImportOptions extends Confirmed {
  /** Where the files come from, for the history: a folder's name, "upload". */
  readonly source: string;
  /** Every file given is complete: what it lacks is ended. */
  readonly complete?: boolean;
  /** When the files were extracted, as text: an instant, or a day alone for its start. A file's own column goes first. */
  readonly asOf?: string | null;
  /** What the files hold and which column each heading is, as JSON (docs/importing-data.md); null: as their names say. */
  readonly mapping?: string | null;
  /** What is guessed of headings that are not those of the contract is taken. */
  readonly acceptMapping?: boolean;
  /** The region that brought the files, by code: asked where they speak of several. */
  readonly region?: string | null;
  /** Work out what would happen and change nothing. */
  readonly dryRun?: boolean;
  /** Name the cases and staff that are to be confirmed one by one. */
  readonly names?: boolean;
  /** Say what becomes of each file's rows as well. */
  readonly byFile?: boolean;
  /** The mark of what was shown to whoever imports: where it comes to anything else by now, nothing is changed. */
  readonly shown?: string | null;
  /** Told when the files that say so were extracted, once they are read. */
  readonly extracted?: (instants: readonly string[]) => void;
  /**
   * Told between steps how far the import is. Where it throws, the import ends there and nothing is changed. The embedded database writes
   * all in one piece: while it does, nobody else is heard.
   */
  readonly between?: (step: ImportStep) => Promise<void>;
  /** The id of the run in the history, where whoever imports has one; else a new one. */
  readonly runId?: string;
}

/** How far an import is: rows that were compared with what is stored, or written, of how many. */
export interface ImportStep {
  readonly kind: 'comparing' | 'writing';
  readonly done: number;
  /** Rows in all. Of a file of cases, which are by far the most, where it is among the files. */
  readonly of: number;
}

/** Something wrong or odd, and what to do. `row` is the line in the file as a person sees it: the header is row 1. */
export interface ImportProblem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

/** What an import did, or would do. With any error nothing was changed and all counts are 0. */
export type { ImportConfirm };

export interface ImportReport extends ImportCounts {
  readonly warnings: readonly ImportProblem[];
  readonly errors: readonly ImportProblem[];
  /** Where it is in the history, and what it is undone by. Left out where nothing was imported. */
  readonly importId?: string;
  /** Files whose headings are not the contract's, and how they were read. Left out where there are none. */
  readonly columns?: readonly ReadColumns[];
  /** What headings that were not taken may mean: to be sent back as a mapping, or accepted. Left out where there are none. */
  readonly guessed?: Readonly<Record<string, TableMapping>>;
  /** What must be confirmed before the import happens; with it nothing was changed. Left out where nothing must. */
  readonly confirm?: ImportConfirm;
  /** What becomes of each file's rows, where it was asked for. */
  readonly files?: readonly ImportedFile[];
  /** A mark of all that becomes of the rows, where it was asked for: another mark, another change. */
  readonly mark?: string;
  /** Nothing was changed: it comes to something else than was shown. Left out where it does not. */
  readonly otherwise?: boolean;
}

/** What somebody says of one file or sheet: what it holds, and which column each of its headings is. */
export interface TableMapping {
  /** What it holds; null: it is left out; not said: as its name or its headings say. */
  readonly file?: ImportFile | null;
  /** Headings, as they stand in the file, and the column of each; null: left out. */
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** How a file was read whose headings are not the contract's. */
export interface ReadColumns {
  /** The file as it was brought; of a workbook with its sheet: `Caseload.xlsx/Sheet1`. */
  readonly name: string;
  /** What it was read as; null: it was left out. */
  readonly file: ImportFile | null;
  /** Who said so: whoever imports, somebody before of a file of this shape, or nobody (guesses were accepted). */
  readonly by: 'given' | 'before' | 'guess';
  /** When, and who, where somebody said it before. */
  readonly saidAt: string | null;
  readonly saidBy: string | null;
  /** Headings that are not their column's own name; null: the column was left out. */
  readonly headings: readonly { readonly heading: string; readonly column: string | null }[];
}

/** A field that changes, in the words of a screen. */
export interface ImportedFact {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What becomes of one row: what it is, and each field that changes. */
export interface ImportedRow {
  readonly becomes: 'added' | 'changed' | 'ended';
  readonly key: string;
  readonly name: string | null;
  readonly facts: readonly ImportedFact[];
  /** What else is to be known of it. */
  readonly note: string | null;
}

/** What becomes of the rows of one file. Rows that stay as they are are counted alone. */
export interface ImportedFile extends ImportCounts {
  readonly file: ImportFile;
  readonly rows: readonly ImportedRow[];
}

/** Where in a file something is. */
export interface ImportPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

/** Collects the errors and warnings of one import. */
export interface ProblemLog {
  error(place: ImportPlace, message: string): void;
  warn(place: ImportPlace, message: string): void;
  readonly errorCount: number;
  errors(): ImportProblem[];
  warnings(): ImportProblem[];
  /** The same so far: what one goes on to collect is not in the other. */
  copy(): ProblemLog;
}

/** Most problems that are listed one by one: one wrong column of a large file should not answer with hundreds of megabytes. */
const MOST_LISTED = 1_000;
const LONGEST_VALUE = 200;

/** An empty log. */
export function createProblemLog(): ProblemLog {
  return logFrom({ errors: [], warnings: [], errorCount: 0, warningCount: 0 });
}

function logFrom(so: {
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
  readonly errorCount: number;
  readonly warningCount: number;
}): ProblemLog {
  const errors = [...so.errors];
  const warnings = [...so.warnings];
  let { errorCount, warningCount } = so;
  return {
    error: (place, message) => {
      errorCount += 1;
      if (errors.length < MOST_LISTED) errors.push(toProblem(place, message));
    },
    warn: (place, message) => {
      warningCount += 1;
      if (warnings.length < MOST_LISTED) warnings.push(toProblem(place, message));
    },
    get errorCount() {
      return errorCount;
    },
    errors: () => withRest(errors, errorCount, 'errors'),
    warnings: () => withRest(warnings, warningCount, 'warnings'),
    copy: () => logFrom({ errors, warnings, errorCount, warningCount }),
  };
}

function toProblem(place: ImportPlace, message: string): ImportProblem {
  const value = place.value ?? null;
  return {
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    value: value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
    message,
  };
}

/** In the order of the files and their rows, with a last line for those that are not listed. */
function withRest(listed: readonly ImportProblem[], count: number, noun: string): ImportProblem[] {
  const rank = (problem: ImportProblem): number => (IMPORT_FILES as readonly string[]).indexOf(problem.file);
  const sorted = [...listed].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
  const rest = count - listed.length;
  if (rest === 0) return sorted;
  return [
    ...sorted,
    {
      file: '',
      row: null,
      column: null,
      value: null,
      message: `${rest} more ${noun} are not listed: mend these first`,
    },
  ];
}
