import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PublishForm } from '@/components/rules/confirm-forms';
import { toDraft } from '@/lib/addresses/rules';
import { formatDate } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewPublishForm } from '@/lib/usecases/rules/view-model-draft';
import { publishDraftAction } from '../../../actions';
import { draftCaption, DraftFrame, draftHidden, type DraftParams } from '../../../draft-frame';

export const metadata: Metadata = { title: 'Publish a model' };

export default async function Page({ params }: DraftParams) {
  const { id } = await params;
  const { draft, publishable, earliest } = unwrap(await viewPublishForm(await pageContext(), id));
  if (!publishable) redirect(toDraft.page(id));
  return (
    <DraftFrame id={id}>
      <PublishForm
        action={publishDraftAction}
        caption={draftCaption(draft.model)}
        hidden={draftHidden(draft)}
        backHref={toDraft.page(id)}
        earliest={earliest}
        earliestWords={formatDate(earliest)}
      />
    </DraftFrame>
  );
}
