import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { TrendView } from '@/components/capacity/trend/trend-view';
import { toCapacity } from '@/lib/addresses/capacity';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewTrend } from '@/lib/usecases/capacity/trend/view-trend';

export const metadata: Metadata = { title: 'A figure over time' };

/** One figure of a unit over time. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  return (
    <TrendView page={unwrap(await viewTrend(await pageContext(), asked, toCapacity.trend.read(query)))} />
  );
}
