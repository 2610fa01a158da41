import type { Metadata } from 'next';
import { RulesView } from '@/components/rules/rules-page';
import type { PageParams } from '@/components/ui/list/href-with';
import { pageContext } from '@/lib/server/session';
import { viewRules } from '@/lib/usecases/rules/view-rules';

export const metadata: Metadata = { title: 'Rules and models' };

export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { history, drafts } = await viewRules(await pageContext());
  return <RulesView history={history} drafts={drafts} params={await searchParams} />;
}
