import 'server-only';
import { err, ok, type Result } from '../../../kernel/result';
import { IMPORT_FILES, type ImportFile, type TableMapping } from '../import-report';

/** What somebody says of files and sheets, by their names: `cases.csv`, or `Caseload.xlsx/Sheet1` for a sheet. */
export type ColumnMapping = Readonly<Record<string, TableMapping>>;

/** Of a mapping as it is sent, in characters. */
const LONGEST_MAPPING = 100_000;

const FORM =
  'Write a mapping as {"cases.csv": {"Case ref": "crn"}}, or {"Caseload.xlsx/Sheet1": {"file": "cases.csv", "columns": {"Case ref": "crn"}}}; null leaves a column or a file out';

/**
 * Reads a mapping that is written as JSON: for each file or sheet its columns by heading, or the file that it holds (null: none), or both as
 * `{file, columns}`. Refused in a sentence.
 */
export function readMapping(text: string): Result<ColumnMapping, string> {
  const parsed = text.length > LONGEST_MAPPING ? undefined : parse(text);
  if (parsed === undefined || !isRecord(parsed))
    return err(`The mapping is not JSON of the form that is read. ${FORM}`);
  const tables: [string, TableMapping][] = [];
  for (const [name, said] of Object.entries(parsed)) {
    const read = readTable(said);
    if (read === null) return err(`The mapping of ${name.slice(0, 100)} cannot be read. ${FORM}`);
    if (typeof read === 'string') return err(read);
    tables.push([name, read]);
  }
  return ok(Object.fromEntries(tables));
}

/** What is said of one file; a sentence where it names a file that there is not; null where it is of no form that is read. */
function readTable(said: unknown): TableMapping | string | null {
  if (said === null || typeof said === 'string') {
    const file = fileOf(said);
    return file === undefined ? unknownFile(String(said)) : { file };
  }
  if (!isRecord(said)) return null;
  if (!isRecord(said.columns) && !onlyFile(said)) return isColumns(said) ? { columns: said } : null;
  const columns = said.columns ?? {};
  if (!isRecord(columns) || !isColumns(columns)) return null;
  if (said.file === undefined) return { columns };
  const file = typeof said.file === 'string' || said.file === null ? fileOf(said.file) : undefined;
  return file === undefined ? unknownFile(String(said.file)) : { file, columns };
}

/** `{"file": "cases.csv"}`: a column is never called so. */
function onlyFile(said: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(said);
  return (
    names.length === 1 &&
    names[0] === 'file' &&
    typeof said.file === 'string' &&
    fileOf(said.file) !== undefined
  );
}

const unknownFile = (name: string): string =>
  `The mapping names ${name.slice(0, 100)}, which is no file of an import: name one of ${IMPORT_FILES.join(', ')}`;

function fileOf(name: string | null): ImportFile | null | undefined {
  return name === null ? null : IMPORT_FILES.find((file) => file === name.trim().toLowerCase());
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isColumns(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, string | null>> {
  return Object.values(value).every((column) => column === null || typeof column === 'string');
}
