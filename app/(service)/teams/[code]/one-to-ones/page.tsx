import type { Metadata } from 'next';
import { TeamOneToOnesView } from '@/components/supervision/team-one-to-ones';
import { toTeam } from '@/lib/addresses/teams';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewTeamOneToOnes } from '@/lib/usecases/supervision/view-team-one-to-ones';

interface SheetsProps {
  readonly params: Promise<{ readonly code: string }>;
}

export const metadata: Metadata = { title: 'One-to-one sheets of a team' };

/** The one-to-one sheets of everybody in a team, each on paper of its own. */
export default async function TeamOneToOnesPage({ params }: SheetsProps) {
  const teamCode = decodeURIComponent((await params).code);
  const page = unwrap(await viewTeamOneToOnes(await pageContext(), teamCode));
  return (
    <PageFrame
      above={<BackLink href={toTeam.page(page.team.teamCode)}>Back to the team</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <TeamOneToOnesView page={page} />
    </PageFrame>
  );
}
