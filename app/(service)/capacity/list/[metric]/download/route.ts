import { notFound } from 'next/navigation';
import {
  readCapacityList,
  readCapacityParams,
  readListedPeople,
} from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import { csvResponse } from '@/lib/server/csv-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportCapacityList } from '@/lib/usecases/capacity/export-capacity-list';

/** The list behind a figure as a CSV file, filtered and sorted as its address says. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly metric: string }> },
): Promise<Response> {
  const list = readCapacityList((await params).metric);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked: unit } = readCapacityParams(query);
  if (list === null || unit === null) notFound();
  const input = { list, unit, order: toCapacity.list.read(query), people: readListedPeople(query) };
  return csvResponse(unwrap(await exportCapacityList(await pageContext(), input)));
}
