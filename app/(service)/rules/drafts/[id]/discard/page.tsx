import type { Metadata } from 'next';
import { DiscardForm } from '@/components/rules/confirm-forms';
import { toDraft } from '@/lib/addresses/rules';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelDraft } from '@/lib/usecases/rules/view-model-draft';
import { discardDraftAction } from '../../../actions';
import { draftCaption, DraftFrame, draftHidden, type DraftParams } from '../../../draft-frame';

export const metadata: Metadata = { title: 'Discard a draft' };

export default async function Page({ params }: DraftParams) {
  const { id } = await params;
  const { draft } = unwrap(await viewModelDraft(await pageContext(), id));
  return (
    <DraftFrame id={id}>
      <DiscardForm
        action={discardDraftAction}
        caption={draftCaption(draft.model)}
        hidden={draftHidden(draft)}
        backHref={toDraft.page(id)}
      />
    </DraftFrame>
  );
}
