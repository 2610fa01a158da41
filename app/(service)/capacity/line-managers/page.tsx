import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { LineManagersView } from '@/components/capacity/line-managers';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewLineManagers } from '@/lib/usecases/officers/view-line-managers';

export const metadata: Metadata = { title: 'Line managers' };

/** The line managers of a unit and how many people each has. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  const page = unwrap(await viewLineManagers(await pageContext(), asked));
  return <LineManagersView page={page} query={query} />;
}
