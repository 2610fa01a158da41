import type { Metadata } from 'next';
import { DocumentForm } from '@/components/rules/document-form';
import { toDraft } from '@/lib/addresses/rules';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewModelDraft } from '@/lib/usecases/rules/view-model-draft';
import { saveDocumentAction } from '../../../actions';
import { draftCaption, DraftFrame, type DraftParams } from '../../../draft-frame';

export const metadata: Metadata = { title: 'Edit the document of a draft' };

export default async function Page({ params }: DraftParams) {
  const { id } = await params;
  const { draft } = unwrap(await viewModelDraft(await pageContext(), id));
  return (
    <DraftFrame id={id}>
      <DocumentForm
        action={saveDocumentAction}
        caption={draftCaption(draft.model)}
        draft={{ id: draft.id, version: draft.version }}
        document={JSON.stringify(draft.model, null, 2)}
        backHref={toDraft.page(id)}
      />
    </DraftFrame>
  );
}
