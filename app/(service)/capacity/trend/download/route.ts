import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportTrend } from '@/lib/usecases/capacity/trend/export-trend';

/** One figure of a unit over time as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  return tableResponse(
    request,
    unwrap(await exportTrend(await pageContext(), asked, toCapacity.trend.read(query))),
  );
}
