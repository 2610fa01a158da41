import 'server-only';
import type { RecordSource } from '../reading/read-records';
import {
  IMPORT_FILES,
  type ImportFile,
  type ImportOptions,
  type ImportSource,
  type ProblemLog,
  type TableMapping,
} from '../import-report';
import { type ColumnMapping, readMapping } from './column-mapping';
import { openTables, type Table } from './open-tables';
import { oneTableAFile } from './one-table-a-file';
import { renamedSource } from './renamed-source';
import { type SaidBefore, settleTable, type SettledTable, shapeOfTable } from './settle-table';
import { isOwnColumn } from './table-head';

/** The files of an import, found among what was brought, their columns named. */
export interface FoundFiles {
  readonly files: ReadonlyMap<ImportFile, ImportSource | RecordSource>;
  readonly tables: readonly SettledTable[];
}

/** What is said of the files now, and where what was said of tables before is found, by their shapes. */
export interface SaidOfFiles extends Pick<ImportOptions, 'mapping' | 'acceptMapping'> {
  readonly saidBefore: (shapes: readonly string[]) => Promise<readonly ColumnsSaid[]>;
}

/** What somebody said of tables of one shape. */
interface ColumnsSaid {
  readonly shape: string;
  readonly file: string | null;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly saidAt: string;
  readonly saidByName: string;
}

/** Finds the files of an import among what was brought. What is wrong with what was said of them goes to the log. */
export async function findFiles(
  sources: readonly ImportSource[],
  said: SaidOfFiles,
  log: ProblemLog,
): Promise<FoundFiles> {
  const before = log.errorCount;
  const tables = oneTableAFile(await settleTables(sources, said, log), log);
  const files = new Map<ImportFile, ImportSource | RecordSource>();
  for (const settled of tables)
    if (settled.file !== null) {
      if (files.has(settled.file))
        log.error({ file: settled.file }, 'This file was given twice: keep one of the two');
      else files.set(settled.file, sourceOf(settled));
    }
  if (files.size === 0 && log.errorCount === before)
    log.error(
      { file: '' },
      `There is no file to import: give at least one of ${IMPORT_FILES.join(', ')}, or a workbook with such sheets`,
    );
  return { files, tables };
}

/** Every table among what was brought, settled. */
export async function settleTables(
  sources: readonly ImportSource[],
  { mapping, acceptMapping, saidBefore }: SaidOfFiles,
  log: ProblemLog,
): Promise<SettledTable[]> {
  const given = mappingOf(mapping ?? null, log);
  const tables = await openTables(sources, log);
  const before = await saidOf(tables, saidBefore);
  const settled = tables.map((table) =>
    settleTable(table, {
      given: givenFor(table, given),
      before: before.get(table) ?? null,
      accept: acceptMapping === true,
    }),
  );
  for (const one of settled)
    for (const { heading, message } of one.faults)
      log.error(
        { file: one.file ?? one.table.name, ...(heading === null ? {} : { column: heading }) },
        message,
      );
  const names = new Set(tables.flatMap((table) => namesOf(table)));
  for (const name of Object.keys(given))
    if (!names.has(folded(name)))
      log.warn({ file: name }, 'The mapping names this file, which is not among those that were given');
  return settled;
}

function mappingOf(text: string | null, log: ProblemLog): ColumnMapping {
  if (text === null) return {};
  const read = readMapping(text);
  if (read.ok) return read.value;
  log.error({ file: '' }, read.error);
  return {};
}

/** What a mapping may call a table: its own name, that of a workbook that it is all of, the file that its name says. */
function namesOf({ name, brought, alone, named }: Table): string[] {
  return [name, ...(alone ? [brought] : []), ...(named === null ? [] : [named])].map(folded);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function givenFor(table: Table, mapping: ColumnMapping): TableMapping | null {
  const said = new Map(Object.entries(mapping).map(([name, one]) => [folded(name), one]));
  const name = namesOf(table).find((one) => said.has(one));
  return name === undefined ? null : (said.get(name) ?? null);
}

/** What was said before of tables of the same shapes; nothing of those whose headings say all themselves. */
async function saidOf(
  tables: readonly Table[],
  load: SaidOfFiles['saidBefore'],
): Promise<ReadonlyMap<Table, SaidBefore>> {
  const shapes = new Map<Table, string>();
  for (const table of tables) {
    const shape = shapeOfTable(table);
    if (shape !== null && isAsked(settleTable(table, { given: null, before: null, accept: false })))
      shapes.set(table, shape);
  }
  const kept = shapes.size === 0 ? [] : await load([...shapes.values()]);
  const found = new Map<Table, SaidBefore>();
  for (const [table, shape] of shapes) {
    const row = kept.find((one) => one.shape === shape);
    if (row !== undefined)
      found.set(table, {
        mapping: { file: IMPORT_FILES.find((file) => file === row.file) ?? null, columns: row.columns },
        at: row.saidAt,
        by: row.saidByName,
      });
  }
  return found;
}

/** A row of headings alone says nothing. */
const FEWEST_ROWS = 2;

/** Whether somebody is to say what a table holds, or what a heading of it means. */
export function isAsked({ by, file, leftOut, columns, table }: SettledTable): boolean {
  if (leftOut) return false;
  if (file === null) return table.top.length >= FEWEST_ROWS;
  return by !== 'before' && columns.some(({ column, key }) => column === undefined && !isOwnColumn(key));
}

/** The rows of a table under the names of the columns; as they are, where its headings are those names. */
function sourceOf({ table, head, columns, by }: SettledTable): ImportSource | RecordSource {
  if (head === null || by === 'names') return table.source;
  const names = [...head.cells];
  for (const { index, column } of columns) if (column !== undefined) names[index] = column ?? '';
  return renamedSource(table.source, head, names);
}
