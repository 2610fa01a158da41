import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportMended } from '@/lib/usecases/data/export-mended';

/** One of the files that were brought, as it was, with a column that says what to mend. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string; readonly file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const mended = unwrap(await exportMended(await pageContext(), id, file));
  return listResponse(mended, mended.format);
}
