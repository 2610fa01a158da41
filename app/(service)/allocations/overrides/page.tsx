import type { Metadata } from 'next';
import { readDecisionParams } from '@/components/decisions/decision-params';
import { OverridesPage } from '@/components/decisions/overrides-page';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOverrides } from '@/lib/usecases/decisions/view-decisions';

export const metadata: Metadata = { title: 'Reasons and overrides' };

/** Which reasons were given and what was overridden, by team and by month. */
export default async function Overrides({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const query = readDecisionParams(await searchParams, 365);
  return <OverridesPage page={unwrap(await viewOverrides(await pageContext(), query))} />;
}
