import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportReasons } from '@/lib/usecases/access/export-reasons';

/** Reductions and absences with their reasons, for whoever holds the right to export them. */
export async function GET(request: Request): Promise<Response> {
  return tableResponse(request, unwrap(await exportReasons(await pageContext())));
}
