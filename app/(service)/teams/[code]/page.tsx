import type { Metadata } from 'next';
import { lineManagersHref } from '@/components/capacity/capacity-address';
import { dataLine, provisionalLine } from '@/components/teams/figure-lines';
import { NextToTripLine } from '@/components/teams/next-to-trip-line';
import { TeamCards } from '@/components/teams/team-cards';
import { TeamCrumbs, TeamHead, teamTitle } from '@/components/teams/team-head';
import { TeamOfficers } from '@/components/teams/team-officers';
import { SaveTeam } from '@/components/teams/saved/save-team';
import { readTeamParams, teamParamsOf } from '@/components/teams/team-params';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PrintButton } from '@/components/ui/page/print-button';
import { FileActions } from '@/components/ui/list/file-links';
import { TextLink } from '@/components/ui/list/text-link';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toTeam } from '@/lib/addresses/teams';
import { toOfficers } from '@/lib/addresses/officers';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { isTeamSaved } from '@/lib/usecases/lists/saved-teams';
import { viewTeamName } from '@/lib/usecases/session/view-names';
import { viewTeamWorkload } from '@/lib/usecases/teams/view-team-workload';
import { KeptCurrent } from '../../../frame/kept-current';
import { saveTeamAction } from '../actions';

interface TeamPageProps {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<PageParams>;
}

export async function generateMetadata({ params }: Pick<TeamPageProps, 'params'>): Promise<Metadata> {
  const teamName = await viewTeamName(await pageContext(), decodeURIComponent((await params).code));
  return { title: teamName === null ? 'Page not found' : teamTitle({ teamName }) };
}

/** A team's officers and their workloads. */
export default async function TeamPage({ params, searchParams }: TeamPageProps) {
  const teamCode = decodeURIComponent((await params).code);
  const read = readTeamParams(await searchParams);
  const context = await pageContext();
  const [workload, saved] = await Promise.all([
    viewTeamWorkload(context, { teamCode, order: read.order, filter: read.filter }),
    isTeamSaved(context, teamCode),
  ]);
  const page = unwrap(workload);
  const { team, view } = page;
  return (
    <PageFrame
      above={<TeamCrumbs team={team} />}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
      live={<KeptCurrent page={{ page: 'team', code: team.teamCode }} />}
    >
      <TeamHead
        team={team}
        tab="officers"
        data={`${dataLine(page.dataAsOf)} ${provisionalLine('the team', view.totals, page.model.thresholds)}`}
        actions={
          <>
            {saved === null ? null : (
              <SaveTeam team={team} saved={saved} from="team" action={saveTeamAction} />
            )}
            {page.mayLogOfficer ? (
              <TextLink href={toOfficers.new({ team: team.teamCode })}>Log an officer</TextLink>
            ) : null}
            {page.maySupervise ? (
              <TextLink href={toTeam.oneToOnes(team.teamCode)}>One-to-one sheets</TextLink>
            ) : null}
            <TextLink href={lineManagersHref({ level: 'team', code: team.teamCode })}>Line managers</TextLink>
            <FileActions file={toTeam.download(team.teamCode)} query={teamParamsOf(read)} />
            <PrintButton />
          </>
        }
      />
      <TeamCards page={page} />
      <NextToTripLine page={page} />
      <TeamOfficers page={page} params={read} />
    </PageFrame>
  );
}
