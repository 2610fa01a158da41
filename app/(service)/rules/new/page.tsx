import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { StartForms } from '@/components/rules/start-forms';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toRules } from '@/lib/addresses/rules';
import { pageContext } from '@/lib/server/session';
import { viewRules } from '@/lib/usecases/rules/view-rules';
import { startDraftAction, uploadDraftAction } from '../actions';

export const metadata: Metadata = { title: 'Start a draft' };

export default async function Page() {
  const { drafts, bases } = await viewRules(await pageContext());
  if (drafts === null) forbidden();
  return (
    <PageFrame above={<BackLink href={toRules.all()}>Rules and models</BackLink>} below={<OfficialMarking />}>
      <StartForms start={startDraftAction} upload={uploadDraftAction} bases={bases} />
    </PageFrame>
  );
}
