import { readAttentionParams } from '@/components/teams/attention-params';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportAttention } from '@/lib/usecases/teams/export-attention';
import { readList } from '../../read-list';

/** A list of what needs attention in all the reader's teams as a CSV file, filtered and sorted as its address says. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { page: _page, ...params } = readAttentionParams(asked);
  const input = { list: readList(asked), teamCode: null, params };
  return tableResponse(request, unwrap(await exportAttention(await pageContext(), input)));
}
