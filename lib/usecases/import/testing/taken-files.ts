import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { csvParts, type LongFile, partsOf } from '../../../kernel/text/sheet';
import { writeWorkbook } from '../../../server/files/write-workbook';
import type { UseCaseContext } from '../../context';
import { takeOut } from '../../data/whole/take-out';
import { IMPORT_FILES, type ImportSource } from '../import-report';
import { fileOf } from './import-fixture';

/** The marking, the head, and what stands behind the last line. */
const LINES_ABOVE = 3;

/** What somebody takes out, as the files that would bring it; files without a row are left out. */
export async function takenFiles(
  context: UseCaseContext,
  region: string | null = null,
): Promise<ImportSource[]> {
  const files: ImportSource[] = [];
  for (const file of IMPORT_FILES) {
    const taken = await takeOut(context, { region, file });
    if (!taken.ok) continue;
    let text = '';
    for await (const part of csvParts(taken.value)) text += part;
    if (text.split('\r\n').length > LINES_ABOVE) files.push(fileOf(file, text));
  }
  return files;
}

/** The same as one workbook. */
export async function takenWorkbook(context: UseCaseContext, region: string | null): Promise<ImportSource> {
  const taken = await takeOut(context, { region, file: null });
  if (!taken.ok) throw new Error('nothing was taken out');
  return fileOf('Headroom.xlsx', await workbookOf(taken.value));
}

/** The first column of every sheet of a file that was taken out, by title. */
export async function keysOf(taken: LongFile): Promise<Record<string, string[]>> {
  const keys: Record<string, string[]> = {};
  for (const sheet of taken.sheets) {
    const found: string[] = [];
    for await (const rows of partsOf(sheet)) found.push(...rows.map(([key]) => String(key)));
    keys[sheet.title] = found;
  }
  return keys;
}

async function workbookOf({ sheets }: LongFile): Promise<Uint8Array> {
  const stream = new PassThrough();
  const [written] = await Promise.all([buffer(stream), writeWorkbook(stream, sheets)]);
  return written;
}
