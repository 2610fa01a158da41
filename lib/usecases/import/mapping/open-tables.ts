import 'server-only';
import { FileFault } from '../reading/checked-text';
import { FILE_SPECS } from '../reading/file-specs';
import { MOST_ABOVE, type RawRow } from '../reading/read-header';
import { type RecordSource, readRecords } from '../reading/read-records';
import { IMPORT_FILES, type ImportFile, type ImportSource, type ProblemLog } from '../import-report';
import { isWorkbookName, sheetsOfWorkbook } from '../workbook/read-workbook';
import { columnByOtherName } from './heading-names';

/** A file of text, or a sheet of a workbook: rows below headings, before it is known what they mean. */
export interface Table {
  /** By what people and mappings call it: `cases.csv`, `Caseload.xlsx/Sheet1`. */
  readonly name: string;
  /** The file that was brought, and the place of it among them. */
  readonly brought: string;
  readonly place: number;
  /** The name of the sheet; null for text. */
  readonly sheet: string | null;
  /** Whether it is all that its file holds. */
  readonly alone: boolean;
  /** What its name says that it holds. */
  readonly named: ImportFile | null;
  /** The first rows with something in them. */
  readonly top: readonly RawRow[];
  readonly source: ImportSource | RecordSource;
}

/** Rows that are looked at: those among which the headings stand, and some below them. */
const TOP_ROWS = MOST_ABOVE + 4;
/** Bytes of a file of text that are looked at. */
const TOP_BYTES = 64_000;

/** Every table among the files that were brought; a workbook that cannot be read is an error. What stands in a table is not judged here. */
export async function openTables(sources: readonly ImportSource[], log: ProblemLog): Promise<Table[]> {
  const tables: Table[] = [];
  for (const [place, source] of sources.entries())
    if (isWorkbookName(source.name)) {
      const sheets = await sheetsOfWorkbook(source, log, TOP_ROWS);
      for (const sheet of sheets)
        tables.push({
          name: `${source.name}/${sheet.name}`,
          brought: source.name,
          place,
          sheet: sheet.name,
          alone: sheets.length === 1,
          named: sheet.named,
          top: sheet.top,
          source: sheet.source,
        });
    } else tables.push(await textTable(source, place));
  return tables;
}

async function textTable(source: ImportSource, place: number): Promise<Table> {
  const wanted = source.name.trim().toLowerCase();
  const named = IMPORT_FILES.find((file) => file === wanted) ?? null;
  const isText = named !== null || /\.(csv|txt|tsv)$/.test(wanted);
  return {
    name: source.name,
    brought: source.name,
    place,
    sheet: null,
    alone: true,
    named,
    top: isText ? await topOfText(source, named) : [],
    source,
  };
}

/** The first rows of a file of text; what stops the reading of it is said when it is read. */
async function topOfText(source: ImportSource, named: ImportFile | null): Promise<RawRow[]> {
  const top: RawRow[] = [];
  const specs = FILE_SPECS.filter(({ file }) => named === null || file === named);
  const columns = new Set(specs.flatMap((spec) => spec.columns));
  const known = {
    has: (name: string) =>
      columns.has(name) || specs.some(({ file }) => columnByOtherName(file, name) !== null),
  };
  try {
    await readRecords(
      { name: source.name, bytes: () => firstBytes(source) },
      {
        columns: known,
        take: (cells, row) => {
          if (top.length < TOP_ROWS) top.push({ cells, row });
        },
        warn: () => undefined,
      },
    );
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
  }
  return top;
}

async function* firstBytes(source: ImportSource): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of source.bytes()) {
    yield piece.subarray(0, TOP_BYTES - size);
    size += piece.byteLength;
    if (size >= TOP_BYTES) return;
  }
}
