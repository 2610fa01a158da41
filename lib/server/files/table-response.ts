import 'server-only';
import type { CsvCell } from '../../kernel/text/csv';
import { sheetFileOf } from '../../kernel/text/sheet';
import { listResponse } from './list-response';

/** A list to download that is held whole, as the kind of file that its address asks for: CSV unless it says `format=xlsx`. */
export function tableResponse(
  request: Request,
  file: { readonly fileName: string; readonly rows: readonly (readonly CsvCell[])[] },
): Response {
  return listResponse(sheetFileOf(file), formatOf(request));
}

/** The kind of file that an address asks for. */
export function formatOf(request: Request): 'csv' | 'xlsx' {
  return new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}
