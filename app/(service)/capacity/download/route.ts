import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCapacityFile } from '@/lib/usecases/capacity/view-capacity-file';

/** The units table of a unit as a file. */
export async function GET(request: Request): Promise<Response> {
  const { asked } = readCapacityParams(Object.fromEntries(new URL(request.url).searchParams));
  if (asked === null) notFound();
  return tableResponse(request, unwrap(await viewCapacityFile(await pageContext(), asked)));
}
