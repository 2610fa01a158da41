import type { Metadata } from 'next';
import { OpenChallenges } from '@/components/ledger/open-challenges';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewOpenChallenges } from '@/lib/usecases/supervision/view-open-challenges';

export const metadata: Metadata = { title: 'Challenges that wait for an answer' };

/** The challenges that wait for this manager's answer. */
export default async function ChallengesPage() {
  const challenges = unwrap(await viewOpenChallenges(await pageContext()));
  return (
    <PageFrame below={<OfficialMarking />}>
      <PageHead
        title="Challenges that wait for an answer"
        data="Lines that officers say are wrong, the oldest first."
      />
      <OpenChallenges challenges={challenges} />
    </PageFrame>
  );
}
