import { notFound } from 'next/navigation';
import { toData } from '@/lib/addresses/data';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { IMPORT_FILES } from '@/lib/usecases/import/import-report';
import { takeOut } from '@/lib/usecases/data/whole/take-out';

/** What a region owns as the files that would bring it: one as CSV, or all of them as the sheets of a workbook. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { region, file: named } = toData.takeOut.read(query);
  const file = IMPORT_FILES.find((one) => one === named) ?? null;
  if (named !== null && file === null) notFound();
  const taken = unwrap(await takeOut(await pageContext(), { region, file }));
  return listResponse(taken, file === null ? 'xlsx' : 'csv');
}
