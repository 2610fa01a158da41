import { readCaseParams } from '@/components/cases/case-params';
import { toCases } from '@/lib/addresses/cases';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportCases } from '@/lib/usecases/cases/export-cases';

/** The cases that the same search and filters show, all of them, as a CSV or XLSX file. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { format } = toCases.download.read(query);
  return listResponse(unwrap(await exportCases(await pageContext(), readCaseParams(query))), format);
}
