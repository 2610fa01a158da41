import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { OutliersView } from '@/components/capacity/monitoring/outliers-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOutliers } from '@/lib/usecases/capacity/monitoring/view-outliers';

export const metadata: Metadata = { title: 'Far above those like them' };

/** Who stands out among their like in a unit, and in each unit below it. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { asked } = readCapacityParams(await searchParams);
  if (asked === null) notFound();
  return <OutliersView page={unwrap(await viewOutliers(await pageContext(), asked))} />;
}
