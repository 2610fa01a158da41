import { notFound } from 'next/navigation';
import {
  readCapacityList,
  readCapacityParams,
  readListedPeople,
  readNarrowing,
  readOfficerNarrowing,
} from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import { listWords } from '@/components/capacity/lists/list-words';
import { now } from '@/lib/machine/clock';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportCapacityList } from '@/lib/usecases/lists/export-capacity-list';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';

/** The list behind a figure as a CSV or XLSX file, filtered and sorted as its address says. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly metric: string }> },
): Promise<Response> {
  const list = readCapacityList((await params).metric);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked: unit } = readCapacityParams(query);
  if (list === null || unit === null) notFound();
  const input = {
    list,
    unit,
    title: listWords(list, await viewModelWords(serviceStore(), now())).title,
    order: toCapacity.list.read(query),
    narrowing: readNarrowing(query),
    officers: readOfficerNarrowing(query),
    people: readListedPeople(query),
  };
  const { format } = toCapacity.listDownload.read(query);
  return listResponse(unwrap(await exportCapacityList(await pageContext(), input)), format);
}
