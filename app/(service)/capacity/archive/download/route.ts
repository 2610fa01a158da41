import { notFound, redirect } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import { hrefWith } from '@/lib/kernel/address';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { takeArchive } from '@/lib/usecases/capacity/archive/view-archive';

/** The daily figures of a unit as a CSV or XLSX file; what does not fit is said on the page that asked. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { asked } = readCapacityParams(params);
  if (asked === null) notFound();
  const query = toCapacity.archive.read(params);
  const taken = await takeArchive(await pageContext(), asked, query);
  if (!taken.ok && taken.error.code === 'does_not_fit') {
    const { from, to } = query;
    redirect(hrefWith(toCapacity.archive(), { ...params, from: from ?? '', to: to ?? '' }));
  }
  return listResponse(unwrap(taken), query.format);
}
