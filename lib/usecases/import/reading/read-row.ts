import 'server-only';
import { emptyRow } from '../../../kernel/rows/empty-row';
import { readValue } from '../../../kernel/reading/field';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { ProblemLog } from '../import-report';
import { textOfCell } from './cell-of-sheet';
import type { FileRow, FileSpec, Given } from './file-spec';
import { type KnownCells, knownCells, onItsOwn, type ReadCell } from './known-cells';
import type { Header, RawRow } from './read-header';
import { dayNotTaken, standInOf } from './stand-ins';

/** A row of a file as it was read; or the key of one that was refused, as far as it has one. */
type ReadRow<Values> = FileRow<Values> | { readonly refused: string };

/** What reading the rows of a file goes on with, from one to the next. */
interface Reading {
  readonly model: WorkloadModel;
  readonly log: ProblemLog;
  /** Columns and what was said of them: once is enough. */
  readonly warned: Set<string>;
  readonly known: KnownCells;
}

/** Reads the rows of a file by its spec, every cell checked. What is wrong goes to the log. */
export function startRows<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  model: WorkloadModel,
  log: ProblemLog,
): (header: Header<Row>, raw: RawRow) => ReadRow<Given<Row, Required>> {
  const reading: Reading = { model, log, warned: new Set(), known: knownCells(spec.key) };
  let shape: { readonly header: Header<Row>; readonly empty: Partial<Row> } | null = null;
  return (header, raw) => {
    if (!hasItsValues(spec.file, header, raw, log)) return { refused: keyOf(spec, {}) };
    if (shape?.header !== header) shape = { header, empty: emptyRow<Row & object>(fieldsOf(header)) };
    return readRow(spec, { header, empty: shape.empty }, raw, reading);
  };
}

function fieldsOf<Row>(header: Header<Row>): (keyof Row & string)[] {
  return header.flatMap((known) => (known === null ? [] : [known.field]));
}

function readRow<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  { header, empty }: { readonly header: Header<Row>; readonly empty: Partial<Row> },
  raw: RawRow,
  reading: Reading,
): ReadRow<Given<Row, Required>> {
  let values: Partial<Row> = { ...empty };
  let typed: Record<string, string> | null = null;
  const lacking = new Set<string>();
  let good = true;
  for (let index = 0; index < header.length; index += 1) {
    const known = header[index] ?? null;
    if (known === null) continue;
    const read = readCell(spec, known, { raw, index }, reading);
    if (read === 'refused') good = false;
    if (read === 'refused' || read === 'not_said') {
      lacking.add(known.field);
      continue;
    }
    values[known.field] = read.value as Row[keyof Row & string];
    lacking.delete(known.field);
    if (read.typed !== null) (typed ??= {})[known.column] = read.typed;
  }
  if (lacking.size > 0) values = withoutFields(values, lacking);
  const complete = spec.required.every((field) => values[field] !== undefined);
  // The required fields were just seen to be there: the one place where a partial row becomes a whole one.
  if (good && complete) return { row: raw.row, values: values as Given<Row, Required>, typed };
  return { refused: keyOf(spec, values) };
}

function withoutFields<Row>(values: Partial<Row>, fields: ReadonlySet<string>): Partial<Row> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.has(field))) as Partial<Row>;
}

/** Whether a row has no value beyond its header: empty ones at the end may be too many or too few. */
function hasItsValues(file: string, header: readonly unknown[], raw: RawRow, log: ProblemLog): boolean {
  if (raw.cells.length <= header.length) return true;
  if (!raw.cells.slice(header.length).some((cell) => cell.trim() !== '')) return true;
  log.error(
    { file, row: raw.row },
    raw.sheet === undefined
      ? `${countsOf(raw, header)}a value with a comma needs quotes around it`
      : 'Something stands to the right of the last column that has a heading: give its column a heading, or clear it',
  );
  return false;
}

/** "This row has 21 values where the header has 22: " */
export function countsOf({ cells }: RawRow, header: readonly unknown[]): string {
  return `This row has ${cells.length} values where the header has ${header.length}: `;
}

/** What a cell comes to; nothing is said where what is known stays. */
function readCell<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  { field, column }: { readonly field: keyof Row & string; readonly column: string },
  { raw, index }: { readonly raw: RawRow; readonly index: number },
  reading: Reading,
): ReadCell | 'not_said' | 'refused' {
  const isText = raw.sheet === undefined;
  const found = isText ? reading.known.find(field, raw.cells[index] ?? '') : undefined;
  if (found !== undefined) return found;
  const cell = onItsOwn(raw.cells[index] ?? '');
  const place = { file: spec.file, row: raw.row, column };
  const described = spec.fields[field];
  const told = textOfCell(described, { cell, kind: raw.sheet?.kinds[index], sheet: raw.sheet });
  if (!told.ok) {
    reading.log.error({ ...place, value: cell }, told.error);
    return 'refused';
  }
  const text = told.value;
  const notTaken = dayNotTaken(described, text);
  if (notTaken !== null) {
    reading.log.warn({ ...place, value: text }, notTaken);
    return 'not_said';
  }
  const standIn = standInOf(described, text);
  if (described.file?.emptyKeeps === true && (text === '' || standIn !== null)) return 'not_said';
  if (described.file?.keepsAt !== undefined && text.toLowerCase() === described.file.keepsAt)
    return 'not_said';
  const warning = standIn?.warning ?? null;
  if (warning !== null && !reading.warned.has(`${column}: ${warning}`)) {
    reading.warned.add(`${column}: ${warning}`);
    reading.log.warn({ ...place, value: text }, warning);
  }
  const read = readValue(described, standIn === null ? text : '', 'file', reading.model);
  if (!read.ok) {
    reading.log.error({ ...place, value: text }, read.error);
    return 'refused';
  }
  const { value } = read;
  const one = { value, typed: typeof value === 'string' && value !== text ? text : null };
  return isText ? reading.known.keep(field, cell, one) : one;
}

/** The key of a row as text, as far as it has one. */
export function keyOf<Row, Required extends keyof Row & string>(
  spec: FileSpec<Row, Required>,
  values: Partial<Row> | Given<Row, Required>,
): string {
  return spec.key.map((field) => String(values[field] ?? '')).join('/');
}
