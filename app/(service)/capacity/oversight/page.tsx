import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { UnitOversightView } from '@/components/capacity/monitoring/unit-oversight-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUnitOversight } from '@/lib/usecases/capacity/monitoring/view-unit-oversight';

export const metadata: Metadata = { title: 'Oversight by unit' };

/** Management oversight and supervision of a unit, and of each unit below it. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { asked } = readCapacityParams(await searchParams);
  if (asked === null) notFound();
  return <UnitOversightView page={unwrap(await viewUnitOversight(await pageContext(), asked))} />;
}
