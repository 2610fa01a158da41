import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { DowngradesView } from '@/components/capacity/downgrades-page';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDowngrades } from '@/lib/usecases/capacity/view-downgrades';

export const metadata: Metadata = { title: 'Downgrades by unit' };

/** Falls in band by unit, officers over 100% beside the rest. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { asked } = readCapacityParams(await searchParams);
  if (asked === null) notFound();
  return <DowngradesView page={unwrap(await viewDowngrades(await pageContext(), asked))} />;
}
