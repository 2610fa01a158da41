import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { ChangeView } from '@/components/capacity/change/change-view';
import { toCapacity } from '@/lib/addresses/capacity';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewChange } from '@/lib/usecases/capacity/view-change';

export const metadata: Metadata = { title: 'What changed since last month' };

/** What changed in a unit since last month. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  const { step, page: shown } = toCapacity.change.read(query);
  const page = unwrap(await viewChange(await pageContext(), asked, step));
  return <ChangeView page={page} shown={shown} />;
}
