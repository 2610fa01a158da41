import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SectionForm } from '@/components/rules/section-form';
import { toDraft } from '@/lib/addresses/rules';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewDraftSection } from '@/lib/usecases/rules/view-model-draft';
import { saveSectionAction } from '../../../../actions';
import { draftCaption, DraftFrame } from '../../../../draft-frame';

interface SectionParams {
  readonly params: Promise<{ readonly id: string; readonly section: string }>;
}

export const metadata: Metadata = { title: 'Edit a draft' };

export default async function Page({ params }: SectionParams) {
  const { id, section: sectionId } = await params;
  const page = unwrap(await viewDraftSection(await pageContext(), id, sectionId));
  if (page === null) notFound();
  const { draft, section, groups, initial, faults } = page;
  return (
    <DraftFrame id={id}>
      <SectionForm
        key={draft.version}
        action={saveSectionAction}
        caption={draftCaption(draft.model)}
        section={section}
        groups={groups}
        initial={initial}
        faults={faults}
        draft={{ id: draft.id, version: draft.version }}
        backHref={toDraft.page(id)}
      />
    </DraftFrame>
  );
}
