import 'server-only';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import { IMPORT_FILES, type ImportFile } from '../../import/import-report';
import { inTemplateOrder } from '../parts/template-columns';
import type { Problem } from '../../problem';
import { importerOf } from '../parts/may-import';
import { MOST_GRID_ROWS } from './grid-page';

/** The page on which rows are pasted: what they may be, and the columns of each in the order in which they are taken without headings. */
export interface PastePage {
  readonly kinds: readonly { readonly file: ImportFile; readonly columns: readonly string[] }[];
  /** What is chosen when the page opens. */
  readonly file: ImportFile;
  readonly mostRows: number;
}

/** The page on which rows are pasted, for whoever may import; not there for others. */
export function viewPaste(context: UseCaseContext, asked: string | null): Result<PastePage, Problem> {
  if (importerOf(context) === null) return err({ code: 'not_found' });
  return ok({
    kinds: IMPORT_FILES.map((file) => ({ file, columns: inTemplateOrder(file).columns })),
    file: IMPORT_FILES.find((one) => one === asked) ?? 'officers.csv',
    mostRows: MOST_GRID_ROWS,
  });
}
