import type { Metadata } from 'next';
import { OpenChallenges } from '@/components/ledger/open-challenges';
import { toPeopleParams } from '@/components/officers/people/people-params';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { toOfficers } from '@/lib/addresses/officers';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOpenChallenges } from '@/lib/usecases/supervision/view-open-challenges';

export const metadata: Metadata = { title: 'Challenges that wait for an answer' };

/** The challenges that wait for this manager's answer. */
export default async function ChallengesPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const challenges = unwrap(await viewOpenChallenges(await pageContext()));
  const params = toPeopleParams(toOfficers.challenges.read(await searchParams));
  return (
    <PageFrame below={<OfficialMarking />}>
      <PageHead
        title="Challenges that wait for an answer"
        data="Lines that officers say are wrong, the oldest first."
        actions={<PrintButton />}
      />
      <OpenChallenges challenges={challenges} params={params} />
    </PageFrame>
  );
}
