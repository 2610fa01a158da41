import 'server-only';
import { PassThrough, Readable } from 'node:stream';
import { csvParts, type LongFile, type SheetFile } from '../../kernel/text/sheet';
import { log } from '../../machine/log';
import { writeWorkbook } from './write-workbook';

/** A list to download as a file of this kind, sent while it is read and written. It is kept by nobody on the way. */
export function listResponse(file: SheetFile | LongFile, format: 'csv' | 'xlsx'): Response {
  return format === 'csv' ? csvFile(file) : workbook(file);
}

function csvFile(file: SheetFile | LongFile): Response {
  const stream = Readable.from(csvParts(file), { objectMode: false });
  stream.on('error', (error) => log.error({ err: error }, 'A list could not be written'));
  return sent(stream, 'text/csv; charset=utf-8', `${file.name}.csv`);
}

function workbook({ name, sheets }: SheetFile | LongFile): Response {
  const stream = new PassThrough();
  writeWorkbook(stream, sheets).catch((error: unknown) => {
    log.error({ err: error }, 'A workbook could not be written');
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return sent(stream, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`);
}

function sent(stream: Readable, type: string, fileName: string): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
