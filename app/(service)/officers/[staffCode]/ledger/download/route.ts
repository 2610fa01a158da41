import { csvResponse } from '@/lib/server/csv-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportLedger } from '@/lib/usecases/capacity/export-workload';

/** An officer's whole ledger as a CSV file. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly staffCode: string }> },
): Promise<Response> {
  return csvResponse(
    unwrap(await exportLedger(await pageContext(), decodeURIComponent((await params).staffCode))),
  );
}
