import { readDecisionParams } from '@/components/decisions/decision-params';
import { listResponse } from '@/lib/server/files/list-response';
import { formatOf } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportDecisions } from '@/lib/usecases/decisions/view-decisions';

/** The decisions that the same filters show, as a file. */
export async function GET(request: Request): Promise<Response> {
  const query = readDecisionParams(Object.fromEntries(new URL(request.url).searchParams), 30);
  return listResponse(unwrap(await exportDecisions(await pageContext(), query)), formatOf(request));
}
