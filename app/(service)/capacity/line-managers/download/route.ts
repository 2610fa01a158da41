import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { toPeopleParams } from '@/components/officers/people/people-params';
import { toCapacity } from '@/lib/addresses/capacity';
import { tableResponse } from '@/lib/server/files/table-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportLineManagers } from '@/lib/usecases/officers/export-line-managers';

/** The line managers of a unit, or who has none, as a CSV file, filtered and sorted as its address says. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked: unit } = readCapacityParams(query);
  if (unit === null) notFound();
  const asked = toCapacity.lineManagersDownload.read(query);
  const input = { unit, list: asked.list, people: toPeopleParams(asked) };
  return tableResponse(request, unwrap(await exportLineManagers(await pageContext(), input)));
}
