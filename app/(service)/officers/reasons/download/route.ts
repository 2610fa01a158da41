import { csvResponse } from '@/lib/server/files/csv-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportReasons } from '@/lib/usecases/access/export-reasons';

/** Reductions and absences with their reasons, for whoever holds the right to export them. */
export async function GET(): Promise<Response> {
  return csvResponse(unwrap(await exportReasons(await pageContext())));
}
