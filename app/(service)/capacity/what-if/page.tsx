import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams, readWhatIf } from '@/components/capacity/capacity-address';
import { WhatIfView } from '@/components/capacity/what-if/what-if-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewWhatIf } from '@/lib/usecases/capacity/view-what-if';

export const metadata: Metadata = { title: 'What if' };

/** What more officers, or fewer, would change in a unit. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const { asked: unit } = readCapacityParams(query);
  if (unit === null) notFound();
  const asked = readWhatIf(query);
  return <WhatIfView page={unwrap(await viewWhatIf(await pageContext(), unit, asked))} asked={asked} />;
}
