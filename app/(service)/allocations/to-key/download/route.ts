import { toHandoffs } from '@/lib/addresses/allocations';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewHandoffFile } from '@/lib/usecases/handoffs/view-handoffs';

/** What the same filters show, as a file. */
export async function GET(request: Request): Promise<Response> {
  const asked = toHandoffs.download.read(Object.fromEntries(new URL(request.url).searchParams));
  const query = { list: asked.list, teamCode: asked.team || null, kind: asked.kind, page: asked.page };
  return tableResponse(request, unwrap(await viewHandoffFile(await pageContext(), query)));
}
