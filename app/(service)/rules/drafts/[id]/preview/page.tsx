import type { Metadata } from 'next';
import { PreviewView } from '@/components/rules/preview-page';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { previewModelDraft } from '@/lib/usecases/rules/preview-model';
import type { DraftParams } from '../../../draft-frame';

export const metadata: Metadata = { title: 'Preview of a model' };

export default async function Page({ params }: DraftParams) {
  const { id } = await params;
  const { draft, model, dataAsOf, preview, order } = unwrap(await previewModelDraft(await pageContext(), id));
  return (
    <PreviewView
      draftId={id}
      draftModel={draft.model}
      inForce={model}
      dataAsOf={dataAsOf}
      preview={preview}
      order={order}
    />
  );
}
