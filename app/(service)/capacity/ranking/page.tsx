import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readCapacityParams, readRanking } from '@/components/capacity/capacity-address';
import { RankingView } from '@/components/capacity/ranking/ranking-view';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewRanking } from '@/lib/usecases/capacity/view-ranking';

export const metadata: Metadata = { title: 'Teams ranked' };

/** Every team of a unit, of one kind at a time. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = await searchParams;
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  const ranking = readRanking(query);
  const page = unwrap(await viewRanking(await pageContext(), asked, ranking));
  return <RankingView page={page} asked={ranking} query={query} />;
}
