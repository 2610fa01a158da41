import 'server-only';
import type { ImportFile } from '../../import/import-report';
import { columnsOfFile } from '../../import/mapping/guess-file';
import type { FileColumns } from '../../import/reading/file-spec';
import { EXAMPLE_FILES } from './example-files';

/** The columns of a file, in the order in which its template has them. */
export function inTemplateOrder(file: ImportFile): FileColumns {
  const columns = (EXAMPLE_FILES[file].split('\n')[0] ?? '').split(',');
  return { ...columnsOfFile(file), columns };
}
