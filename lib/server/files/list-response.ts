import 'server-only';
import { PassThrough, Readable } from 'node:stream';
import { csvRows, type SheetFile } from '../../kernel/text/sheet';
import { log } from '../../machine/log';
import { csvResponse } from './csv-response';
import { writeWorkbook } from './write-workbook';

/** A list to download as a file of this kind. It is kept by nobody on the way. */
export function listResponse(file: SheetFile, format: 'csv' | 'xlsx'): Response {
  return format === 'csv'
    ? csvResponse({ fileName: `${file.name}.csv`, rows: csvRows(file) })
    : xlsxResponse(file);
}

/** Sheets to download as a workbook: written while it is sent. */
function xlsxResponse({ name, sheets }: SheetFile): Response {
  const stream = new PassThrough();
  writeWorkbook(stream, sheets).catch((error: unknown) => {
    log.error({ err: error }, 'A workbook could not be written');
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'no-store',
    },
  });
}
