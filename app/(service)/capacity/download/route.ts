import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCapacityFile } from '@/lib/usecases/capacity/view-capacity-file';

/** The units table of a unit as a file. */
export async function GET(request: Request): Promise<Response> {
  const { asked } = readCapacityParams(Object.fromEntries(new URL(request.url).searchParams));
  if (asked === null) notFound();
  const file = unwrap(await viewCapacityFile(await pageContext(), asked));
  return new Response(file.text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
}
