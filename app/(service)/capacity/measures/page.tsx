import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { MeasuresView } from '@/components/capacity/measures-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewMeasures } from '@/lib/usecases/capacity/view-measures';

export const metadata: Metadata = { title: 'All measures and staff' };

/** The further measures of a unit, and its staff. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { asked } = readCapacityParams(await searchParams);
  if (asked === null) notFound();
  return <MeasuresView page={unwrap(await viewMeasures(await pageContext(), asked))} />;
}
