import { notFound } from 'next/navigation';
import { readCapacityParams, readRanking } from '@/components/capacity/capacity-address';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportRanking } from '@/lib/usecases/capacity/export-ranking';

/** The ranking of a unit's teams as a CSV file, of the kind, filtered and sorted as its address says. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  return tableResponse(request, unwrap(await exportRanking(await pageContext(), asked, readRanking(query))));
}
