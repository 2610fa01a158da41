import type { Metadata } from 'next';
import { OversightForm } from '@/components/oversight/oversight-form';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCase } from '@/lib/addresses/cases';
import { formatDate } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOversightForm } from '@/lib/usecases/oversight/view-oversight-form';
import { recordOversightAction } from './actions';

export const metadata: Metadata = { title: 'Record oversight' };

/** Asks what was decided, by when it is reviewed, and what was agreed. */
export default async function OversightFormPage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string }>;
}) {
  const { crn } = await params;
  const page = unwrap(await viewOversightForm(await pageContext(), decodeURIComponent(crn)));
  const href = toCase.page(page.crn);
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead caption={`${page.name.text}, ${page.crn}`} title="Record oversight" />
      {page.why.length === 0 ? (
        <p className="govuk-body">No rule asks for oversight of this case now.</p>
      ) : (
        <>
          <p className="govuk-body">Oversight is needed:</p>
          <ul className="govuk-list govuk-list--bullet">
            {page.why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {page.decider.by === null ? null : (
        <p className="govuk-inset-text">
          The manager of the Community Payback unit decides on this oversight. What you write is kept as asked
          for, and is due by {formatDate(page.decider.by)}.
        </p>
      )}
      <OversightForm action={recordOversightAction} crn={page.crn} decider={page.decider} cancelHref={href} />
    </PageFrame>
  );
}
