import { toHandoffs } from '@/lib/addresses/allocations';
import { listResponse } from '@/lib/server/files/list-response';
import { formatOf } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportHandoffs } from '@/lib/usecases/handoffs/view-handoffs';

/** What the same filters show, as a file. */
export async function GET(request: Request): Promise<Response> {
  const asked = toHandoffs.download.read(Object.fromEntries(new URL(request.url).searchParams));
  const query = { list: asked.list, teamCode: asked.team || null, kind: asked.kind, page: asked.page };
  return listResponse(unwrap(await exportHandoffs(await pageContext(), query)), formatOf(request));
}
