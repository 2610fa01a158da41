import type { Metadata } from 'next';
import { DecisionHistory } from '@/components/decisions/decision-history';
import { readDecisionParams } from '@/components/decisions/decision-params';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDecisions } from '@/lib/usecases/decisions/view-decisions';

export const metadata: Metadata = { title: 'History of allocations' };

/** Who allocated what to whom, when and why. */
export default async function HistoryPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = readDecisionParams(await searchParams, 30);
  return <DecisionHistory page={unwrap(await viewDecisions(await pageContext(), query))} />;
}
