import { toAudit } from '@/lib/addresses/admin';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportAudit } from '@/lib/usecases/audit/view-audit';

/** The audit trail as a CSV file, filtered as its address says. */
export async function GET(request: Request): Promise<Response> {
  const query = toAudit.download.read(Object.fromEntries(new URL(request.url).searchParams));
  return tableResponse(request, unwrap(await exportAudit(await pageContext(), query)));
}
