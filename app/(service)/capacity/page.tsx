import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CapacityDashboard } from '@/components/capacity/capacity-dashboard';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import type { PageParams } from '@/lib/kernel/reading/query';
import { dehydrated } from '@/lib/client/dehydrated';
import { capacityQuery } from '@/lib/client/query-options';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { KeptCurrent } from '../../frame/kept-current';
import { viewCapacityPage } from '@/lib/usecases/capacity/view-capacity-page';

export const metadata: Metadata = { title: 'Capacity' };

export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const params = readCapacityParams(query);
  if (params.asked === null) notFound();
  const context = await pageContext();
  const page = unwrap(await viewCapacityPage(context, params.asked, params.trend));
  const state = dehydrated(capacityQuery(page.view).queryKey, page.view, context.now);
  const live = <KeptCurrent page={{ page: 'capacity', ...params.asked }} />;
  return <CapacityDashboard page={page} params={params} query={query} state={state} live={live} />;
}
