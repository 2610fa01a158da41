import 'server-only';
import { type CsvCell, toCsv } from '../../kernel/text/csv';

/** A file to download. It is kept by nobody on the way. */
export function csvResponse({
  fileName,
  rows,
}: {
  readonly fileName: string;
  readonly rows: readonly (readonly CsvCell[])[];
}): Response {
  return new Response(toCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
