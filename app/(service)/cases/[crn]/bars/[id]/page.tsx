import type { Metadata } from 'next';
import { LiftBarForm } from '@/components/cases/bar-form';
import { BarSummary } from '@/components/cases/case-bars';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBarToLift } from '@/lib/usecases/cases/view-bars';
import { liftBarAction } from '../actions';

export const metadata: Metadata = { title: 'Lift a bar' };

/** Asks why an officer may hold a case again. */
export default async function LiftBarPage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string; readonly id: string }>;
}) {
  const { crn, id } = await params;
  const page = unwrap(
    await viewBarToLift(await pageContext(), decodeURIComponent(crn), decodeURIComponent(id)),
  );
  const { bar } = page;
  const href = toCase.page(page.crn);
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption={`${page.name.text}, ${page.crn}`}
        title={`Let ${bar.officerName} hold this case again`}
      />
      <BarSummary bar={bar} />
      <LiftBarForm action={liftBarAction} crn={page.crn} barId={bar.id} cancelHref={href} />
    </PageFrame>
  );
}
