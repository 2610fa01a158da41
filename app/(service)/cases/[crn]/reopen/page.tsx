import type { Metadata } from 'next';
import { ReopenCaseForm } from '@/components/cases/reopen-case-form';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseToReopen } from '@/lib/usecases/cases/view-case-form';
import { reopenCaseAction } from './actions';

export const metadata: Metadata = { title: 'Open a case again' };

/** Asks why a case that ended opens again, and says what follows. */
export default async function ReopenCasePage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string }>;
}) {
  const { crn } = await params;
  const page = unwrap(await viewCaseToReopen(await pageContext(), decodeURIComponent(crn)));
  const { facts, name } = page;
  const href = toCase.page(facts.crn);
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <ReopenCaseForm
        action={reopenCaseAction}
        caption={`${name.text}, ${facts.crn}`}
        crn={facts.crn}
        version={facts.version}
        backHref={href}
      />
    </PageFrame>
  );
}
