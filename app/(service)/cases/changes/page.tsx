import { NotificationBanner } from '@/components/ui/page/notification-banner';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toBandChanges, toCases } from '@/lib/addresses/cases';
import { countOf } from '@/lib/kernel/format';
import { decideBatchAction, decideManyAction } from './actions';
import type { Metadata } from 'next';
import { BandWork } from '@/components/band-changes/band-work';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBandWork } from '@/lib/usecases/band-changes/view-band-work';

export const metadata: Metadata = { title: 'Changes of band' };

/** What changes of band ask of a manager. */
export default async function BandChangesPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { ask, decided, left } = toBandChanges.read(await searchParams);
  const page = unwrap(await viewBandWork(await pageContext()));
  return (
    <PageFrame
      above={<BackLink href={toCases.all()}>Back to cases</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        title="Changes of band"
        data={page.dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(page.dataAsOf))}.`}
      />
      {decided !== null ? (
        <NotificationBanner variant="success" heading={`${countOf(decided, 'change', 'changes')} decided`}>
          {left !== null && left > 0 ? (
            <p className="govuk-body">
              {countOf(left, 'case has', 'cases have')} changed since you opened the list: look again
            </p>
          ) : null}
        </NotificationBanner>
      ) : null}
      <BandWork page={page} ask={ask} decideMany={decideManyAction} decideBatch={decideBatchAction} />
    </PageFrame>
  );
}
