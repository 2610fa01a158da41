import type { Metadata } from 'next';
import { EndCaseForm } from '@/components/cases/end-case-form';
import { BackLink } from '@/components/ui/page/back-link';
import { dateParts } from '@/components/ui/form/field-values';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseToEdit } from '@/lib/usecases/cases/view-case-form';
import { endCaseAction } from './actions';

export const metadata: Metadata = { title: 'End a case' };

/** Asks for the day on which a case ended and why, and says what follows before it is saved. */
export default async function EndCasePage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string }>;
}) {
  const { crn } = await params;
  const { page } = unwrap(await viewCaseToEdit(await pageContext(), decodeURIComponent(crn)));
  const { facts, name, today } = page;
  const href = toCase.page(facts.crn);
  const { day, month, year } = dateParts(today);
  const initial = { 'endedOn-day': day, 'endedOn-month': month, 'endedOn-year': year };
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <EndCaseForm
        action={endCaseAction}
        caption={`${name.text}, ${facts.crn}`}
        crn={facts.crn}
        version={facts.version}
        initial={initial}
        cancelHref={href}
      />
    </PageFrame>
  );
}
