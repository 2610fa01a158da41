import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportChange } from '@/lib/usecases/capacity/export-change';

/** What changed in a unit since last month as a CSV file: every step, and what stands behind it. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  return tableResponse(request, unwrap(await exportChange(await pageContext(), asked)));
}
