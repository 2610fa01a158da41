import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportUploadProblems } from '@/lib/usecases/data/export-upload-problems';

/** What is wrong or odd in files that were brought, as a CSV file. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const { id } = await params;
  return tableResponse(request, unwrap(await exportUploadProblems(await pageContext(), id)));
}
