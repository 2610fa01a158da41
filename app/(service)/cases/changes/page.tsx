import type { Metadata } from 'next';
import { CASES_PATH } from '@/components/cases/case-params';
import { BandWork } from '@/components/cases/changes/band-work';
import { BackLink } from '@/components/ui/back-link';
import { OfficialMarking } from '@/components/ui/official-marking';
import { PageFrame } from '@/components/ui/page-frame';
import { PageHead } from '@/components/ui/page-head';
import { formatInstant } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewBandWork } from '@/lib/usecases/view-band-work';

export const metadata: Metadata = { title: 'Changes of band' };

/** What changes of band ask of a manager. */
export default async function BandChangesPage() {
  const page = unwrap(await viewBandWork(await pageContext()));
  return (
    <PageFrame
      above={<BackLink href={CASES_PATH}>Back to cases</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        title="Changes of band"
        data={page.dataAsOf === null ? undefined : `Data from ${formatInstant(new Date(page.dataAsOf))}.`}
      />
      <BandWork page={page} />
    </PageFrame>
  );
}
