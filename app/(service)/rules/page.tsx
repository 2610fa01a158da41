import type { Metadata } from 'next';
import { RulesView } from '@/components/rules/rules-page';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toRules } from '@/lib/addresses/rules';
import { pageContext } from '@/lib/server/session';
import { viewRules } from '@/lib/usecases/rules/view-rules';

export const metadata: Metadata = { title: 'Rules and models' };

export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { history, drafts } = await viewRules(await pageContext());
  return <RulesView history={history} drafts={drafts} saved={toRules.all.read(await searchParams).saved} />;
}
