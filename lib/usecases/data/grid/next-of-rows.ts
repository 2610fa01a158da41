import 'server-only';
import type { UseCaseContext } from '../../context';
import type { ImportReport } from '../../import/import-report';
import { ownUpload } from '../parts/own-upload';

/** Where rows go on once they were checked: to say what their headings are, to be mended, or to what they would change. */
export type NextOfRows = 'columns' | 'grid' | 'preview';

/** Where the rows of an upload go on. While they are being checked, to where that is told. */
export async function nextOf(context: UseCaseContext, id: string): Promise<NextOfRows> {
  const upload = await ownUpload(context, id);
  if (upload?.state === 'asking') return 'columns';
  const report = upload?.report as ImportReport | null | undefined;
  return upload?.state === 'checked' && (report?.errors.length ?? 0) > 0 ? 'grid' : 'preview';
}
