import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '@/components/ui/list/file-links';
import { TableTools } from '@/components/ui/list/filter-bar';
import { countOf } from '@/lib/kernel/format';
import type { Metadata } from 'next';
import { TeamCrumbs, TeamHead, teamLabel } from '@/components/teams/team-head';
import { TeamTrend, TeamTrendTable } from '@/components/teams/team-trend';
import { EmptyState } from '@/components/ui/page/empty-state';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { Section } from '@/components/ui/page/page-head';
import { PrintButton } from '@/components/ui/page/print-button';
import { toTeam } from '@/lib/addresses/teams';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewTeamName } from '@/lib/usecases/session/view-names';
import { viewTeamTrend } from '@/lib/usecases/teams/view-team-trend';

interface TrendPageProps {
  readonly params: Promise<{ readonly code: string }>;
}

export async function generateMetadata({ params }: TrendPageProps): Promise<Metadata> {
  const teamName = await viewTeamName(await pageContext(), decodeURIComponent((await params).code));
  return { title: teamName === null ? 'Page not found' : `${teamLabel({ teamName })} trend` };
}

/** How a team's workload has moved over a year. */
export default async function TeamTrendPage({ params }: TrendPageProps) {
  const page = unwrap(await viewTeamTrend(await pageContext(), decodeURIComponent((await params).code)));
  const { team, weekly, monthly } = page;
  return (
    <PageFrame
      above={<TeamCrumbs team={team} />}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <TeamHead
        team={team}
        tab="trend"
        data="From the snapshots that are stored each night, as the team stood on each day: today is not in them yet."
        actions={<PrintButton />}
      />
      {weekly.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="There is no history of this team yet"
          next={{ href: toTeam.page(team.teamCode), label: 'See the team today' }}
        >
          A snapshot is stored each night. The first will show here tomorrow.
        </EmptyState>
      ) : (
        <>
          <TeamTrend weekly={weekly} rules={page.rules} model={page.model} />
          <Section title="By month">
            <TableTools summary={`${countOf(monthly.length, 'month')}.`}>
              <FileLinks file={toListFile('team-trend', { of: team.teamCode })} />
            </TableTools>
            <TeamTrendTable
              monthly={monthly}
              model={page.model}
              caption={`The ${teamLabel(team)} at the end of each month, the latest first`}
            />
          </Section>
        </>
      )}
    </PageFrame>
  );
}
