import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportLedger } from '@/lib/usecases/capacity/export-workload';
import { type OfficerParams, staffCodeOf } from '../../../officer-params';

/** An officer's whole ledger as a CSV file. */
export async function GET(request: Request, props: OfficerParams): Promise<Response> {
  return tableResponse(request, unwrap(await exportLedger(await pageContext(), await staffCodeOf(props))));
}
