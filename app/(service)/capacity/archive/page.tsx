import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveView } from '@/components/capacity/archive/archive-view';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewArchive } from '@/lib/usecases/capacity/archive/view-archive';

export const metadata: Metadata = { title: 'Daily figures' };

/** The daily figures of a unit, to take as a file. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const { asked } = readCapacityParams(params);
  if (asked === null) notFound();
  const query = toCapacity.archive.read(params);
  return <ArchiveView page={unwrap(await viewArchive(await pageContext(), asked, query))} query={query} />;
}
