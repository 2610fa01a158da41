import type { Metadata } from 'next';
import { EndCaseForm } from '@/components/cases/end-case-form';
import { BackLink } from '@/components/ui/back-link';
import { dateParts } from '@/components/ui/field-values';
import { OfficialMarking } from '@/components/ui/official-marking';
import { PageFrame } from '@/components/ui/page-frame';
import { PageHead } from '@/components/ui/page-head';
import { WarningText } from '@/components/ui/warning-text';
import { formatHundredths } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseToEdit } from '@/lib/usecases/view-case-form';
import { endCaseAction } from './actions';

export const metadata: Metadata = { title: 'End a case' };

/** Asks for the day on which a case ended, and says what follows. */
export default async function EndCasePage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string }>;
}) {
  const { crn } = await params;
  const { page } = unwrap(await viewCaseToEdit(await pageContext(), decodeURIComponent(crn)));
  const { facts, name, held, today, pointsHundredths } = page;
  const href = `/cases/${facts.crn}`;
  const { day, month, year } = dateParts(today);
  const initial = {
    version: String(facts.version),
    'endedOn-day': day,
    'endedOn-month': month,
    'endedOn-year': year,
  };
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead caption={`${name.text}, ${facts.crn}`} title="End the case" />
      <WarningText>
        {held === null
          ? 'The case leaves the cases that wait for an officer.'
          : `${held.officer.name} no longer holds the case, and ${formatHundredths(pointsHundredths)} points leave their workload.`}{' '}
        It stays on record, and is logged again if the person comes back.
      </WarningText>
      <EndCaseForm action={endCaseAction} crn={facts.crn} initial={initial} cancelHref={href} />
    </PageFrame>
  );
}
