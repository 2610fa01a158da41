import { toData } from '@/lib/addresses/data';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportChanges } from '@/lib/usecases/data/export-changes';

/** All that files that were brought would change, or did, as a CSV or XLSX file. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { format } = toData.changes.read(Object.fromEntries(new URL(request.url).searchParams));
  return listResponse(unwrap(await exportChanges(await pageContext(), (await params).id)), format);
}
