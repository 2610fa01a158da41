import 'server-only';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { IMPORT_FILES } from '../import/import-report';
import type { Problem } from '../problem';
import type { ColumnsPage } from './columns-page';
import { askedTable, openTablesOf } from './parts/asked-tables';
import { isOpen } from './parts/is-open';
import { ownUpload } from './parts/own-upload';

/** What the reader's own files hold, as far as it is known, for them to say. Not there for others, nor once it was imported. */
export async function viewColumns(
  context: UseCaseContext,
  id: string,
): Promise<Result<ColumnsPage, Problem>> {
  const upload = await ownUpload(context, id);
  if (upload === null || !isOpen(upload)) return err({ code: 'not_found' });
  const tables = await openTablesOf(context, upload);
  return ok({ id, tables: tables.map(askedTable), files: IMPORT_FILES });
}
