import type { Metadata } from 'next';
import { DraftView } from '@/components/rules/draft-page';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toDraft } from '@/lib/addresses/rules';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelDraft } from '@/lib/usecases/rules/view-model-draft';
import type { DraftParams } from '../../draft-frame';

export const metadata: Metadata = { title: 'Draft of a model' };

export default async function Page(props: DraftParams & { readonly searchParams: Promise<PageParams> }) {
  const page = unwrap(await viewModelDraft(await pageContext(), (await props.params).id));
  return <DraftView {...page} saved={toDraft.page.read(await props.searchParams).saved} />;
}
