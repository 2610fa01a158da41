import type { Metadata } from 'next';
import { BarForm } from '@/components/cases/bar-form';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBarForm } from '@/lib/usecases/cases/view-bars';
import { recordBarAction } from '../actions';

export const metadata: Metadata = { title: 'Record an officer who must not hold a case' };

/** Asks who must not hold a case and why, and says what follows. */
export default async function NewBarPage({ params }: { readonly params: Promise<{ readonly crn: string }> }) {
  const { crn } = await params;
  const page = unwrap(await viewBarForm(await pageContext(), decodeURIComponent(crn)));
  const href = toCase.page(page.crn);
  const label = ({ staffCode, name, teamName }: (typeof page.officers)[number]): string =>
    `${name}, ${teamName}${staffCode === page.holderStaffCode ? ' (holds it now)' : ''}`;
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={`${page.name.text}, ${page.crn}`}
        title="Record an officer who must not hold this case"
      />
      <p className="govuk-body">
        From then on nobody can allocate the case to them, whatever the reason. A case that they hold already
        stays with them until it is reallocated.
      </p>
      <BarForm
        action={recordBarAction}
        crn={page.crn}
        cancelHref={href}
        officers={page.officers.map((officer) => ({ value: officer.staffCode, label: label(officer) }))}
      />
    </PageFrame>
  );
}
